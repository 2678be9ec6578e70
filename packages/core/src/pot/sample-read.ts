import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { nowIso } from "../deps.ts";
import { type HistoryLine, historyOf } from "../event/history.ts";
import type { Page } from "../page.ts";
import { opened } from "./receipt.events.ts";
import { Samples } from "./sample.entity.ts";
import { read } from "./sample.events.ts";
import { opensTo } from "./sample.policy.ts";
import { Kept } from "./sample.schema.ts";
import type { Spent } from "./spend.policy.ts";

/** What auditors asked about a spend, the first first. Raw: no policy. */
export const requestsOf = async (txId: string): Promise<Kept[]> => {
  const { data } = await live(Samples).query.ofSpend({ txId }).go({ consistent: true, pages: "all" });
  return data.map((row) => Kept.parse(row)).sort((one, other) => one.at.localeCompare(other.at));
};

/** Whether the reader asked to read this spend, and may read it now. */
export const isOpenToReader = async (txId: string, spent: Spent): Promise<boolean> => {
  const actor = Actor.use();
  if (actor.type !== "person") return false;
  const byId = actor.personId;
  const { data } = await live(Samples).query.ofSpend({ txId, byId }).go({ consistent: true, pages: "all" });
  return data.some((row) => opensTo(actor, spent, Kept.parse(row), nowIso()));
};

/** Every reading of a spend's words or receipts since an instant, newest first: its own history is the log. */
export const readingsSince = async (txId: string, since: string): Promise<HistoryLine[]> => {
  const lines: HistoryLine[] = [];
  let page: Page<HistoryLine> | undefined;
  do {
    page = await historyOf(txId, page?.next);
    lines.push(...page.items.filter(({ name }) => name === read.name || name === opened.name));
  } while (page.next !== undefined && (page.items.at(-1)?.at ?? since) >= since);
  return lines.filter(({ at }) => at >= since);
};
