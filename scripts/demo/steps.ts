import { connectSteps } from "./area/cycle.ts";
import { linkSteps } from "./area/dialogue.ts";
import { subsidySteps } from "./area/grant.ts";
import { sawOthersSteps } from "./area/review.ts";
import { secondLookSteps } from "./area/spend.ts";
import type { Saltmere } from "./data.ts";
import type { Step } from "./stage.ts";

/** Kinds of row that name something more than their `id`: the reviewer asked, the version signed. */
const withMore = ["reviewer", "grant version"];

const stepOf = (row: Saltmere["timeline"][number], at: number): Step => {
  const kind = withMore.find((each) => row.what.startsWith(`${each} `));
  const more = kind ? { what: kind, with: row.what.slice(kind.length + 1) } : {};
  return { ...row, ...more, row: at + 1 };
};

/**
 * Every row of the timeline in its order, and between them what the data tells with a time of its own but no row:
 * each rests on rows that come before it.
 */
export const stepsOf = (data: Saltmere): Step[] => {
  const rows = data.timeline.map(stepOf);
  const between = [
    ...subsidySteps(data),
    ...sawOthersSteps(data),
    ...connectSteps(data),
    ...secondLookSteps(data),
    ...linkSteps(data),
  ];
  // Sorting is stable: of what happens at the same instant, rows come first and in their own order.
  return [...rows, ...between].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
};
