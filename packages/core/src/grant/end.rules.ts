import { addDays, dayInWords } from "../day.ts";
import { badInput, type FieldError, rule } from "../error.ts";
import { inPounds } from "../money.rules.ts";
import type { Side } from "./grant.rules.ts";

/**
 * A grant ends before its day for one of these, and for nothing else: the purpose is met or has moved, both agree, the law,
 * harm, or the funder's money is gone. What was learnt, and any number, is never a reason.
 */
export const endReasons = ["purposeMet", "bothAgree", "law", "harm", "moneyGone"] as const;
export type EndReason = (typeof endReasons)[number];

/** The days of notice for an end that the other side has not agreed to. */
export const NOTICE_DAYS = 90;

/** An end before the agreed day: who asked, from when, and the other side's yes where one is needed. */
export interface Ending {
  readonly side: Side;
  readonly on: string;
  readonly needsYes: boolean;
  readonly agreedAt?: string | undefined;
}

/** 422 for any other reason: it is talked about instead. */
export const endReasonOf = (reason: string): EndReason => {
  const found = endReasons.find((each) => each === reason);
  if (found) return found;
  const says =
    "A grant ends early only when its purpose is met or has moved, both agree, the law or harm asks for it, or the funder’s money is gone. Talk about anything else.";
  throw rule("grant.end_reason", says, [{ path: "reason", message: says }]);
};

/** 400 for a day that has gone, or on which it ends anyway. */
export const mustEndEarly = (on: string, today: string, endsOn: string | undefined): void => {
  if (on < today) throw badInput([{ path: "on", message: "Give a day from today on." }]);
  if (endsOn !== undefined && on >= endsOn)
    throw badInput([
      { path: "on", message: `It ends by itself on ${dayInWords(endsOn)}. Give a day before that.` },
    ]);
};

/**
 * Whether an early end waits for the other side's yes: unless there are 90 days of notice, or it is paused already and the
 * law or harm asks for it.
 */
export const needsYes = (
  { reason, on, paused }: { readonly reason: EndReason; readonly on: string; readonly paused: boolean },
  today: string,
): boolean => {
  if (paused && (reason === "law" || reason === "harm")) return false;
  return reason === "bothAgree" || on < addDays(today, NOTICE_DAYS);
};

interface Timed {
  readonly endsOn?: string | undefined;
  readonly ending?: Ending | undefined;
}

const settles = (ending: Ending | undefined): ending is Ending =>
  ending !== undefined && !(ending.needsYes && ending.agreedAt === undefined);

/** The day a grant's time is over: an early end that holds, or the day agreed. */
export const endDay = ({ endsOn, ending }: Timed): string | undefined =>
  settles(ending) ? ending.on : endsOn;

/** 422 `grant.end_not_yet` before that day. */
export const mustBeOver = (grant: Timed, today: string): void => {
  const on = endDay(grant);
  if (on !== undefined && on <= today) return;
  const until = on === undefined ? "No day is agreed for its end." : `It runs to ${dayInWords(on)}.`;
  const says = `${until} To end it sooner, give notice or agree a day.`;
  throw rule("grant.end_not_yet", says);
};

/** What has to come out even before a grant ends, in pence. `spentPence` is known once its pot is closed. */
export interface Settling {
  readonly paidPence: number;
  readonly spentPence?: number | undefined;
}

const uneven = (pence: number): FieldError[] => {
  if (pence === 0) return [];
  if (pence > 0)
    return [
      {
        path: "cameBackPence",
        message: `${inPounds(pence)} more was paid than was spent or came back. Enter what came back.`,
      },
    ];
  return [
    { path: "payments", message: `${inPounds(-pence)} was spent and is not paid. Enter that payment first.` },
  ];
};

/** 422 `grant.money_open` until the pot is closed, and what was paid is what was spent and what came back, to the penny. */
export const mustBeSettled = ({ paidPence, spentPence }: Settling, cameBackPence: number): void => {
  const open =
    spentPence === undefined
      ? [
          {
            path: "pot",
            message: "Its pot is still open. Those who hold it close it, and what is free goes back.",
          },
        ]
      : uneven(paidPence - spentPence - cameBackPence);
  if (open.length > 0) throw rule("grant.money_open", "Some money is not settled yet.", open);
};
