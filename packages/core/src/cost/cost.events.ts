import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";

const none = z.strictObject({});
export const noted = defineEvent("cost.noted", none);
export const takenBack = defineEvent("cost.takenBack", none);
