import { type Part, parts, partWords } from "@allotment/core/cycle/cycle.rules";
import type { State as TryState } from "@allotment/core/experiment/experiment.rules";
import { list } from "../../lib/format.ts";

export { type Part, parts, partWords };

/** What each part asks of those in it. */
export const partAsks: Record<Part, string> = {
  purpose: "What do we want to help happen? Who says so?",
  understand: "What is going on here? Who sees it differently?",
  codesign: "What could we try, and with whom?",
  try: "What happens when we try it?",
  embed: "What have we learnt that should stay, or travel?",
};

/** "Purpose and Try are open." A set has no order, so no one is behind. */
export const openSentence = (open: readonly Part[]): string => {
  if (open.length === 0) return "No part is open now.";
  const names = open.map((part) => partWords[part]);
  return `${list(names)} ${open.length === 1 ? "is" : "are"} open.`;
};

export const scaleWords: Readonly<Record<string, string>> = {
  person: "One person",
  team: "A team",
  organisation: "An organisation",
  place: "A place",
  country: "A country",
};

export const subjectWords = {
  work: "The work itself",
  learning: "How we learn",
  governance: "How it is governed",
} as const;

/** How a try stands. Stopping is thanked like any other ending. */
export const tryWords: Record<TryState, string> = {
  idea: "An idea.",
  planned: "Planned, not begun.",
  running: "We are trying it now.",
  makingSense: "We are making sense of it now.",
  embedded: "It is part of ordinary work now.",
  changed: "It became another try.",
  stopped: "Stopped. Thank you for trying it and for telling us.",
  parked: "Parked for now.",
};
