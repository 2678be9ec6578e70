import type { grantRoutes } from "@allotment/functions/api/routes/grant";
import { revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { type GrantInfo, getGrant } from "./grant.queries.ts";

const acts = client<typeof grantRoutes>("/grants")[":grantId"].actions;
const at = (grantId: string) => ({ param: { grantId }, header: {} });

const thenRead = async (sent: Promise<GrantInfo>): Promise<GrantInfo> => {
  const answer = await sent;
  await revalidate(getGrant.keyFor(answer.grantId));
  return answer;
};

export type Ending = NonNullable<GrantInfo["ending"]>;
export type Ended = NonNullable<GrantInfo["ended"]>;

type AskInput = Parameters<(typeof acts)["ask-end"]["$post"]>[0]["json"];
export const askEnd = (id: string, json: AskInput, key: string) =>
  thenRead(call(acts["ask-end"].$post({ ...at(id), json }, sending({ key }))));

export const agreeEnd = (id: string) =>
  thenRead(call(acts["agree-end"].$post({ ...at(id), json: {} }, sending({ key: newKey() }))));

export const dropEnd = (id: string) =>
  thenRead(call(acts["drop-end"].$post({ ...at(id), json: {} }, sending({ key: newKey() }))));

type EndInput = Parameters<typeof acts.end.$post>[0]["json"];
export const endGrant = (id: string, json: EndInput, key: string) =>
  thenRead(call(acts.end.$post({ ...at(id), json }, sending({ key }))));
