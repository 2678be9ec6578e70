import type { Decision } from "./review.queries.ts";

type Ground = NonNullable<Decision["look"]>["ground"];

/** Why a decision may be looked at again: as it is asked, and as it is told. */
export const grounds: Record<
  Ground,
  { readonly label: string; readonly hint: string; readonly said: string }
> = {
  fact: {
    label: "A fact is wrong",
    hint: "Something the reasons stand on is not so.",
    said: "They say a fact is wrong.",
  },
  process: {
    label: "You did not do what you said",
    hint: "Someone was not heard, or a step was left out.",
    said: "They say we did not do what we said.",
  },
};
