import { addDays } from "../day.ts";
import { endDay } from "./end.rules.ts";
import type { GrantAct, Side, Standing } from "./grant.rules.ts";
import { HEADS_UP_DAYS, lookDueOn } from "./look.rules.ts";
import { needsConfirming, type Outcome } from "./subsidy.rules.ts";

/** Sorts after every day: nothing waits. And before every day: something waits now. */
export const NEVER = "9999-12-31";
export const NOW = "0000-01-01";

export interface WaitStanding extends Standing {
  readonly orgName: string;
  readonly funderName: string;
  readonly hostName?: string | undefined;
  readonly changeSides: readonly Side[];
  readonly bankCheck?: unknown;
  readonly subsidy?: { readonly outcome: Outcome; readonly confirmedOn?: string | undefined } | undefined;
  readonly nextDueOn?: string | undefined;
  /** While it is paused: the day that is looked at again. */
  readonly lookOn?: string | undefined;
}

/** Who is asked for something: either side, the host, or whoever receives the money. */
export type Waiter = Side | "host" | "receiver";

export interface Waits {
  readonly waiter: Waiter;
  /** What they would do. */
  readonly act: GrantAct;
  /** One sentence to the one who is waited for. */
  readonly says: string;
  /** The same, to the others. */
  readonly others: string;
  readonly on?: string;
}

const unconfirmed = ({ subsidy }: WaitStanding): boolean =>
  subsidy !== undefined && needsConfirming(subsidy.outcome) && subsidy.confirmedOn === undefined;

const sideName = (grant: WaitStanding, side: Side): string =>
  side === "funder" ? grant.funderName : grant.orgName;

const unsigned = (
  grant: WaitStanding,
  act: "sign" | "signChange",
  signed: readonly Side[],
  what: string,
): Waits[] =>
  (["funder", "grantee"] as const)
    .filter((side) => !signed.includes(side))
    .map((side) => ({
      waiter: side,
      act,
      says: `Read ${what} with ${sideName(grant, side === "funder" ? "grantee" : "funder")}, and sign it if it is right.`,
      others: `${sideName(grant, side)} has ${what} to read and sign.`,
    }));

const ofOffer = (grant: WaitStanding): Waits[] => [
  ...(grant.hostOrgId !== undefined && grant.hostYes === undefined
    ? [
        {
          waiter: "host" as const,
          act: "sayHostYes" as const,
          says: `Say whether you will hold the money for ${grant.orgName}.`,
          others: `${grant.hostName ?? "The host"} has not said yet whether it will hold the money.`,
        },
      ]
    : []),
  ...(grant.state === "offered" ? unsigned(grant, "sign", grant.signedSides, "the agreement") : []),
];

const ofMoney = (grant: WaitStanding): Waits[] => [
  ...(unconfirmed(grant)
    ? [
        {
          waiter: "receiver" as const,
          act: "confirmSubsidy" as const,
          says: "Confirm your subsidy sum, so that the money can be sent.",
          others: "The subsidy sum waits to be confirmed. No money can be sent before that.",
        },
      ]
    : []),
  ...(grant.state === "live" && grant.bankCheck === undefined
    ? [
        {
          waiter: "funder" as const,
          act: "checkBank" as const,
          says: `Check the bank details for ${grant.orgName}.`,
          others: `${grant.funderName} has bank details to check.`,
        },
      ]
    : []),
];

/** A payment waits once everything before it is done: until then that is what waits. */
const ofPayment = (grant: WaitStanding, today: string): Waits[] =>
  grant.nextDueOn !== undefined && grant.nextDueOn <= today && ofMoney(grant).length === 0
    ? [
        {
          waiter: "funder",
          act: "pay",
          says: `Send the payment you agreed with ${grant.orgName}.`,
          others: `${grant.funderName} has a payment to send.`,
          on: grant.nextDueOn,
        },
      ]
    : [];

/** A pause waits to be looked at again from the day agreed for that. */
const ofPause = ({ lookOn, orgName, funderName }: WaitStanding, today: string): Waits[] =>
  lookOn !== undefined && lookOn <= today
    ? [
        {
          waiter: "funder",
          act: "resume",
          says: `Look again at the pause with ${orgName}.`,
          others: `${funderName} looks at the pause again.`,
          on: lookOn,
        },
      ]
    : [];

const otherSide = (side: Side): Side => (side === "funder" ? "grantee" : "funder");

/** An early end waits for the other side's yes; a time that is over, for both to settle the money. */
const ofEnd = (grant: WaitStanding, today: string): Waits[] => {
  const { ending, orgName } = grant;
  const on = endDay(grant);
  const asked: Waits[] =
    ending?.needsYes && ending.agreedAt === undefined
      ? [
          {
            waiter: otherSide(ending.side),
            act: "agreeEnd",
            says: `Read why ${sideName(grant, ending.side)} would end the agreement early, and say what you think.`,
            others: `${sideName(grant, otherSide(ending.side))} has an early end to answer.`,
          },
        ]
      : [];
  const over: Waits[] =
    on !== undefined && on <= today
      ? [
          {
            waiter: "funder",
            act: "end",
            says: `The time agreed with ${orgName} is over. Settle the money together, and end it.`,
            others: "Its time is over. Both sides settle the money, and end it.",
            on,
          },
        ]
      : [];
  return [...asked, ...over];
};

/** The day the yearly look first waits, a month before it is due; none once its time is over before that. */
const lookWaitsFrom = (grant: WaitStanding): string | undefined => {
  const due = lookDueOn(grant);
  const over = endDay(grant);
  return due === undefined || (over !== undefined && over <= due) ? undefined : addDays(due, -HEADS_UP_DAYS);
};

/** The yearly look: for both sides from a month before it is due, and for the other once one has begun. */
const ofLook = (grant: WaitStanding, today: string): Waits[] => {
  const { look } = grant;
  if (look) {
    const side = otherSide(look.side);
    return [
      {
        waiter: side,
        act: "answerLook",
        says: `${sideName(grant, look.side)} has looked back on the year with you. Read it, and say yours.`,
        others: `${sideName(grant, side)} has the yearly look to answer.`,
      },
    ];
  }
  const from = lookWaitsFrom(grant);
  if (from === undefined || from > today) return [];
  return (["funder", "grantee"] as const).map((side) => ({
    waiter: side,
    act: "beginLook",
    says: `Look back on the year with ${sideName(grant, otherSide(side))}.`,
    others: `${sideName(grant, side)} can begin the yearly look.`,
    on: lookDueOn(grant) ?? from,
  }));
};

/** Everything an agreement waits for on a day, and from whom. Nothing here is a fault of anyone's. */
export const waitsOf = (grant: WaitStanding, today: string): Waits[] => {
  if (grant.state === "drafting")
    return [
      {
        waiter: "funder",
        act: "editDraft",
        says: `Finish the agreement with ${grant.orgName}, and offer it.`,
        others: `${grant.funderName} is writing the agreement.`,
      },
      ...ofOffer(grant),
    ];
  if (grant.state === "offered") return [...ofOffer(grant), ...ofMoney(grant)];
  if (grant.state === "paused") return [...ofPause(grant, today), ...ofEnd(grant, today)];
  if (grant.state !== "live") return [];
  return [
    ...(grant.openProposalId === undefined
      ? []
      : unsigned(grant, "signChange", grant.changeSides, "the change proposed")),
    ...ofMoney(grant),
    ...ofPayment(grant, today),
    ...ofLook(grant, today),
    ...ofEnd(grant, today),
  ];
};

/** The day from which something waits, for the index that finds what waits: now, the day of the next payment, look or end, or never. */
export const looksOn = (grant: WaitStanding): string => {
  if (waitsOf(grant, NOW).length > 0) return NOW;
  if (grant.state !== "live" && grant.state !== "paused") return NEVER;
  const first = grant.state === "paused" ? grant.lookOn : grant.nextDueOn;
  const look = grant.state === "live" ? lookWaitsFrom(grant) : undefined;
  const days = [first ?? NEVER, look ?? NEVER, endDay(grant) ?? NEVER].sort();
  return days[0] ?? NEVER;
};
