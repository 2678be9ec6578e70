import { groupWords, type ReviewGroup } from "@allotment/core/membership/review-group";
import { intro } from "@allotment/core/review/prompts.rules";
import { count, list } from "../../lib/format.ts";
import type { Asked, Review } from "./review.queries.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Five groups on Harbour Door". */
export const titleOf = (review: Pick<Review, "groups" | "title">): string =>
  `${capital(count(review.groups.length))} groups on ${review.title}`;

/** "people served and workers". */
export const groupsInWords = (groups: readonly ReviewGroup[]): string =>
  list(groups.map((group) => groupWords[group].toLowerCase()));

const forReader = (review: Review): string | undefined => {
  const { ask, mine, state } = review;
  if (!ask || state === "decided") return undefined;
  if (ask.tie === "notSaid") return intro;
  if (state === "asking")
    return "Thank you. You can say what you see once everyone has said if they have a tie.";
  if (state === "gathering")
    return mine ? "Your words are in. You can change them." : "Say what you see. There are no marks.";
  return mine ? "The talk is open." : "The talk is open to those who said what they saw.";
};

/** A look again waits for one new person at each step. */
const forLook = ({ state, actions }: Review): string | undefined => {
  if (state === "asking")
    return actions.includes("begin")
      ? "Someone new looks again, and has no tie. You can begin."
      : "They ask us to look again. One new person reads it.";
  if (state === "gathering") return "Someone new looks again. The talk opens once their words are in.";
  return undefined;
};

const forKeeper = (review: Review): string => {
  const { state, asks = [], missing, look } = review;
  const again = look && forLook(review);
  if (again) return again;
  if (state === "asking")
    return asks.length === 0
      ? "Nobody is asked to read this yet."
      : "Those who were asked are saying whether they have a tie.";
  if (state === "gathering")
    return missing.length === 0
      ? "Every group has spoken. The talk can open."
      : `Not heard yet: ${groupsInWords(missing)}.`;
  return "The talk is open. Someone who holds the fund decides.";
};

/** How a review stands, for whoever reads it. */
export const stateOf = (review: Review): string =>
  review.state === "decided"
    ? "Decided. What people said first stays as they said it."
    : (forReader(review) ?? forKeeper(review));

/** How one thing you were asked stands. */
export const askedState = ({ tie, state, spokeAt, part }: Asked): string => {
  if (tie === "tied") return "You have a tie, so someone else reads this one.";
  if (state === "decided") return "Decided.";
  if (tie === "notSaid") return "Do you know the people who applied? Say so first.";
  if (state === "asking") return "You have no tie. We wait for the others to say.";
  if (state === "senseMaking") return spokeAt ? "The talk is open." : "The talk went on without your words.";
  if (spokeAt) return "Your words are in.";
  return part === "standIn" ? "You are standing by. Your words are welcome." : "Say what you see.";
};
