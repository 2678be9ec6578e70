import { answerWords, type State, type WordKind } from "@allotment/core/dialogue/dialogue.rules";
import { type Kind, kindWords } from "@allotment/core/dialogue/kind.rules";
import { passedWords } from "@allotment/core/dialogue/waits.rules";
import { inDays, list } from "../../lib/format.ts";
import type { Talk } from "./dialogue.queries.ts";

export { answerWords, type Kind, kindWords, type WordKind };

/** What each kind of talk is for, in one line. */
export const kindSays: Record<Kind, string> = {
  upward: "You tell the funder what you learnt. The funder says what it learnt too.",
  outwardPeer: "You tell people who do what you do. They ask first, and offer after.",
  outwardServed: "You tell the people you serve, where and when they choose.",
  reciprocal: "The funder tells the groups it funds what it learnt.",
};

export const wordLabels: Record<WordKind, string> = {
  heard: "What I heard",
  differ: "What I see differently",
  learnt: "What we, the funder, have learnt",
  question: "A question",
  offer: "An offer: an idea, a contact, help",
  trust: "What I could say today that I could not before",
};

/** The kinds of words that fit a talk and a side. The funder alone says what the funder learnt. */
export const wordKindsFor = (kind: Kind, isFunder: boolean): WordKind[] => [
  "heard",
  "differ",
  ...(isFunder ? (["learnt"] as const) : []),
  ...(kind === "outwardPeer" ? (["question", "offer"] as const) : []),
  "trust",
];

const states: Record<State, (talk: { bookedFor?: string; heldOn?: string; closesOn?: string }) => string> = {
  invited: () => "People are invited. A time is still to be agreed.",
  booked: ({ bookedFor }) => `You talk on ${inDays(bookedFor ?? "")}.`,
  held: ({ heldOn }) => `You talked on ${inDays(heldOn ?? "")}. The record is being written.`,
  recordOffered: ({ closesOn }) => `The record waits for answers, until ${inDays(closesOn ?? "")}.`,
  coSigned: ({ heldOn }) => `You talked on ${inDays(heldOn ?? "")}. The record is co-signed.`,
  calledOff: () => "It was called off. Another can be planned at any time.",
};

type Standing = Pick<Talk, "state" | "plannedDayPassed"> & {
  readonly bookedFor?: string | undefined;
  readonly heldOn?: string | undefined;
  readonly closesOn?: string | undefined;
  readonly everyoneAnswered?: boolean | undefined;
};

/** How a talk stands, in one or two sentences. A day that passed is said once, kindly. */
export const standing = (talk: Standing): string => {
  const { bookedFor, heldOn, closesOn } = talk;
  if (talk.plannedDayPassed && bookedFor) return passedWords(bookedFor);
  const days = {
    ...(bookedFor ? { bookedFor } : {}),
    ...(heldOn ? { heldOn } : {}),
    ...(closesOn ? { closesOn } : {}),
  };
  const all = talk.everyoneAnswered === false ? " Not everyone answered, and that is fine." : "";
  return states[talk.state](days) + all;
};

export const nameOf =
  (people: Readonly<Record<string, string>>) =>
  (id: string): string =>
    people[id] ?? "Someone";

export const namesOf = (people: Readonly<Record<string, string>>, ids: readonly string[]): string =>
  ids.length === 0 ? "No one" : list(ids.map(nameOf(people)));

/** "Mo and Dean, with Ruth and Col". */
export const between = (
  talk: Pick<Talk, "givingIds" | "receivingIds">,
  people: Readonly<Record<string, string>>,
): string => `${namesOf(people, talk.givingIds)}, with ${namesOf(people, talk.receivingIds)}`;
