import { badInput, rule } from "../error.ts";
import { machine } from "../transitions.rules.ts";
import { type Kind, kindRules } from "./kind.rules.ts";

export const states = ["invited", "booked", "held", "recordOffered", "coSigned", "calledOff"] as const;
export type State = (typeof states)[number];

/** The three answers to a record. Any of them is fine. */
export const answerKinds = ["agree", "agreeWithNote", "notSigning"] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const answerWords: Record<AnswerKind, string> = {
  agree: "I agree with this record",
  agreeWithNote: "I agree, with my note",
  notSigning: "I am not signing",
};

/** What people write in a talk. `learnt` is what the funder says it learnt; offers come after questions. */
export const wordKinds = ["heard", "differ", "learnt", "question", "offer", "trust"] as const;
export type WordKind = (typeof wordKinds)[number];

export const outcomes = ["done", "changed", "letGo"] as const;

/** The headings of a record, always these and in this order. */
export const headings = [
  "What we heard",
  "What we see differently",
  "What we will each do",
  "Who was here, who was not",
] as const;

/** Which acts each state takes. */
export const transitions = {
  link: ["invited", "booked"],
  agreeTime: ["invited", "booked"],
  move: ["booked"],
  callOff: ["invited", "booked"],
  sayWhatHelps: ["invited", "booked"],
  askInBox: ["invited", "booked"],
  inviteGuest: ["invited", "booked", "held"],
  hold: ["booked"],
  write: ["held"],
  promise: ["held"],
  editRecord: ["held"],
  offerRecord: ["held"],
  askChange: ["recordOffered"],
  answer: ["recordOffered"],
  takeWordsBack: ["held", "recordOffered", "coSigned"],
  addAddendum: ["coSigned"],
} as const satisfies Record<string, readonly State[]>;
export type Act = keyof typeof transitions;

const read = machine<Act, State>(transitions);
export const { takes } = read;

/** The acts to offer in a state; only some kinds of talk have a question box. */
export const possible = (kind: Kind, state: State): Act[] =>
  read.possible(state).filter((act) => act !== "askInBox" || kindRules[kind].questionBox);

interface Sides {
  readonly givingIds: readonly string[];
  readonly receivingIds: readonly string[];
}

export type Side = "giving" | "receiving";

export const sideOf = (sides: Sides, personId: string): Side | undefined => {
  if (sides.givingIds.includes(personId)) return "giving";
  return sides.receivingIds.includes(personId) ? "receiving" : undefined;
};

/** A time stands when someone from each side said yes to it. */
export const isAgreed = (sides: Sides, yesIds: readonly string[]): boolean =>
  (["giving", "receiving"] as const).every((side) => yesIds.some((id) => sideOf(sides, id) === side));

/**
 * Who has said yes once a time is offered: whoever offers it, and, where those served choose, the givers who asked
 * them to choose.
 */
export const yesAfterOffer = (kind: Kind, sides: Sides, personId: string, inviterId: string): string[] => {
  const willing = kindRules[kind].receiversChoose && sideOf(sides, inviterId) === "giving" ? [inviterId] : [];
  return [...new Set([...willing, personId])];
};

/** People served choose when and where. @throws `dialogue.their_choice` (422) */
export const mustBeTheirsToChoose = (kind: Kind, side: Side | undefined): void => {
  if (!kindRules[kind].receiversChoose || side === "receiving") return;
  throw rule("dialogue.their_choice", "People served choose the time and the place. Wait for their word.", [
    { path: "on", message: "Leave the time to them." },
  ]);
};

/** @throws 400 for a day to come */
export const mustHaveHappened = (heldOn: string, today: string): void => {
  if (heldOn > today) throw badInput([{ path: "heldOn", message: "That day has not come yet." }]);
};

interface Word {
  readonly kind: WordKind;
  readonly byId: string;
  readonly takenBackAt?: string | undefined;
}

/** What a record needs before it is offered. */
export interface Ready extends Sides {
  readonly kind: Kind;
  readonly words: readonly Word[];
  readonly plainWords: string;
  readonly youSaidWeChanged: readonly unknown[];
  readonly whoWasMissing: readonly string[];
  readonly noOneMissing: boolean;
}

const heardFrom = ({ words, ...sides }: Ready, side: Side): boolean =>
  words.some(({ kind, byId }) => kind === "heard" && sideOf(sides, byId) === side);

/** Both sides have said what they heard; a funder that hears an account says what it learnt. */
const mustHaveBothVoices = (ready: Ready): void => {
  const quiet = (["giving", "receiving"] as const).filter((side) => !heardFrom(ready, side));
  const said = quiet.map((side) => ({
    path: "words",
    message:
      side === "giving"
        ? "Those who gave the account say what they heard."
        : "Those who heard it say what they heard.",
  }));
  const funderQuiet =
    kindRules[ready.kind].funderBrings &&
    !ready.words.some(({ kind, byId }) => kind === "learnt" && sideOf(ready, byId) === "receiving");
  const fields = funderQuiet
    ? [...said, { path: "words", message: "The funder says one thing it has learnt." }]
    : said;
  if (fields.length > 0)
    throw rule("dialogue.needs_both_voices", "A record holds words from both sides.", fields);
};

/** @throws `dialogue.needs_both_voices`, `plain_words_needed`, `dialogue.you_said`, `dialogue.who_was_missing` (422) */
export const mustBeReadyToOffer = (ready: Ready): void => {
  mustHaveBothVoices(ready);
  if (kindRules[ready.kind].plainWords && ready.plainWords === "")
    throw rule("plain_words_needed", "Write the record again in plain words, for everyone who was here.", [
      { path: "plainWords", message: "Say what happened in short, plain sentences." },
    ]);
  if (kindRules[ready.kind].plainWords && ready.youSaidWeChanged.length === 0)
    throw rule("dialogue.you_said", "Say what people told you, and what you changed.", [
      { path: "youSaidWeChanged", message: "You said… We changed…" },
    ]);
  if (ready.whoWasMissing.length === 0 && !ready.noOneMissing)
    throw rule("dialogue.who_was_missing", "Say who was not here, or: no one.", [
      { path: "whoWasMissing", message: "Who was missing from this talk?" },
    ]);
};

/** Offers come after questions. @throws `dialogue.questions_first` (422) */
export const mustAskFirst = (kind: Kind, word: WordKind, words: readonly Word[]): void => {
  if (!kindRules[kind].questionsFirst || word !== "offer") return;
  if (!words.some((each) => each.kind === "question"))
    throw rule("dialogue.questions_first", "Ask a question first. Offers come after.", [
      { path: "kind", message: "Start with a question." },
    ]);
};

/** Someone who works with a person served is not alone with them there, unless they want it. @throws 422 */
export const mustNotBeAlone = (
  kind: Kind,
  servedThere: number,
  workerThere: boolean,
  theyWantedIt: boolean,
): void => {
  if (kind !== "outwardServed" || servedThere !== 1 || !workerThere || theyWantedIt) return;
  throw rule("dialogue.worker_alone", "One person was there with their own worker. Did they want that?", [
    {
      path: "theyWantedWorkerThere",
      message: "Say that they wanted it, or hold the talk with others there.",
    },
  ]);
};

/** All have answered: then the record is co-signed at once. */
export const allAnswered = (sides: Sides, answeredIds: readonly string[]): boolean =>
  [...sides.givingIds, ...sides.receivingIds].every((id) => answeredIds.includes(id));
