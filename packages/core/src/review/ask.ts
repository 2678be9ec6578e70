import { live } from "../db/entity.ts";
import { getAll } from "../db/get-all.ts";
import { stored } from "../db/stored.ts";
import { AskItems } from "./ask.entity.ts";
import { Info } from "./ask.schema.ts";

export type { Info } from "./ask.schema.ts";

/** What one person was asked about one application, or undefined. Raw: no policy. */
export const mine = async (applicationId: string, personId: string): Promise<Info | undefined> => {
  const found = await live(AskItems).get({ applicationId, personId }).go({ consistent: true });
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** Everyone asked to read an application. Raw: no policy. */
export const ofApplication = async (applicationId: string): Promise<Info[]> => {
  const found = await live(AskItems)
    .query.ofApplication({ applicationId })
    .go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(Info).parse(row));
};

/** Which of a page of applications someone has declared a tie to, in any round: one request. Raw: no policy. */
export const tiedAmong = async (
  applicationIds: readonly string[],
  personId: string,
): Promise<ReadonlySet<string>> => {
  if (applicationIds.length === 0) return new Set();
  const keys = applicationIds.map((applicationId) => ({ applicationId, personId }));
  // What was not read could be a tie, so the page waits rather than shows it: `getAll` gives all or none.
  const asks = await getAll(AskItems, keys);
  return new Set(asks.filter(({ tie }) => tie === "tied").map(({ applicationId }) => applicationId));
};
