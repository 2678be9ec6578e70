import { live } from "../db/entity.ts";
import { PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Events } from "./event.entity.ts";

export interface HistoryLine {
  readonly name: string;
  readonly actor: string;
  readonly at: string;
  readonly facts: unknown;
}

/** What happened to one thing, newest first. The caller has checked that the reader may see the thing. */
export const historyOf = async (subject: string, cursor?: string): Promise<Page<HistoryLine>> => {
  const list = `history ${subject}`;
  const answer = await live(Events)
    .query.history({ subject })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  const lines = answer.data.map(({ name, actor, at, facts }) => ({ name, actor, at, facts }));
  return toPage(list, lines, answer.cursor);
};
