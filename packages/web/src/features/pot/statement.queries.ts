import type { potRoutes } from "@allotment/functions/api/routes/pot";
import { query } from "@solidjs/router";
import { call, client } from "../../lib/api.ts";

const one = client<typeof potRoutes>("/pots")[":potId"];

/** What was left at the end of a day. */
export const getBalance = query(
  (potId: string, on: string) => call(one.balance.$get({ param: { potId }, query: { on } })),
  "balance",
);
