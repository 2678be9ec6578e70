import type { programmeRoutes } from "@allotment/functions/api/routes/programme";
import { query } from "@solidjs/router";
import { call, client } from "../../lib/api.ts";
import { getPot, type PotInfo } from "./pot.queries.ts";

const programmes = client<typeof programmeRoutes>("/programmes");

const fundOf = async (programmeId: string): Promise<PotInfo[]> => {
  const { rootPotId } = await call(programmes[":programmeId"].$get({ param: { programmeId } }));
  return rootPotId === undefined ? [] : [await getPot(rootPotId)];
};

/** The pot at the top of each programme that the reader has a part in, where it has one. */
export const getFunds = query(async () => {
  const { items } = await call(programmes.mine.$get());
  return (await Promise.all(items.map(({ programmeId }) => fundOf(programmeId)))).flat();
}, "funds");
