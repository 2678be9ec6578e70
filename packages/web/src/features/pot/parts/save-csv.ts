import type { followPotRoutes } from "@allotment/functions/api/routes/follow";
import { call, client } from "../../../lib/api.ts";
import { saveFile } from "../../../lib/save-file.ts";
import type { PotInfo, StatementPage } from "../pot.queries.ts";
import { csvOf } from "./csv.ts";

const pot = client<typeof followPotRoutes>("/pots")[":potId"];

/** Saves a pot's whole statement as a spreadsheet, with where the pot is as far as the reader may see. */
export async function saveCsv(
  { potId, name }: Pick<PotInfo, "potId" | "name">,
  pages: readonly StatementPage[],
): Promise<void> {
  const { steps } = await call(pot.follow.$get({ param: { potId } }));
  const path = steps.map((step) => step.name).join(" / ");
  saveFile(`${name} statement.csv`, csvOf(pages, path), "text/csv");
}
