import type { spendRoutes } from "@allotment/functions/api/routes/spend";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const spends = client<typeof spendRoutes>("/spends");

/** Spends of pots that the reader holds that wait for a talk, newest first. */
export const getToTalkAbout = query(() => call(spends.index.$get()), "to-talk-about");
export type Spent = Awaited<ReturnType<typeof getToTalkAbout>>["items"][number];

export const talkedAbout = async (txId: string) => {
  const act = spends[":txId"].actions["talked-about"];
  await call(act.$post({ param: { txId }, header: {} }, sending({ key: newKey() })));
  await revalidate(getToTalkAbout.key);
};
