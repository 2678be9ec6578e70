import type { potChangeRoutes } from "@allotment/functions/api/routes/pot-change";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { thenRead } from "./pot.queries.ts";

const changes = client<typeof potChangeRoutes>("/pots")[":potId"].changes;
const one = changes[":changeId"].actions;

/** What has changed about a pot, newest first, after the change that waits. */
export const getChanges = query((potId: string) => call(changes.$get({ param: { potId } })), "pot-changes");
export type ChangeInfo = Awaited<ReturnType<typeof getChanges>>["items"][number];

const thenReadAll = async <Answer>(potId: string, sent: Promise<Answer>): Promise<Answer> => {
  const answer = await thenRead(sent);
  await revalidate(getChanges.keyFor(potId));
  return answer;
};

export type ChangeInput = Parameters<typeof changes.$post>[0]["json"];
export const askChange = (potId: string, json: ChangeInput, key: string) =>
  thenReadAll(potId, call(changes.$post({ param: { potId }, json, header: {} }, sending({ key }))));

const act = () => sending({ key: newKey() });
export const agreeToChange = (potId: string, changeId: string) =>
  thenReadAll(potId, call(one["say-yes"].$post({ param: { potId, changeId }, header: {} }, act())));
export const dropChange = (potId: string, changeId: string) =>
  thenReadAll(potId, call(one.drop.$post({ param: { potId, changeId }, header: {} }, act())));
