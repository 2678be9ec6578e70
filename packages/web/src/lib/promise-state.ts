import { inDays } from "./format.ts";

const outcomes = { done: "Done.", changed: "Changed.", letGo: "Let go." } as const;

interface Promised {
  readonly outcome?: keyof typeof outcomes | undefined;
  readonly how?: string | undefined;
  /** The day it is talked about again. */
  readonly reviewOn: string;
}

/** How a promise stands: how it went, or the day it is talked about again. */
export const promiseState = ({ outcome, how = "", reviewOn }: Promised): string =>
  outcome ? `${outcomes[outcome]} ${how}`.trim() : `To talk about again on ${inDays(reviewOn)}.`;
