import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskStore } from "@allotment/functions/ports/disk";

/** The files of the world on this table. */
export const diskOf = (table: string, now: () => Date) =>
  diskStore({ folder: () => join(tmpdir(), table), secret: () => table, now });
