import { counted, inDays, money } from "../../lib/format.ts";
import type { getBalance } from "./statement.queries.ts";
import type { Checked, Wrong } from "./verify.ts";

const wrongWords = (wrong: Wrong): string => {
  const line = `Line ${wrong.seq}`;
  switch (wrong.is) {
    case "sum":
      return `${line} does not add up. It says ${money(wrong.saysPence)} is left, and it comes to ${money(wrong.comesToPence)}.`;
    case "missing":
      return `At least one line before line ${wrong.seq} is missing.`;
    case "order":
      return `${line} is not in its place. Lines have changed their order.`;
    case "name":
      return `${line} names someone it was not written with.`;
    case "changed":
      return `${line} is not as it was written. Its sums, its day or who did it has changed.`;
    case "end":
      return `It ends too soon: ${wrong.lines} lines were written, and line ${wrong.seq} is the last one here.`;
    default:
      return "Each line fits, but the last mark is not the one the pot holds.";
  }
};

/** What a check of a statement found, in words. `at` is the time on the reader's clock. */
export function foundWords({ lines, unnamed, wrong }: Checked, at: string): string {
  const when = `Checked on this device today at ${at}.`;
  if (wrong) return `${when} ${wrongWords(wrong)} Tell the person below.`;
  const all = lines === 1 ? "The one line fits." : `All ${counted(lines, "line")} fit.`;
  const marks = unnamed > 0 ? " Where you may not see a name, the mark that stands for it was checked." : "";
  return `${when} ${all} Nothing is missing, moved or changed.${marks}`;
}

/** What was left, in words. */
export function leftWords({ on, madeOn, leftPence, seq }: Awaited<ReturnType<typeof getBalance>>): string {
  if (seq === undefined) return `This pot was made on ${inDays(madeOn)}. Before that, it held nothing.`;
  return `At the end of ${inDays(on)}, ${money(leftPence)} was left. Line ${seq} was the last line by then.`;
}
