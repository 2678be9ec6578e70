import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { afterHold } from "./hold.rules.ts";

/** One of the two has said what they found. The hold's start and end are postings of the ledger. */
export const findingSaid = defineEvent("hold.findingSaid", z.strictObject({ to: z.enum(afterHold) }));
