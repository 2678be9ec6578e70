import { addDays, dayInWords } from "../day.ts";
import { inPounds } from "../money.rules.ts";
import type { BankLine } from "./bank-statement.rules.ts";
import { referenceOf, shortReference } from "./due.rules.ts";

interface Named {
  readonly grantId: string;
  readonly planN: number;
  readonly amountPence: number;
}

/** A line of the register. */
export interface SentPayment extends Named {
  readonly paidOn: string;
}

/** A payment that is due and is not in the register. */
export interface DuePayment extends Named {
  readonly dueOn: string;
  /** What keeps it, in words. */
  readonly kept: readonly string[];
}

/** A statement laid beside the register and what is due. */
export interface BankMatch<Sent, Due> {
  readonly agree: readonly { readonly sent: Sent; readonly bank: BankLine; readonly byReference: boolean }[];
  readonly differ: readonly {
    readonly sent: Sent;
    readonly bank: readonly BankLine[];
    readonly says: readonly string[];
  }[];
  /** In the register and not on the statement, with lines of the same sum that could each be it. */
  readonly onlyHere: readonly { readonly sent: Sent; readonly maybe: readonly BankLine[] }[];
  /** On the statement and due, but not in the register, with why it can't be entered as it is. */
  readonly due: readonly { readonly due: Due; readonly bank: BankLine; readonly says: readonly string[] }[];
  /** Money that went out and is no payment known here. */
  readonly onlyAtBank: readonly BankLine[];
  /** How many lines of money that came in were left out. */
  readonly cameIn: number;
}

/** How many days the bank's day and the register's may lie apart: a weekend, a holiday and the bank's own days. */
const DAYS_APART = 7;

/** Whether a day lies near this one. */
const nearTo = (day: string): ((other: string) => boolean) => {
  const [from, to] = [addDays(day, -DAYS_APART), addDays(day, DAYS_APART)];
  return (other) => other >= from && other <= to;
};

const close = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** What of a reference is looked for: its short form, without the hyphen that some banks leave out. */
const sought = ({ grantId, planN }: Named): string => close(shortReference(referenceOf(grantId, planN)));

const grouped = <Key, T>(all: Map<Key, T[]>, key: Key): T[] => {
  const same = all.get(key) ?? [];
  all.set(key, same);
  return same;
};

/** The lines that name each payment, by what is looked for. One pass over the words of each line. */
const linesByReference = (
  lines: readonly BankLine[],
  references: ReadonlySet<string>,
): Map<string, BankLine[]> => {
  const size = [...references][0]?.length ?? 0;
  const found = new Map<string, BankLine[]>();
  for (const line of size > 0 ? lines : []) {
    const words = close(line.words);
    const named = new Set<string>();
    for (let from = 0; from + size <= words.length; from += 1) named.add(words.slice(from, from + size));
    for (const one of named) if (references.has(one)) grouped(found, one).push(line);
  }
  return found;
};

const outs = (lines: readonly BankLine[]): BankLine[] => lines.filter(({ pence }) => pence > 0);

/** What the lines that name a payment say other than the payment: its sum, how often, and whether it came back. */
const differences = (lines: readonly BankLine[], amountPence: number, whose: string): string[] => {
  const sums = outs(lines).filter(({ pence }) => pence !== amountPence);
  const back = lines.filter(({ pence }) => pence < 0);
  const times = outs(lines).length;
  return [
    ...sums.map(({ pence }) => `The bank says ${inPounds(pence)}; ${whose} says ${inPounds(amountPence)}.`),
    ...(times > 1 ? [`The bank sent it ${times} times.`] : []),
    ...back.map(({ pence, on }) => `${inPounds(-pence)} came back on ${dayInWords(on)}.`),
  ];
};

const daysApart = ({ paidOn }: SentPayment, lines: readonly BankLine[]): string[] =>
  lines
    .filter(({ on }) => !nearTo(paidOn)(on))
    .map(({ on }) => `The bank says ${dayInWords(on)}; the register says ${dayInWords(paidOn)}.`);

const bySum = <T>(all: readonly T[], sumOf: (one: T) => number): Map<number, T[]> => {
  const found = new Map<number, T[]>();
  for (const one of all) grouped(found, sumOf(one)).push(one);
  return found;
};

/** For payments that no line names: lines of the same sum near the same day, and whether each is the only one. */
const bySumAndDay = <Sent extends SentPayment>(sent: readonly Sent[], lines: readonly BankLine[]) => {
  const linesOf = bySum(lines, ({ pence }) => pence);
  const sentOf = bySum(sent, ({ amountPence }) => amountPence);
  return sent.map((one) => {
    const near = nearTo(one.paidOn);
    const maybe = (linesOf.get(one.amountPence) ?? []).filter(({ on }) => near(on));
    const [only] = maybe;
    if (!only || maybe.length > 1) return { sent: one, maybe, only: undefined };
    const nearLine = nearTo(only.on);
    const rivals = (sentOf.get(one.amountPence) ?? []).filter(({ paidOn }) => nearLine(paidOn));
    return { sent: one, maybe, only: rivals.length === 1 ? only : undefined };
  });
};

const dueSays = ({ amountPence, dueOn, kept }: DuePayment, lines: readonly BankLine[]): string[] => [
  ...differences(lines, amountPence, "the agreement"),
  ...lines
    .filter(({ on }) => on < dueOn)
    .map(({ on }) => `It went on ${dayInWords(on)}, before its day, ${dayInWords(dueOn)}.`),
  ...kept,
];

/**
 * Lays the lines of a statement beside the register and what is due. A line is a payment's when it names it; where
 * no line does, when it is the only one of that sum within a week and the payment is too. Payments sent outside the
 * statement's days are looked for, and not missed.
 */
export const matchBank = <Sent extends SentPayment, Due extends DuePayment>(
  lines: readonly BankLine[],
  { sent, due, from, to }: { sent: readonly Sent[]; due: readonly Due[]; from: string; to: string },
): BankMatch<Sent, Due> => {
  const named = linesByReference(lines, new Set([...sent, ...due].map(sought)));
  const linesOf = (one: Named) => named.get(sought(one)) ?? [];
  const taken = new Set([...named.values()].flat());

  const seen = sent
    .filter((one) => linesOf(one).length > 0)
    .map((one) => {
      const bank = linesOf(one);
      const says = [...differences(bank, one.amountPence, "the register"), ...daysApart(one, outs(bank))];
      return { sent: one, bank, says };
    });
  const unnamed = bySumAndDay(
    sent.filter((one) => linesOf(one).length === 0),
    outs(lines).filter((line) => !taken.has(line)),
  );
  const guessed = unnamed.flatMap(({ sent: one, only }) => (only ? [{ sent: one, bank: only }] : []));
  for (const { bank } of guessed) taken.add(bank);

  return {
    agree: [
      ...seen.flatMap(({ sent: one, bank: [bank], says }) =>
        bank && says.length === 0 ? [{ sent: one, bank, byReference: true }] : [],
      ),
      ...guessed.map((one) => ({ ...one, byReference: false })),
    ],
    differ: seen.filter(({ says }) => says.length > 0),
    onlyHere: unnamed.filter(
      ({ sent: { paidOn }, only }) => only === undefined && paidOn >= from && paidOn <= to,
    ),
    due: due.flatMap((one) => {
      const [bank] = outs(linesOf(one));
      return bank ? [{ due: one, bank, says: dueSays(one, linesOf(one)) }] : [];
    }),
    onlyAtBank: outs(lines).filter((line) => !taken.has(line)),
    cameIn: lines.filter((line) => line.pence <= 0 && !taken.has(line)).length,
  };
};

/** How many of each there are, as `bank-matches` takes them. What is due and not entered yet is at the bank only. */
export const countsOf = (match: BankMatch<unknown, unknown>, unread: number) => ({
  agree: match.agree.length,
  differ: match.differ.length,
  onlyHere: match.onlyHere.length,
  onlyAtBank: match.onlyAtBank.length + match.due.length,
  unread,
});
