import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { instant } from "../text.schema.ts";

/** About a spend. An auditor asked to read it; why is not in here. */
export const asked = defineEvent("spend.sampleAsked", z.strictObject({ until: instant }));
/** Its words were read by an auditor who had asked. A receipt that is opened has its own: `receipt.opened`. */
export const read = defineEvent("spend.sampleRead", z.strictObject({}));
