import type { programmeKeptRoutes } from "@allotment/functions/api/routes/kept";
import { query } from "@solidjs/router";
import { call, client } from "../../../lib/api.ts";

const programmes = client<typeof programmeKeptRoutes>("/programmes");

/** What a programme's funder promised, and whether it was kept. */
export const getKept = query(
  (programmeId: string) => call(programmes[":programmeId"].kept.$get({ param: { programmeId } })),
  "kept promises",
);
