import type { grantAsksRoutes } from "@allotment/functions/api/routes/kept";
import { query } from "@solidjs/router";
import { call, client } from "../../lib/api.ts";

const grants = client<typeof grantAsksRoutes>("/grants");

/** How often a group was asked for its time this month. */
export const getAsks = query(
  (grantId: string) => call(grants[":grantId"].asks.$get({ param: { grantId } })),
  "asks",
);
