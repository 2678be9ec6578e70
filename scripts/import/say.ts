/** What the import says: before anything is recorded, while it runs, and at the end. */
import type { RowDone } from "@allotment/core/import-grants/import-grants.schema";
import type { Outcome } from "@allotment/core/import-grants/outcome.rules";
import { leftOutWords, type ReadFile } from "@allotment/core/import-grants/read-file.rules";
import { inPounds } from "@allotment/core/money.rules";

/** Rows shown of those that will be recorded. */
const SHOWN = 10;

const counted = (n: number, one: string): string =>
  `${n.toLocaleString("en-GB")} ${one}${n === 1 ? "" : "s"}`;

const leftOutLines = ({ leftOut }: ReadFile): string[] =>
  (["otherFunder", "toOnePerson", "ofZero"] as const)
    .filter((because) => leftOut[because] > 0)
    .map((because) => `  ${counted(leftOut[because], "grant")} left out: ${leftOutWords[because]}`);

/** What a file holds and what will be made of it. */
export const preview = (read: ReadFile): string[] => {
  const { rows, problems } = read;
  const groups = new Set(rows.map(({ recipientRef }) => recipientRef)).size;
  const total = rows.reduce((sum, { amountPence }) => sum + amountPence, 0);
  const more = rows.length - SHOWN;
  return [
    `  ${counted(rows.length, "grant")} to record, to ${counted(groups, "group")}, ${inPounds(total)} in all`,
    ...rows
      .slice(0, SHOWN)
      .map((row) => `    ${row.awardedOn}  ${inPounds(row.amountPence)}  ${row.recipientName}: ${row.title}`),
    ...(more > 0 ? [`    and ${more.toLocaleString("en-GB")} more`] : []),
    ...leftOutLines(read),
    ...(problems.length > 0 ? [`  ${counted(problems.length, "row")} with a problem, left out:`] : []),
    ...problems.map(({ row, id, says }) => `    row ${row}${id ? ` (${id})` : ""}: ${says.join(" ")}`),
  ];
};

/** One line that is written over as the import goes on; whole lines, now and then, where nothing can be written over. */
export const progress = (total: number) => {
  const isScreen = process.stdout.isTTY === true;
  let said = 0;
  return (done: number): void => {
    const line = `  ${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}`;
    if (isScreen) process.stdout.write(`\r${line}${done === total ? "\n" : ""}`);
    else if (done === total || done - said >= total / 10) {
      said = done;
      console.log(line);
    }
  };
};

const ends: readonly (readonly [Outcome, string])[] = [
  ["made", "recorded"],
  ["here", "here already"],
  ["differs", "here already, with other facts, and left as they are:"],
  ["leftOut", "left out:"],
  ["problem", "with a problem, not recorded:"],
];

/** What became of the rows, with each one that did not simply go in. */
export const totals = (done: readonly RowDone[]): string[] =>
  ends.flatMap(([outcome, words]) => {
    const rows = done.filter((row) => row.outcome === outcome);
    if (rows.length === 0 && outcome !== "made") return [];
    const each = rows.filter(({ says }) => says.length > 0);
    return [
      `  ${counted(rows.length, "grant")} ${words}`,
      ...each.map(({ sourceId, says }) => `    ${sourceId}: ${says.join(" ")}`),
    ];
  });
