import type { grantRoutes } from "@allotment/functions/api/routes/grant";
import { revalidate } from "@solidjs/router";
import { client } from "../../lib/api.ts";
import { type GrantInfo, getGrant } from "./grant.queries.ts";

/** The steps of an agreement, and where they are taken. */
export const acts = client<typeof grantRoutes>("/grants")[":grantId"].actions;
export const at = (grantId: string) => ({ param: { grantId }, header: {} });

/** The agreement after a step, once every part of the page has it. */
export const thenRead = async (sent: Promise<GrantInfo>): Promise<GrantInfo> => {
  const answer = await sent;
  await revalidate(getGrant.keyFor(answer.grantId));
  return answer;
};
