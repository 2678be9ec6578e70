import type { Ending } from "./end.queries.ts";

/** What each reason for an early end is called. */
export const endReasonWords: Record<Ending["reason"], string> = {
  purposeMet: "Its purpose is met, or has moved",
  bothAgree: "We both want it",
  law: "The law asks for it",
  harm: "Someone was harmed, or could be",
  moneyGone: "The funder’s money is gone",
};
