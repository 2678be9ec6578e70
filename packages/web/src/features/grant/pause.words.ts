import type { Pause } from "./pause.queries.ts";

/** What each reason for a pause is called. */
export const pauseReasonWords: Record<Pause["reason"], string> = {
  harm: "Someone was harmed, or could be",
  suspectedFraud: "Suspected fraud",
  law: "The law asks for it",
  insolvency: "Someone here can’t pay what they owe",
  groupAsks: "The group asks for it",
};
