import { dayInWords } from "../day.ts";
import { type Side, type State, sideOf } from "./dialogue.rules.ts";
import { type Kind, kindRules } from "./kind.rules.ts";

/** What waiting needs to know of a talk. */
export interface Standing {
  readonly kind: Kind;
  readonly state: State;
  readonly givingIds: readonly string[];
  readonly receivingIds: readonly string[];
  readonly yesIds: readonly string[];
  readonly answeredIds: readonly string[];
  readonly offeredTime?: unknown;
  readonly bookedFor?: string | undefined;
  readonly closesOn?: string | undefined;
  readonly accountId?: string | undefined;
  readonly openTalk: boolean;
}

export interface Says {
  readonly mine: boolean;
  readonly says: string;
  readonly on?: string | undefined;
}

const you = (says: string, on?: string): Says => ({ mine: true, says, on });
const others = (says: string, on?: string): Says => ({ mine: false, says, on });

/** The day planned has gone: said once, kindly, and nothing follows from it. */
export const passedWords = (day: string): string =>
  `We had planned to talk by ${dayInWords(day)}. Shall we pick a new one?`;

const invited = (talk: Standing, me: string, side: Side): Says => {
  if (talk.offeredTime !== undefined)
    return talk.yesIds.includes(me)
      ? others("They have not said yes to a time yet.")
      : you("Say yes to the time, or offer another.");
  if (!kindRules[talk.kind].receiversChoose) return you("Offer a time that suits you.");
  return side === "receiving"
    ? you("Choose a time and a place that suit you.")
    : others("They choose the time and the place.");
};

const booked = (talk: Standing, side: Side, today: string): Says => {
  const on = talk.bookedFor ?? today;
  if (on < today) return you(passedWords(on), on);
  const says = `You talk on ${dayInWords(on)}.`;
  const bare = side === "giving" && talk.accountId === undefined && !talk.openTalk;
  return you(bare ? `${says} Say which account you will talk about.` : says, on);
};

/** What a talk waits for, for one person in it; nothing once it is over. */
export const waitOf = (talk: Standing, me: string, today: string): Says | undefined => {
  const side = sideOf(talk, me);
  if (side === undefined) return undefined;
  if (talk.state === "invited") return invited(talk, me, side);
  if (talk.state === "booked") return booked(talk, side, today);
  if (talk.state === "held") return you("Write what you heard, so that the record can be offered.");
  if (talk.state !== "recordOffered") return undefined;
  const closes = talk.closesOn ? ` It closes on ${dayInWords(talk.closesOn)}.` : "";
  return talk.answeredIds.includes(me)
    ? others(`Some have not answered the record yet.${closes}`, talk.closesOn)
    : you(`Read the record and answer. Any answer is fine.${closes}`, talk.closesOn);
};
