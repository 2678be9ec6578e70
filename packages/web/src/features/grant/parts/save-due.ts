import { saveFile } from "../../../lib/save-file.ts";
import { allDue } from "../bank.queries.ts";
import { dueCsv } from "./due-csv.ts";

/** Saves all that is due in a programme by a day as a spreadsheet, however long the list. */
export const saveDue = async (programmeId: string, by: string): Promise<void> => {
  const dues = await allDue(programmeId, by);
  saveFile(`Payments due by ${by}.csv`, dueCsv(dues), "text/csv");
};
