import { addMonths, dayInWords } from "../day.ts";
import { badInput, type FieldError, rule } from "../error.ts";

/** How long everyone hears before a programme's last day, unless every agreement ends by then. */
export const NOTICE_MONTHS = 6;

/** Records of money are kept for six years after the end, as the law asks. */
export const MONEY_KEPT_MONTHS = 72;

interface Running {
  readonly orgName: string;
  /** The day its time is over, if one is agreed. */
  readonly endsOn?: string | undefined;
}

/**
 * 422 `programme.notice_too_short` for a last day less than six months ahead, while an agreement runs past it: both sides
 * have not agreed to that. Names each one. 400 for a day that has gone.
 */
export const mustGiveNotice = (on: string, today: string, running: readonly Running[]): void => {
  if (on < today) throw badInput([{ path: "on", message: "Give a day from today on." }]);
  const soonest = addMonths(today, NOTICE_MONTHS);
  const past = running.filter(({ endsOn }) => endsOn === undefined || endsOn > on);
  if (on >= soonest || past.length === 0) return;
  throw rule(
    "programme.notice_too_short",
    `People need six months: ${dayInWords(soonest)} or later. Sooner, both sides of each agreement say so first.`,
    [
      { path: "on", message: `Give ${dayInWords(soonest)} or a later day.` },
      ...past.map(({ orgName, endsOn }, n) => ({
        path: `agreements.${n}`,
        message: endsOn
          ? `The agreement with ${orgName} runs to ${dayInWords(endsOn)}.`
          : `The agreement with ${orgName} has no last day.`,
      })),
    ],
  );
};

interface Things {
  /** Groups whose agreement has neither ended nor been declined. */
  readonly unended: readonly { readonly orgName: string }[];
  readonly fundOpen: boolean;
  readonly accountCoSigned: boolean;
}

/** What is still open before a programme can close, each with its field. */
const openThings = ({ unended, fundOpen, accountCoSigned }: Things): FieldError[] => [
  ...unended.map(({ orgName }, n) => ({
    path: `agreements.${n}`,
    message: `The agreement with ${orgName} has not ended.`,
  })),
  ...(fundOpen ? [{ path: "fund", message: "The fund is still open. Those who hold it close it." }] : []),
  ...(accountCoSigned
    ? []
    : [{ path: "account", message: "The funder’s own account of it has not been co-signed." }]),
];

/** 422 `programme.still_open` naming each thing that is not finished. */
export const mustBeFinished = (things: Things): void => {
  const open = openThings(things);
  if (open.length > 0) throw rule("programme.still_open", "Some things are still open.", open);
};

export interface Kept {
  readonly moneyUntil: string;
  readonly wordsUntil: string;
}

/** 400 unless it says until when records are kept: of money for six years at least, and words for some time. */
export const mustKeepLongEnough = ({ moneyUntil, wordsUntil }: Kept, today: string): void => {
  const least = addMonths(today, MONEY_KEPT_MONTHS);
  const wrong: FieldError[] = [
    ...(moneyUntil < least
      ? [{ path: "moneyUntil", message: `Records of money are kept until ${dayInWords(least)} at least.` }]
      : []),
    ...(wordsUntil <= today ? [{ path: "wordsUntil", message: "Give a day to come." }] : []),
  ];
  if (wrong.length > 0) throw badInput(wrong);
};
