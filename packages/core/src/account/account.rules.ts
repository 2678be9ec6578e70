import { badInput, DomainError, type FieldError, rule } from "../error.ts";
import { machine } from "../transitions.rules.ts";
import type { PartKey } from "./questions.rules.ts";

export const states = ["drafting", "shared", "inDialogue", "recordOffered", "coSigned", "withdrawn"] as const;
export type State = (typeof states)[number];

/** What people do to an account. Talk, record and co-signing move it on from the dialogue it belongs to. */
export const transitions = {
  save: ["drafting"],
  fillFromNotes: ["drafting"],
  share: ["drafting"],
  takeBack: ["shared"],
  withdraw: ["drafting", "shared"],
  addAddendum: ["coSigned"],
} as const satisfies Record<string, readonly State[]>;
export type Act = keyof typeof transitions;

/** Whether a state takes an act, and the acts to offer in it before asking who is looking. */
export const { takes, possible } = machine<Act, State>(transitions);

/** Which states a dialogue may move an account to, and from where. */
export const fromDialogue = {
  inDialogue: ["shared", "recordOffered"],
  recordOffered: ["inDialogue"],
  coSigned: ["recordOffered"],
} as const satisfies Partial<Record<State, readonly State[]>>;
export type DialogueState = keyof typeof fromDialogue;

export interface Span {
  readonly from: string;
  readonly to: string;
}

const meets = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

/** An account covers days that no earlier one of the same giver covers. @throws 409 `account.overlaps` */
export const mustNotOverlap = (covers: Span, earlier: readonly Span[]): void => {
  if (covers.from > covers.to)
    throw badInput([{ path: "covers.to", message: "The last day comes after the first." }]);
  const found = earlier.find((span) => meets(span, covers));
  if (found)
    throw new DomainError(
      "conflict",
      "account.overlaps",
      "You have an account that covers some of these days.",
      {
        fields: [{ path: "covers", message: "Choose days that your other accounts leave free." }],
        current: found,
      },
    );
};

/** One part of an account, as far as deciding whether it can be talked about. */
export interface PartWords {
  readonly key: PartKey;
  readonly words: string;
  readonly changes: readonly unknown[];
  readonly nothingYet: string;
  readonly missing: string;
  readonly noOneMissing: boolean;
  readonly quotes: readonly unknown[];
}

const gapOf = (part: PartWords): FieldError[] => {
  const said = part.words !== "" || part.quotes.length > 0;
  if (part.key === "learnt" && !said) return [{ path: "learnt", message: "Say what you have learnt." }];
  if (part.key === "how" && !said) return [{ path: "how", message: "Say how you learnt it." }];
  if (part.key === "changed" && part.changes.length === 0 && part.nothingYet === "")
    return [{ path: "changed", message: "Say what changed, or: nothing yet, because…" }];
  if (part.key !== "involved") return [];
  if (part.words === "" && part.missing === "")
    return [{ path: "involved", message: "Say who was part of it." }];
  return part.missing === "" && !part.noOneMissing
    ? [{ path: "involved.missing", message: "Say who was missing, or: no one." }]
    : [];
};

/** Whether an account can be talked about. @throws 400 with one message for each question */
export const mustBeSayable = (parts: readonly PartWords[]): void => {
  const gaps = parts.flatMap(gapOf);
  if (gaps.length > 0) throw badInput(gaps, "Some questions need words before you share this.");
};

/** Words of people served are quoted with their yes. @throws `permission.needed` (422) */
export const mustHaveWritersYes = (ofServed: boolean, saidYes: boolean): void => {
  if (!ofServed || saidYes) return;
  throw rule("permission.needed", "Some of these are words of people served. Ask them first.", [
    { path: "personSaidYesAt", message: "Say that they said yes to being quoted." },
  ]);
};
