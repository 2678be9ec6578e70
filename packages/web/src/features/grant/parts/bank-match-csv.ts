import type { BankMatch } from "@allotment/core/grant/bank-match.rules";
import type { BankLine, UnreadRow } from "@allotment/core/grant/bank-statement.rules";
import { referenceOf } from "@allotment/core/grant/due.rules";
import { type Cell, csv } from "../../../lib/csv.ts";
import type { Sent } from "../bank.queries.ts";
import type { Due } from "../due.queries.ts";

const HEADS = [
  ...["What", "Paid to", "Reference", "Money here (£)", "Day here"],
  ...["Line of the file", "Bank’s day", "Bank’s money (£)", "Bank’s words", "What to look at"],
];

const here = ({ grantId, planN, paidToName, amountPence }: Sent | Due, on: string): Cell[] => [
  paidToName,
  referenceOf(grantId, planN),
  { pence: amountPence },
  on,
];
const atBank = ({ line, on, pence, words }: BankLine): Cell[] => [line, on, { pence }, words];
const nothing: Cell[] = ["", "", "", ""];

/** All that was found, as a spreadsheet, with the lines that could not be read. */
export const matchCsv = (match: BankMatch<Sent, Due>, unread: readonly UnreadRow[]): string =>
  csv(HEADS, [
    ...match.differ.flatMap(({ sent, bank, says }) =>
      bank.map((line): Cell[] => [
        "Do not agree",
        ...here(sent, sent.paidOn),
        ...atBank(line),
        says.join(" "),
      ]),
    ),
    ...match.due.map(({ due, bank, says }): Cell[] => [
      "On the statement, due here",
      ...here(due, due.dueOn),
      ...atBank(bank),
      says.join(" "),
    ]),
    ...match.onlyHere.map(({ sent, maybe }): Cell[] => [
      "In the register only",
      ...here(sent, sent.paidOn),
      ...nothing,
      maybe.length > 0 ? `It could be line ${maybe.map(({ line }) => line).join(", ")}.` : "",
    ]),
    ...match.agree.map(({ sent, bank, byReference }): Cell[] => [
      "Agree",
      ...here(sent, sent.paidOn),
      ...atBank(bank),
      byReference ? "" : "No reference. Found by its sum and its day.",
    ]),
    ...match.onlyAtBank.map((line): Cell[] => ["On the statement only", ...nothing, ...atBank(line), ""]),
    ...unread.map(({ line, why, words }): Cell[] => [
      "Could not be read",
      ...nothing,
      ...[line, "", "", words],
      why,
    ]),
  ]);
