import * as z from "zod";
import { personId } from "../person/person.schema.ts";
import { day, line, words } from "../text.schema.ts";
import { pauseReasons } from "./pause.rules.ts";
import { grantId } from "./payment.schema.ts";

/** Pause a grant, with a second person. */
export const PauseGrant = z.strictObject({
  grantId,
  /** One of harm, suspectedFraud, law, insolvency or groupAsks. */
  reason: line(60),
  /** Why, in words. Both sides and the governors read it. */
  why: words(1500),
  /** Someone else who answers for this money or for safety. */
  secondId: personId,
  /** Who pauses says that the second person does not report to them. */
  notMyReport: z.literal(true, "Name someone who does not report to you, and say so."),
  /** The day it is looked at again, 14 days ahead at most. */
  lookOn: day,
});

/** Look at a pause again, and leave it for now. */
export const KeepPause = z.strictObject({ grantId, why: words(1500), lookOn: day });

export const Resume = z.strictObject({ grantId, why: words(1500) });

const Look = z.strictObject({ by: personId, at: z.string(), why: z.string(), lookOn: z.string() });

/** One pause, from its start to its end. */
export const Pause = z.strictObject({
  at: z.string(),
  by: personId,
  secondId: personId,
  reason: z.enum(pauseReasons),
  why: z.string(),
  lookOn: z.string(),
  /** Each time someone looked at it again and left it, the first first. */
  looks: z.array(Look),
  resumed: z.strictObject({ by: personId, at: z.string(), why: z.string() }).optional(),
});
export type Pause = z.infer<typeof Pause>;
