import { rule, wrongState } from "../error.ts";
import { groupWords, type ReviewGroup } from "../membership/review-group.ts";
import { machine } from "../transitions.rules.ts";

/** `asking` is while reviewers are asked and say whether they have a tie; the rest is the review itself. */
export const states = ["asking", "gathering", "senseMaking", "decided"] as const;
export type State = (typeof states)[number];

/** Which acts each state takes. */
const transitions = {
  ask: ["asking", "gathering"],
  declareTie: ["asking", "gathering"],
  begin: ["asking"],
  addPerspective: ["gathering"],
  editPerspective: ["gathering", "senseMaking"],
  seeOthers: ["gathering", "senseMaking"],
  openTalk: ["gathering"],
  addToTalk: ["senseMaking"],
  decide: ["senseMaking"],
} as const satisfies Record<string, readonly State[]>;
export type Act = keyof typeof transitions;

const { takes, possible } = machine<Act, State>(transitions);

/** What the reader was asked and has said so far. */
export interface Part {
  readonly tie?: string | undefined;
  readonly own?: { readonly sawOthersAt?: string | undefined } | undefined;
}

/** The acts to offer someone, before asking who they are: what the state takes and their own part is ready for. */
export const offered = (state: State, { tie, own }: Part): Act[] => {
  const ready: Partial<Record<Act, boolean>> = {
    declareTie: tie === "notSaid" || tie === "none",
    addPerspective: tie === "none" && own === undefined,
    editPerspective: own !== undefined,
    seeOthers: own !== undefined && own.sawOthersAt === undefined,
    addToTalk: own?.sawOthersAt !== undefined,
  };
  return possible(state).filter((act) => ready[act] ?? true);
};

const why: Record<State, string> = {
  asking: "The review has not begun yet.",
  gathering: "We are still hearing from each group.",
  senseMaking: "The talk is open now, so this can no longer be done.",
  decided: "This is decided. The record stays as it is; add a dated note instead.",
};

/** 409 with the reason when the state does not take the act. */
export const mustTake = (act: Act, { state }: { readonly state: State }): void => {
  if (!takes(act, state)) throw wrongState(why[state]);
};

/** A group that could not be heard, and why. */
export interface NotReached {
  readonly group: ReviewGroup;
  readonly because: string;
}

interface Voices {
  /** The programme's groups. */
  readonly groups: readonly { readonly group: ReviewGroup; readonly required: boolean }[];
  /** Groups with at least one perspective. */
  readonly spoken: Iterable<ReviewGroup>;
  readonly notReached?: readonly NotReached[];
}

/** Required groups that have neither spoken nor been marked "could not reach, because". */
export const missingVoices = ({ groups, spoken, notReached = [] }: Voices): ReviewGroup[] => {
  const heard = new Set([...spoken, ...notReached.map(({ group }) => group)]);
  return groups.filter(({ group, required }) => required && !heard.has(group)).map(({ group }) => group);
};

/** 422 `review.voices_missing`, naming every group that is missing. */
export const mustHear = (voices: Voices): void => {
  const missing = missingVoices(voices);
  if (missing.length === 0) return;
  throw rule(
    "review.voices_missing",
    `We have not heard from ${missing.map((group) => groupWords[group].toLowerCase()).join(", ")}. Ask them, or say why you could not reach them.`,
    missing.map((group) => ({ path: group, message: `Not heard yet: ${groupWords[group].toLowerCase()}.` })),
  );
};
