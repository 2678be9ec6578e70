import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { potId } from "../pot/pot.schema.ts";
import { txId } from "../pot/spend.schema.ts";
import { words } from "../text.schema.ts";
import { MOST_ASKED, states } from "./peer-question.rules.ts";

export const questionId = idSchema("question");

/** Ask one or a few people near you. They read these words, and nothing of the pot or the spend. */
export const Ask = z.strictObject({
  potId,
  /** The spend it is about, for a question asked after. Whoever is asked is not told. */
  txId: txId.optional(),
  askedIds: z
    .array(personId)
    .min(1, "Pick at least one person.")
    .max(MOST_ASKED, `Ask at most ${MOST_ASKED} people at once.`)
    .refine((ids) => new Set(ids).size === ids.length, "Name each person once."),
  words: words(2000),
});

export const Answer = z.strictObject({ questionId, words: words(2000) });

/** Someone who can be asked, by the name they go by where you both are. */
export const Peer = z.strictObject({
  personId,
  name: z.string(),
  /** They hold this pot too. */
  holdsIt: z.boolean(),
});
export type Peer = z.infer<typeof Peer>;

/** A question as the table keeps it. */
export const Kept = z.object({
  questionId,
  potId,
  txId: txId.optional(),
  byId: personId,
  askedIds: z.array(personId),
  answeredIds: z.array(personId),
  steppedBackIds: z.array(personId),
  /** What those are called who came in under a name of the asker's group. */
  called: z.record(z.string(), z.string()).optional(),
  words: z.string(),
  at: z.string(),
  state: z.enum(states),
  closedAt: z.string().optional(),
  version: z.int(),
});
export type Kept = z.infer<typeof Kept>;

export const Answered = z.strictObject({ byId: personId, words: z.string(), at: z.string() });
export type Answered = z.infer<typeof Answered>;

/** A question as one reader sees it: those asked see who asks and their own answer; the rest is the asker's. */
export const Info = z.strictObject({
  questionId,
  byId: personId,
  words: z.string(),
  at: z.string(),
  closedAt: z.string().optional(),
  answers: z.array(Answered),
  /** Whether the reader stepped back from it. */
  steppedBack: z.boolean(),
  askedIds: z.array(personId).optional(),
  /** Those asked who have neither answered nor stepped back. */
  stillAskedIds: z.array(personId).optional(),
  /** Where the asker may still open them. */
  potId: potId.optional(),
  txId: txId.optional(),
  actions: z.array(z.string()),
});
export type Info = z.infer<typeof Info>;

export const Listed = Info.pick({ questionId: true, byId: true, words: true, at: true, closedAt: true });
export type Listed = z.infer<typeof Listed>;
