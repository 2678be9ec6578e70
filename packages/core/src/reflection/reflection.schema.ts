import * as z from "zod";
import { cycleId } from "../cycle/cycle.schema.ts";
import { experimentId, Hunch } from "../experiment/experiment.schema.ts";
import { grantId } from "../grant/payment.schema.ts";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { day, maybeWords } from "../text.schema.ts";
import { answers, questionKeys } from "./reflection.rules.ts";

const reflectionId = idSchema("ref");
/** Whose way of working it looks at: a programme’s people’s, or those of a group with a grant. */
export const placeId = z.union([programmeId, grantId]);

const question = z.enum(questionKeys);
const answer = z.enum(answers, "Choose yes, partly, no or not sure.");

const Said = z.strictObject({ question, answer, words: maybeWords(1500).default("") });

/** Answers to one question or more. What was said before stays as it is. */
export const Write = z.strictObject({
  placeId,
  answers: z
    .array(Said)
    .min(1, "Answer at least one question.")
    .max(questionKeys.length)
    .refine(
      (said) => new Set(said.map((one) => one.question)).size === said.length,
      "Answer each question once.",
    ),
});

export const One = z.strictObject({ placeId, reflectionId });

/** A no or a partly as a hunch in a cycle; one of its two boxes is enough. */
export const Try = Hunch.extend({ ...One.shape, question, cycleId }).refine(
  ({ hunch, weWonder }) => hunch !== "" || weWonder !== "",
  { path: ["hunch"], message: "Say your hunch, or what you wonder." },
);

/** A reflection as the table keeps it. */
export const Kept = z.strictObject({
  placeId,
  reflectionId,
  byId: personId,
  on: day,
  at: z.string(),
  answers: z.array(Said),
  /** What became something to try. */
  tries: z.array(z.strictObject({ question, experimentId })),
  /** Open to the other side: the funder’s people for a group’s, the groups’ people for a programme’s. */
  shared: z.boolean(),
  version: z.int(),
});
export type Kept = z.infer<typeof Kept>;

export const Info = Kept.omit({ placeId: true, at: true, version: true }).extend({
  /** Questions that may still become something to try, for those whose reflection it is. */
  canTry: z.array(question),
  actions: z.array(z.string()),
});
export type Info = z.infer<typeof Info>;

/** Reflections in a place that one reader may read, newest first. */
export const Trail = z.strictObject({
  placeId,
  items: z.array(Info),
  next: z.string().optional(),
  /** `write`, for those whose way of working it is. */
  actions: z.array(z.string()),
});
