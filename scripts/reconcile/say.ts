/** What the audit says of one fund, in words. */
import { inPounds } from "@allotment/core/money.rules";
import type { Report } from "@allotment/core/pot/reconcile";

export const counted = (n: number, one: string): string =>
  `${n.toLocaleString("en-GB")} ${one}${n === 1 ? "" : "s"}`;

/** The invariants that data can show. I8, one effect for each key, is the write's own condition. */
const invariants: Readonly<Record<string, string>> = {
  I1: "what is in the pots is what came in, less what left",
  I2: "no balance below zero",
  I3: "each head's sums are its lines' sums",
  I4: "lines are numbered without gaps, each balance the one before and its amount",
  I5: "money left only by the hand of someone who held the pot then",
  I6: "lines and postings are as they were written",
  I7: "nothing was undone twice, and what undoes mirrors what it undid",
  I9: "a closed pot took no line and holds nothing",
  I10: "one currency",
  I11: "whole pence, in range",
  I12: "each line has its posting, and each posting its lines",
  I13: "every hash recomputes",
  I14: "time never goes back within a pot",
};

const left = (pence: number): string =>
  pence <= 0 ? `${inPounds(-pence)} came in, net of what left` : `${inPounds(pence)} left`;

const where = ({ potId, seq, txId }: Report["findings"][number]): string =>
  [potId, seq === undefined ? undefined : `line ${seq}`, txId].filter(Boolean).join(", ");

/** Sums, then each invariant and what broke it. */
export const reportLines = (name: string, report: Report): string[] => {
  const { rootId, pots, lines, postings, balance, external, broken, findings } = report;
  const told = Object.entries(invariants).flatMap(([rule, says]) => {
    const times = broken[rule] ?? 0;
    const of = findings.filter((finding) => finding.rule === rule);
    const more = times - of.length;
    return [
      `  ${rule.padEnd(4)} ${says}: ${times === 0 ? "holds" : `BROKEN, ${counted(times, "time")}`}`,
      ...of.map((finding) => `         ${where(finding) || "the whole tree"}: ${finding.says}`),
      ...(more > 0 ? [`         and ${more.toLocaleString("en-GB")} more`] : []),
    ];
  });
  return [
    `${name} (${rootId})`,
    `  ${counted(pots, "pot")}, ${counted(lines, "line")}, ${counted(postings, "posting")}`,
    `  ${inPounds(balance)} in the pots; ${left(external)}`,
    ...told,
    "  I8   one effect for each key: no data can show it; the write's own condition holds it",
  ];
};
