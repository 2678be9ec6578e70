import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";

export const joined = defineEvent("person.joined", z.strictObject({}));
export const renamed = defineEvent("person.renamed", z.strictObject({}));
