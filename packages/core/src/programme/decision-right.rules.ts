import type { DecisionRight } from "./set-up.schema.ts";

/** Who may decide a thing, from closest to people's lives to furthest. */
export const deciders = [
  "person",
  "pair",
  "holders",
  "workers",
  "group",
  "manager",
  "steward",
  "commissioner",
  "governors",
] as const;
export type Decider = (typeof deciders)[number];

export const deciderWords: Record<Decider, string> = {
  person: "The person it is about",
  pair: "The person and their worker, together",
  holders: "Those who hold the pot",
  workers: "Workers",
  group: "The group that is funded",
  manager: "A manager",
  steward: "The steward",
  commissioner: "Who answers for the programme",
  governors: "The board",
};

/** What the portal itself keeps to, whatever else a programme says. */
export const alwaysSo = [
  {
    what: "Who is funded",
    so: "Who answers for it decides, once each group always needed has been heard. Groups are told why.",
  },
  {
    what: "Spending from a pot",
    so: "Those who hold the pot decide. It is final at once, and nobody signs it off.",
  },
  { what: "A new pot", so: "Those who hold the pot above make it. Its holders say yes before it opens." },
  { what: "An agreement, and a change to it", so: "Both sides sign the same words." },
  { what: "A pause of the programme", so: "Who answers for it and its board both say yes." },
] as const;

/** A place to begin: what no one outside has to settle. Each can be changed or left out. */
export const preset: readonly Pick<DecisionRight, "what" | "decides" | "asked" | "told">[] = [
  { what: "How the hours go", decides: "workers", asked: "Those they work with", told: "Their team" },
  { what: "Who to see, and where", decides: "pair", asked: "", told: "" },
  { what: "What is written down", decides: "pair", asked: "", told: "Those who will read it" },
  { what: "Who to hire", decides: "group", asked: "People served, and workers", told: "The steward" },
];

/** One thing that is decided by someone else now. */
export interface Moved {
  /** Which row of the table it is, from the top, counting from one. */
  readonly row: number;
  readonly from: Decider;
  readonly to: Decider;
}

/** What moved between two tables: rows about the same thing, with another who decides. */
export const movedRights = (
  before: readonly Pick<DecisionRight, "what" | "decides">[],
  after: readonly Pick<DecisionRight, "what" | "decides">[],
): Moved[] =>
  after.flatMap(({ what, decides }, at) => {
    const was = before.find((right) => right.what === what);
    return was && was.decides !== decides ? [{ row: at + 1, from: was.decides, to: decides }] : [];
  });

/** The table as it is kept: each row with the day it last moved, which nobody writes by hand. */
export const datedRights = (
  before: readonly DecisionRight[],
  after: readonly Omit<DecisionRight, "lastMovedOn">[],
  today: string,
): DecisionRight[] =>
  after.map((right) => {
    const was = before.find(({ what }) => what === right.what);
    const lastMovedOn = was && was.decides !== right.decides ? today : was?.lastMovedOn;
    return { ...right, ...(lastMovedOn && { lastMovedOn }) };
  });
