import type { potRoutes } from "@allotment/functions/api/routes/pot";
import { call, client, sending } from "../../lib/api.ts";
import { thenRead } from "./pot.queries.ts";

const act = client<typeof potRoutes>("/pots")[":potId"].actions["record-spends"];

export type SpendLines = Parameters<typeof act.$post>[0]["json"];

/** What the keys of lines begun in a pot are kept as, on this device. */
export const keptAs = (potId: string): string => `lines:${potId}`;

/** Several spends at once, each under its own key: all of them are saved, or none. */
export const recordSpends = (potId: string, json: SpendLines, key: string) =>
  thenRead(call(act.$post({ param: { potId }, json, header: {} }, sending({ key }))));
