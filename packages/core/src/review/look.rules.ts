import { addDays, dayOf } from "../day.ts";
import { DomainError, rule } from "../error.ts";
import { usualWaits } from "../programme/waits.rules.ts";
import { free } from "./ask.rules.ts";
import { brings, type Choice } from "./decision.rules.ts";

/** Why a decision may be looked at again; nothing else reopens one. */
export const grounds = ["fact", "process"] as const;

/** The last day on which a decision's group may ask for it to be looked at again. */
export const lookBy = ({
  decidedAt,
  lookAgainDays = usualWaits.lookAgainDays,
}: Pick<Decided, "decidedAt" | "lookAgainDays">): string =>
  addDays(dayOf(new Date(decidedAt)), lookAgainDays);

interface Decided {
  readonly choice: Choice;
  readonly decidedAt: string;
  /** How many days its group has to ask, as the programme said when it was decided. */
  readonly lookAgainDays?: number | undefined;
  /** The decision it came after, when it was itself a look again. */
  readonly after?: string | undefined;
}

/** Whether a decision can be looked at again: it brought no money, was not looked at before, and its days are not over. */
export const lookable = (decided: Decided, today: string): boolean =>
  !brings(decided.choice) && decided.after === undefined && today <= lookBy(decided);

/**
 * 422 `look.has_money` for a yes, which has an agreement to talk about instead; `look.too_late` after 28 days, or
 * those its programme gave. 409
 * `look.once` for a decision that was itself a look again.
 */
export const mustBeLookable = (decided: Decided, today: string): void => {
  const { choice, after, lookAgainDays = usualWaits.lookAgainDays } = decided;
  if (brings(choice))
    throw rule(
      "look.has_money",
      "This was a yes. Ask for other words in the agreement, or for a change of it.",
    );
  if (after !== undefined)
    throw new DomainError("conflict", "look.once", "This was looked at again already, so it stands.");
  if (today > lookBy(decided))
    throw rule(
      "look.too_late",
      `We can look again for ${lookAgainDays} days after a decision. Please talk with the steward.`,
    );
};

type Act = "ask" | "begin" | "openTalk";
interface Asked {
  readonly part: string;
  readonly tie: "notSaid" | "none" | "tied";
  readonly spokeAt?: string | undefined;
}

/** The one who is new, unless they have a tie. */
const newcomer = <A extends Asked>(asks: readonly A[]): A | undefined =>
  asks.find(({ part, tie }) => part === "lookAgain" && tie !== "tied");

const why: Record<Act, { readonly code: string; readonly says: string }> = {
  ask: { code: "look.one_reviewer", says: "One new person looks again, and was asked already." },
  begin: { code: "look.reviewer_first", says: "Ask one new reviewer first, who has no tie." },
  openTalk: { code: "look.not_heard", says: "Wait for the words of whoever looks again." },
};

/** Whether a look again is ready for a step: one new person is asked, says they have no tie, and says what they see. */
export const lookTakes = (act: Act, asks: readonly Asked[]): boolean => {
  const one = newcomer(asks);
  if (act === "ask") return one === undefined;
  return one !== undefined && (act === "begin" ? free([one]).length > 0 : one.spokeAt !== undefined);
};

/** 422 with what comes first, when a look again is not ready for a step. A first look is always ready. */
export const mustSuitLook = (act: Act, lookAt: string | undefined, asks: readonly Asked[]): void => {
  if (lookAt === undefined || lookTakes(act, asks)) return;
  throw rule(why[act].code, why[act].says);
};
