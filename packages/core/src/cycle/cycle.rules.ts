import { rule } from "../error.ts";
import { machine } from "../transitions.rules.ts";

/** The five parts of a learning cycle. They have no order: any may open or rest at any time. */
export const parts = ["purpose", "understand", "codesign", "try", "embed"] as const;
export type Part = (typeof parts)[number];

export const partWords: Record<Part, string> = {
  purpose: "Purpose",
  understand: "Understand",
  codesign: "Co-design",
  try: "Try",
  embed: "Embed and influence",
};

/** Scales people use most; a place may name its own, such as a neighbourhood. */
export const scales = ["person", "team", "organisation", "place", "country"] as const;
export const subjects = ["work", "learning", "governance"] as const;
export const states = ["alive", "resting", "closed"] as const;
export type State = (typeof states)[number];

/** Which acts each state takes. Moving is never refused for its order. */
export const transitions = {
  move: ["alive"],
  edit: ["alive", "resting"],
  addMember: ["alive", "resting"],
  leave: ["alive", "resting"],
  connect: ["alive", "resting"],
  rest: ["alive"],
  wake: ["resting", "closed"],
  close: ["alive", "resting"],
  writeNote: ["alive", "resting"],
  noteIdea: ["alive", "resting"],
} as const satisfies Record<string, readonly State[]>;
export type Act = keyof typeof transitions;

/** Whether a state takes an act, and the acts to offer in it before asking who is looking. */
export const { takes, possible } = machine<Act, State>(transitions);

/** The open parts after leaving some and opening others, in the ring's own order. */
export const afterMove = (open: readonly Part[], from: readonly Part[], to: readonly Part[]): Part[] =>
  parts.filter((part) => to.includes(part) || (open.includes(part) && !from.includes(part)));

/** The scale as people know it, however it was typed; a scale of one's own stays as it is. */
export const scaleOf = (typed: string): string =>
  scales.find((scale) => scale === typed.toLowerCase()) ?? typed;

export interface TheirYes {
  /** Whose life it is about, at the scale of a person. */
  readonly personId?: string | undefined;
  readonly me: string;
  readonly saidYes: boolean;
  readonly path: string;
}

/** A cycle about someone's life begins, wakes and opens to others with their yes. @throws `permission.needed` (422) */
export const mustHaveTheirYes = ({ personId, me, saidYes, path }: TheirYes): void => {
  if (personId === undefined || personId === me || saidYes) return;
  throw rule("permission.needed", "This cycle is about one person. Ask them first.", [
    { path, message: "Say that they said yes." },
  ]);
};
