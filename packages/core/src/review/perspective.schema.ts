import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { maybeWords, words } from "../text.schema.ts";
import { applicationId, group } from "./review.schema.ts";

/** An answer to one of the questions a group is asked besides; kept with the question as it was asked. */
export const Answer = z.strictObject({ question: z.string().max(200), words: words() });

/** What was said aloud, beside words or in place of them. */
export const Sound = z.strictObject({ recordingId: idSchema("voice"), seconds: z.number() });
export type Sound = z.infer<typeof Sound>;

/** What someone sees, in words or aloud: there is nowhere to put a number. */
export const Words = z.strictObject({
  words: maybeWords().default(""),
  excited: maybeWords().optional(),
  worry: maybeWords().optional(),
  help: maybeWords().optional(),
  lose: maybeWords().optional(),
  answers: z.array(Answer).max(3).default([]),
  sound: Sound.optional(),
});
export type Words = z.infer<typeof Words>;

/** One person's words about an application, for their group. */
export const Info = Words.extend({
  perspectiveId: idSchema("pv"),
  applicationId,
  round: z.int(),
  personId,
  group,
  answers: z.array(Answer),
  at: z.string(),
  /** When they first saw what the others said: their own words were in by then. */
  sawOthersAt: z.string().optional(),
  /** The words they first gave, kept when they changed them. */
  first: Words.optional(),
  changedAt: z.string().optional(),
  version: z.int(),
});
export type Info = z.infer<typeof Info>;

/** Words as they are given, with the recording that goes with them, if there is one. */
const Given = Words.omit({ sound: true }).extend({ recordingId: Sound.shape.recordingId.optional() });
export const Add = Given.extend({ applicationId });
export const Edit = Given.extend({ applicationId, version: z.int() });

/** A perspective as a reader may see it: without its author's name, or without its words, where those are not theirs to read. */
export const Shown = Info.partial().extend({
  perspectiveId: idSchema("pv"),
  group,
  at: z.string(),
  /** Words of people served, which this reader sees only that they were given. */
  withheld: z.boolean(),
});
export type Shown = z.infer<typeof Shown>;
