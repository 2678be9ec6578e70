import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { personId } from "../person/person.schema.ts";
import { afterHold } from "./hold.rules.ts";

/** Someone more was asked to look into it. */
export const reviewerNamed = defineEvent("hold.reviewerNamed", z.strictObject({ personId }));

/** One of the two has said what they found. The hold's start and end are postings of the ledger. */
export const findingSaid = defineEvent("hold.findingSaid", z.strictObject({ to: z.enum(afterHold) }));
