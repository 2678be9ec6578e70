import { addMonths } from "../day.ts";
import type { FieldError } from "../error.ts";
import type { AnswerInfo, Info, Recording } from "./application.schema.ts";
import { type QuestionKey, questionKeys } from "./questions.rules.ts";

/** An application's states. "talking" is a draft again, after a decision to keep talking. */
export const states = ["draft", "sent", "inReview", "decided", "withdrawn", "talking"] as const;
export type State = (typeof states)[number];

/** The parts of a draft, each saved by itself: nine answers, the facts, and the money asked for. */
export const parts = [...questionKeys, "facts", "ask"] as const;
export type Part = (typeof parts)[number];

/** How an answer came: typed, or said aloud and typed up for its speaker to check. */
export const ways = ["written", "spoken"] as const;

/** What a helper may do with a draft. */
export const helps = ["see", "comment", "edit"] as const;

/** Most words in the nine answers together. */
const MOST_WORDS_IN_ALL = 2500;
/** Words that people say in a minute, unhurried. */
const SPOKEN_A_MINUTE = 125;
/** Comments on one draft: enough for a long talk, and one page to read. */
export const MOST_COMMENTS = 100;
/** Files that can go with one: a drawing, a photo, a letter. Readers are asked for their time. */
export const MOST_ENCLOSURES = 6;

/** Which acts each state takes, and what they lead to. */
export const transitions = {
  send: { from: ["draft", "talking"], to: "sent" },
  withdraw: { from: ["sent", "inReview"], to: "withdrawn" },
  begin: { from: ["sent"], to: "inReview" },
  decide: { from: ["inReview"], to: "decided" },
  reopen: { from: ["decided"], to: "talking" },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;

export const takes = (act: keyof typeof transitions, state: State): boolean => {
  const from: readonly State[] = transitions[act].from;
  return from.includes(state);
};

/** Whether the nine answers may still be written in. */
export const isDraft = (state: State): boolean => takes("send", state);

/** Whether there is a frozen document for others to read. */
export const wasSent = ({ sendings }: Pick<Info, "sendings">): boolean => sendings > 0;

/** The acts to offer in a state, before asking who is looking. */
export const possible = ({ state, sendings }: Pick<Info, "state" | "sendings">): string[] => [
  ...(["send", "withdraw", "reopen"] as const).filter((act) => takes(act, state)),
  ...(isDraft(state) ? ["save", "comment", "sayRead", "invite", "grantGrace"] : []),
  ...(state === "sent" || state === "inReview" ? ["askToTalk"] : []),
  ...(sendings > 0 && state !== "withdrawn" ? ["askCopy"] : []),
];

/** Words in a text, as a person would count them. */
export const countWords = (text: string): number => (text.match(/\S+/g) ?? []).length;

type Worded = Pick<AnswerInfo, "part" | "words" | "way" | "wordsAreRight">;
export type Recorded = Pick<Recording, "part" | "seconds">;

/**
 * Whether an answer's words go with it when it is sent. What was typed up from a recording goes once whoever spoke
 * says that the words are right; till then the recording goes alone.
 */
export const wordsGo = ({ way, wordsAreRight }: Worded, recorded: boolean): boolean =>
  !recorded || way !== "spoken" || wordsAreRight === true;

/**
 * Words in the nine answers together. Listening takes time too, so a recording without its words counts as many as
 * people say in its time.
 */
export const wordsInAll = (answers: readonly Worded[], recordings: readonly Recorded[] = []): number => {
  const of = (one: Part) => recordings.find(({ part }) => part === one);
  const going = answers.filter((answer) => isQuestion(answer.part) && wordsGo(answer, !!of(answer.part)));
  const typed = going.filter(({ words }) => countWords(words ?? "") > 0);
  const unread = recordings.filter(({ part }) => !typed.some((answer) => answer.part === part));
  return (
    typed.reduce((sum, { words }) => sum + countWords(words ?? ""), 0) +
    unread.reduce((sum, { seconds }) => sum + Math.round((seconds / 60) * SPOKEN_A_MINUTE), 0)
  );
};

const isQuestion = (part: Part): part is QuestionKey => (questionKeys as readonly string[]).includes(part);

const gap = (path: string, message: string): FieldError => ({ path, message });

const answerGap = (key: QuestionKey, answer: AnswerInfo | undefined, recorded: boolean): FieldError[] => {
  if (answer?.notYet || recorded) return [];
  if (countWords(answer?.words ?? "") === 0)
    return [gap(key, "Write or record a few words, or say that you do not know yet.")];
  if (answer?.way === "spoken" && !answer.wordsAreRight)
    return [gap(key, "This was typed up. Say if the words are right.")];
  return [];
};

const factsGaps = (facts: AnswerInfo | undefined, sells: boolean): FieldError[] => {
  if (facts?.askUs) return [];
  if (countWords(facts?.words ?? "") === 0) return [gap("facts", "Tell us a few facts, or choose “Ask us”.")];
  if (sells && facts?.otherPublicMoneyPence === undefined)
    return [
      gap(
        "facts.otherPublicMoneyPence",
        "You sell things or services. Tell us of other public money, or say none.",
      ),
    ];
  return [];
};

const askGaps = (ask: AnswerInfo | undefined, totalPence: number): FieldError[] => {
  if (ask?.askedPence === undefined) return [gap("ask", "Say how much money you ask for.")];
  if (ask.askedPence > totalPence) return [gap("ask", "This is more than the whole programme has.")];
  return [];
};

/** How speaking is counted, for those who spoke. */
export const spokenWords = (recordings: readonly Recorded[]): string =>
  recordings.length > 0 ? ` A minute spoken and not typed up counts as ${SPOKEN_A_MINUTE}.` : "";

/** Everything that stands in the way of sending, one for each question or fact. Empty when it can go. */
export const sendGaps = (
  answers: readonly AnswerInfo[],
  { totalPence, sells }: { totalPence: number; sells: boolean },
  recordings: readonly Recorded[] = [],
): FieldError[] => {
  const of = (part: Part) => answers.find((answer) => answer.part === part);
  const all = wordsInAll(answers, recordings);
  const recorded = (key: QuestionKey) => recordings.some(({ part }) => part === key);
  return [
    ...questionKeys.flatMap((key) => answerGap(key, of(key), recorded(key))),
    ...askGaps(of("ask"), totalPence),
    ...factsGaps(of("facts"), sells),
    ...(all > MOST_WORDS_IN_ALL
      ? [
          gap(
            "answers",
            `There are ${all} words in all. The most we can ask people to read is ${MOST_WORDS_IN_ALL}.${spokenWords(recordings)}`,
          ),
        ]
      : []),
  ];
};

/** Whether it may be sent at this instant: before closing, or within the grace a steward gave. */
export const inTime = (
  { state, graceUntil }: Pick<Info, "state" | "graceUntil">,
  closesAt: string | undefined,
  now: string,
): boolean => {
  if (state === "talking" || (closesAt !== undefined && now < closesAt)) return true;
  return graceUntil !== undefined && now < graceUntil;
};

/** Whether a decision to keep talking is young enough to open the application again: its day, and today. */
export const mayReopen = (decidedOn: string, today: string, months: number): boolean =>
  today <= addMonths(decidedOn, months);
