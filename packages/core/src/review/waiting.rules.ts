import { groupWords, type ReviewGroup } from "../membership/review-group.ts";
import type { askParts, Tie } from "./ask.rules.ts";
import { missingVoices, type State } from "./review.rules.ts";

/** One short sentence for each side, where there is one. */
export interface Says {
  readonly forYou?: string;
  readonly forOthers?: string;
}

interface Asked {
  readonly tie: Tie;
  readonly waits: "yes" | "no";
  readonly state?: State | undefined;
  readonly part: (typeof askParts)[number];
  readonly spokeAt?: string | undefined;
}

/** What waits for someone who was asked to read, if anything does. Someone standing by is not pressed to write. */
export const askSays = ({ tie, waits, state, part, spokeAt }: Asked): string | undefined => {
  if (waits === "no") return undefined;
  if (tie === "notSaid") return "You are asked to read this. Do you know the people who applied?";
  if (state === "gathering" && part !== "standIn" && !spokeAt) return "Say what you see. There are no marks.";
  if (state === "senseMaking" && spokeAt) return "The talk is open. Read what the others said.";
  return undefined;
};

interface Head {
  readonly state: State;
  readonly toSay: number;
  readonly free: number;
  readonly toReplace: number;
  readonly spoken: readonly ReviewGroup[];
  /** The decision that is looked at again, if one is. */
  readonly lookAt?: string | undefined;
}

const listed = (groups: readonly ReviewGroup[]): string =>
  groups.map((group) => groupWords[group].toLowerCase()).join(", ");

const gathering = (head: Head, groups: Parameters<typeof missingVoices>[0]["groups"]): Says => {
  const missing = missingVoices({ groups, spoken: head.spoken });
  return missing.length === 0
    ? { forYou: "Every group has spoken. You can open the talk." }
    : { forOthers: `Not heard yet: ${listed(missing)}.` };
};

/** What waits for the steward of a review, and what they wait for from others. */
export const stewardSays = (head: Head, groups: Parameters<typeof missingVoices>[0]["groups"]): Says => {
  const replace = head.toReplace > 0 && (head.state === "asking" || head.state === "gathering");
  const forYou = replace ? { forYou: "Someone has a tie. Ask another person in their place." } : {};
  if (head.lookAt && head.state === "asking")
    return { forYou: "They ask us to look again. Ask one new reviewer, and begin once they have no tie." };
  if (head.lookAt && head.state === "gathering")
    return { forYou: "A new reviewer looks again. Open the talk once their words are in." };
  if (head.state === "asking") {
    if (head.toSay > 0) return { forOthers: "Not everyone has said whether they have a tie.", ...forYou };
    return head.free > 0
      ? { forYou: "Everyone has said if they have a tie. You can begin.", ...forYou }
      : forYou;
  }
  if (head.state === "gathering") return { ...gathering(head, groups), ...forYou };
  return head.state === "senseMaking"
    ? { forOthers: "The talk is open. Someone who holds the fund decides." }
    : {};
};
