import { getStatement, type StatementPage } from "./pot.queries.ts";

/** Every page of a pot's statement, first to last; also those that came while it was being read. */
export async function readAll(potId: string): Promise<StatementPage[]> {
  const pages: StatementPage[] = [];
  do pages.push(await getStatement(potId, pages.length + 1));
  while (pages.length < (pages.at(-1)?.pages ?? 0));
  return pages;
}
