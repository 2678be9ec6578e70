import type { ReviewGroup } from "@allotment/core/membership/review-group";
import { brings, choices } from "@allotment/core/review/decision.rules";
import type { Values } from "../../form/values.ts";
import type { DecideInput, Review } from "./review.queries.ts";

export type Deciding = Review & { deciding: NonNullable<Review["deciding"]> };

/** Each line that has words. */
const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The name of the field for how one group saw it differently. */
export const dissentField = (group: ReviewGroup): string => `dissent.${group}`;

/** Groups with words in, which may see it differently. */
export const heard = ({ groups }: Pick<Review, "groups">): ReviewGroup[] =>
  groups.filter(({ spoken }) => spoken).map(({ group }) => group);

type Heard = Pick<Review, "groups" | "perspectives">;

const dissentIn = (values: Values, review: Heard): DecideInput["dissent"] => {
  if (values.choice("differ", ["no", "yes"], "Say whether anyone saw it differently.") === "no")
    return "none";
  const said = heard(review).flatMap((group) => {
    const words = values.maybe(dissentField(group));
    const perspectiveId = review.perspectives?.find((one) => one.group === group)?.perspectiveId;
    return words ? [{ group, words, ...(perspectiveId ? { perspectiveId } : {}) }] : [];
  });
  if (said.length === 0) values.trouble("differ", "Write what they saw differently, or choose no.");
  return said;
};

/** What was typed, as the API takes it. Money goes only with the choices that bring it. */
export const readDecision = (values: Values, review: Heard): DecideInput => {
  const choice = values.choice("choice", choices, "Choose what you say to them.");
  const because = values.maybe("noServedBecause");
  const given = {
    reason: values.text("reason"),
    cites: values.list("cites"),
    ...(because ? { noServedBecause: because } : {}),
    dissent: dissentIn(values, review),
    involved: lines(values.text("involved")),
    missing: lines(values.text("missing")),
    tied: values.choice("tied", ["no", "yes"], "Say whether you have a tie.") === "yes",
  };
  if (!brings(choice)) return { choice, ...given };
  // `choice` falls back to the first of its kind; with nothing chosen, nothing is said of money yet.
  const chosen = values.text("choice") !== "";
  const name = values.maybe("pot.name");
  const words = values.maybe("pot.edges");
  const pot = { ...(name ? { name } : {}), ...(words ? { edges: { words } } : {}) };
  return { choice, ...given, amountPence: chosen ? values.pence("amountPence") : 0, pot };
};
