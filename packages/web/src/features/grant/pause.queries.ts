import type { grantRoutes } from "@allotment/functions/api/routes/grant";
import { revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { type GrantInfo, getGrant } from "./grant.queries.ts";

const acts = client<typeof grantRoutes>("/grants")[":grantId"].actions;
const at = (grantId: string) => ({ param: { grantId }, header: {} });

const thenRead = async (sent: Promise<GrantInfo>): Promise<GrantInfo> => {
  const answer = await sent;
  await revalidate(getGrant.keyFor(answer.grantId));
  return answer;
};

export type Pause = NonNullable<GrantInfo["pauses"]>[number];

export type PauseInput = Parameters<typeof acts.pause.$post>[0]["json"];
export const pauseGrant = (id: string, json: PauseInput, key: string) =>
  thenRead(call(acts.pause.$post({ ...at(id), json }, sending({ key }))));

type KeepInput = Parameters<(typeof acts)["keep-pause"]["$post"]>[0]["json"];
export const keepPause = (id: string, json: KeepInput, key: string) =>
  thenRead(call(acts["keep-pause"].$post({ ...at(id), json }, sending({ key }))));

export const resumeGrant = (id: string, why: string, key: string) =>
  thenRead(call(acts.resume.$post({ ...at(id), json: { why } }, sending({ key }))));
