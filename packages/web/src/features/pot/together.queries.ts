import type { togetherRoutes } from "@allotment/functions/api/routes/together";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { type SpendInput, thenRead } from "./pot.queries.ts";

const drafts = client<typeof togetherRoutes>("/pots")[":potId"].drafts;

/** Spends that holders of a pot wrote down, to say yes to together. */
export const getDrafts = query((potId: string) => call(drafts.$get({ param: { potId } })), "spend-drafts");
export type DraftInfo = Awaited<ReturnType<typeof getDrafts>>["items"][number];

export const writeDown = async (potId: string, json: SpendInput, key: string) => {
  const answer = await call(drafts.$post({ param: { potId }, json, header: {} }, sending({ key })));
  await revalidate(getDrafts.keyFor(potId));
  return answer;
};

export const sayYesTo = async (potId: string, draftId: string) => {
  const param = { potId, draftId };
  const yes = drafts[":draftId"].actions["say-yes"];
  const answer = await thenRead(call(yes.$post({ param, header: {} }, sending({ key: newKey() }))));
  await revalidate(getDrafts.keyFor(potId));
  return answer;
};

export const dropDraft = async (potId: string, draftId: string) => {
  const param = { potId, draftId };
  await call(drafts[":draftId"].actions.drop.$post({ param, header: {} }, sending({ key: newKey() })));
  await revalidate(getDrafts.keyFor(potId));
};
