import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { kinds } from "./organisation.schema.ts";

export const registered = defineEvent("organisation.registered", z.strictObject({ kind: z.enum(kinds) }));
export const edited = defineEvent("organisation.edited", z.strictObject({ fields: z.array(z.string()) }));
