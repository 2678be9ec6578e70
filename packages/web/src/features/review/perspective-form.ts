import type { ReviewGroup } from "@allotment/core/membership/review-group";
import { groupPrompts, type prompts } from "@allotment/core/review/prompts.rules";
import type { Values } from "../../form/values.ts";
import type { Kept } from "./kept-words.ts";
import type { PerspectiveWords, Review } from "./review.queries.ts";

/** The questions everyone is asked, by the name of their field. */
export const common = [
  "excited",
  "worry",
  "help",
  "lose",
] as const satisfies readonly (keyof typeof prompts)[];
export type Common = (typeof common)[number];

/** The name of the field for one of a group's own questions. */
export const answerField = (index: number): string => `answers.${index}`;

/** What was typed, as the API takes it: what was left empty is left out. */
export const readWords = (values: Values, group: ReviewGroup): PerspectiveWords => ({
  words: values.text("words"),
  ...Object.fromEntries(common.flatMap((name) => (values.maybe(name) ? [[name, values.text(name)]] : []))),
  answers: groupPrompts[group].flatMap((question, index) => {
    const words = values.maybe(answerField(index));
    return words ? [{ question, words }] : [];
  }),
});

interface Before {
  /** What this device kept of words that were not sent. */
  readonly kept: Kept | undefined;
  /** What was said before. */
  readonly mine: Review["mine"];
}

/** What was said aloud and goes with the words: kept on this device, or put in before. */
export const soundFrom = (kept: Kept | undefined, mine: Review["mine"]) => {
  if (!kept) return mine?.sound;
  const recordingId = kept["sound.recordingId"];
  return recordingId ? { recordingId, seconds: Number(kept["sound.seconds"]) || 0 } : undefined;
};

/** What the field of a question for everyone starts with. */
export const startOf = (name: "words" | Common, { kept, mine }: Before): string =>
  kept ? (kept[name] ?? "") : (mine?.[name] ?? "");

/** What the field of a group's own question starts with. */
export const startOfAnswer = (question: string, index: number, { kept, mine }: Before): string =>
  kept
    ? (kept[answerField(index)] ?? "")
    : (mine?.answers.find((answer) => answer.question === question)?.words ?? "");
