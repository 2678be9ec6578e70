import { wrongState } from "../error.ts";
import { machine } from "../transitions.rules.ts";
import type { Ending } from "./end.rules.ts";

/**
 * A grant is a two-sided agreement with money and promises both ways.
 * It goes live when both sides have signed the same words, and changes only by a version both sign.
 */
export const states = ["drafting", "offered", "live", "paused", "ended", "declined"] as const;
export type GrantState = (typeof states)[number];

export const sides = ["funder", "grantee"] as const;
export type Side = (typeof sides)[number];

/** In which states each act may be done. Where an act leads is decided by its own rule. */
const transitions = {
  editDraft: ["drafting"],
  offer: ["drafting"],
  sayHostYes: ["drafting", "offered"],
  askChange: ["offered"],
  sign: ["offered"],
  decline: ["offered"],
  confirmSubsidy: ["offered", "live"],
  checkBank: ["offered", "live"],
  askPayment: ["live"],
  pay: ["live"],
  proposeChange: ["live"],
  signChange: ["live"],
  dropChange: ["live"],
  pause: ["live"],
  keepPause: ["paused"],
  resume: ["paused"],
  beginLook: ["live"],
  answerLook: ["live"],
  askEnd: ["live", "paused"],
  agreeEnd: ["live", "paused"],
  dropEnd: ["live", "paused"],
  end: ["live", "paused"],
} as const satisfies Record<string, readonly GrantState[]>;

export type GrantAct = keyof typeof transitions;

const { takes, possible: taken } = machine<GrantAct, GrantState>(transitions);

/** What decides which acts are open now, apart from who asks. */
export interface Standing {
  readonly state: GrantState;
  readonly signedSides: readonly Side[];
  readonly hostOrgId?: string | undefined;
  readonly hostYes?: unknown;
  readonly openProposalId?: string | undefined;
  /** The day agreed for its end, and an early end that one side asked for. */
  readonly endsOn?: string | undefined;
  readonly ending?: Ending | undefined;
  /** A yearly look that one side began. */
  readonly look?: { readonly at: string; readonly side: Side } | undefined;
  readonly lookedOn?: string | undefined;
  readonly startsOn?: string | undefined;
  readonly subsidy?: { readonly outcome: string; readonly confirmedOn?: string | undefined } | undefined;
}

const closedNow: Partial<Record<GrantAct, (grant: Standing) => boolean>> = {
  sayHostYes: (grant) => grant.hostOrgId === undefined || grant.hostYes !== undefined,
  confirmSubsidy: ({ subsidy }) =>
    subsidy === undefined || subsidy.confirmedOn !== undefined || subsidy.outcome === "notASubsidy",
  proposeChange: (grant) => grant.openProposalId !== undefined,
  signChange: (grant) => grant.openProposalId === undefined,
  dropChange: (grant) => grant.openProposalId === undefined,
  beginLook: ({ look }) => look !== undefined,
  answerLook: ({ look }) => look === undefined,
  askEnd: ({ ending }) => ending !== undefined,
  agreeEnd: ({ ending }) => !ending?.needsYes || ending.agreedAt !== undefined,
  dropEnd: ({ ending }) => ending === undefined,
};

/** The acts a grant takes now. */
export const possible = (grant: Standing): GrantAct[] =>
  taken(grant.state).filter((act) => !closedNow[act]?.(grant));

const inWords: Record<GrantState, string> = {
  drafting: "is still being written",
  offered: "has been offered and waits for signatures",
  live: "is live",
  paused: "is paused",
  ended: "has ended",
  declined: "was declined",
};

/** 409 unless the act fits the grant's state. */
export const mustTake = (act: GrantAct, { state }: { readonly state: GrantState }): void => {
  if (!takes(act, state)) throw wrongState(`This agreement ${inWords[state]}, so this cannot be done now.`);
};

/** 409 unless the act fits the grant's state, and what has been said in it so far. */
export const mustTakeNow = (act: GrantAct, grant: Standing): void => {
  mustTake(act, grant);
  if (closedNow[act]?.(grant)) throw wrongState("Things have moved on here. Read it again first.");
};

/** Where a signature leads: live when it is the second side's. 409 when that side has signed already. */
export const afterSigning = (
  signed: readonly Side[],
  side: Side,
): { signedSides: Side[]; complete: boolean } => {
  if (signed.includes(side)) throw wrongState("Your side has signed these words already.");
  const signedSides = sides.filter((each) => each === side || signed.includes(each));
  return { signedSides, complete: signedSides.length === sides.length };
};
