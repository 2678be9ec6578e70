import type { cycleRoutes } from "@allotment/functions/api/routes/cycle";
import type { experimentRoutes } from "@allotment/functions/api/routes/experiment";
import type { followPotRoutes, followSpendRoutes } from "@allotment/functions/api/routes/follow";
import type { potRoutes } from "@allotment/functions/api/routes/pot";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";

const pot = client<typeof followPotRoutes>("/pots")[":potId"];
const spend = client<typeof followSpendRoutes>("/spends")[":txId"];
const cycles = client<typeof cycleRoutes>("/cycles");
const tries = client<typeof experimentRoutes>("/experiments");

/** A pot, where its money came from, and where it went. */
export const getFromPot = query((potId: string) => call(pot.follow.$get({ param: { potId } })), "follow-pot");
export type FromPot = Awaited<ReturnType<typeof getFromPot>>;
export type Step = FromPot["steps"][number];

const under = client<typeof potRoutes>("/pots")[":potId"].pots;

/** More of the pots right under a pot. */
export const getMorePots = query(
  (potId: string, cursor: string) => call(under.$get({ param: { potId }, query: { cursor } })),
  "follow-more-pots",
);

/** A spend, the way to it from the fund, and what came of it. */
export const getFromSpend = query(
  (txId: string) => call(spend.follow.$get({ param: { txId } })),
  "follow-spend",
);
export type FromSpend = Awaited<ReturnType<typeof getFromSpend>>;

/** The newest tries of the newest cycles that the reader sees. */
export const getTries = query(async () => {
  const { items } = await call(cycles.index.$get({ query: {} }));
  const found = await Promise.all(
    items.slice(0, 5).map(({ cycleId }) => call(tries.index.$get({ query: { cycleId } }))),
  );
  return found.flatMap((page) => page.items);
}, "follow-tries");

/** Say which try a spend served; none, when `experimentId` is empty. */
export const sayServed = async (txId: string, experimentId: string, key: string) => {
  const json = experimentId ? { experimentId } : {};
  await call(spend.actions.serve.$post({ param: { txId }, json, header: {} }, sending({ key })));
  await revalidate(getFromSpend.keyFor(txId));
};
