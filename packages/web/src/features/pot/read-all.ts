import { getStatement, type StatementPage } from "./pot.queries.ts";

/** Every page of a pot's statement, first to last. */
export async function readAll(potId: string): Promise<StatementPage[]> {
  const first = await getStatement(potId, 1);
  const pages = [first];
  for (let page = 2; page <= first.pages; page += 1) pages.push(await getStatement(potId, page));
  return pages;
}
