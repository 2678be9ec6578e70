import type * as z from "zod";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { Deps } from "../deps.ts";
import { badInput } from "../error.ts";
import { fn } from "../fn.ts";
import { lastLine } from "./last-line.ts";
import { Entries } from "./ledger.entity.ts";
import { pagesOf } from "./ledger.rules.ts";
import { seenPot } from "./pot-view.ts";
import { OnDay, type OnDayAnswer } from "./statement.schema.ts";

const lineOf = async (potId: string, seq: number) => {
  const { data } = await live(Entries).get({ potId, seq }).go({ consistent: true });
  if (!data) throw new Error(`Line ${seq} is not there`);
  return data;
};

/**
 * What was left in a pot at the end of a day in the United Kingdom, by when each line was written: a spend of Monday
 * that was recorded on Tuesday still counts as left on Monday. Reads log2 of the pot's lines at most, and no page.
 * 400 for a day that is still to come; before the pot was made, nothing was left and there is no line.
 */
export const onDay = fn(OnDay, async ({ potId, on }: z.output<typeof OnDay>): Promise<OnDayAnswer> => {
  const { head, profile } = await seenPot(potId);
  if (on > dayOf(Deps.use().now()))
    throw badInput([{ path: "on", message: "That day is still to come. Give today or an earlier day." }]);
  const madeOn = dayOf(new Date(profile.madeAt));
  const isBy = (at: string): boolean => dayOf(new Date(at)) <= on;
  const seq = isBy(head.lastAt)
    ? head.seq
    : await lastLine(head.seq - 1, async (line) => isBy((await lineOf(potId, line)).at));
  if (seq === 0) return { potId, on, madeOn, leftPence: 0 };
  if (seq === head.seq) return { potId, on, madeOn, leftPence: head.balance, seq, page: pagesOf(seq) };
  const { balance } = await lineOf(potId, seq);
  return { potId, on, madeOn, leftPence: balance, seq, page: pagesOf(seq) };
});
