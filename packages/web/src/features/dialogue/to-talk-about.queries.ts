import type { potAnswerRoutes } from "@allotment/functions/api/routes/pot-answer";
import type { spendRoutes } from "@allotment/functions/api/routes/spend";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const answers = client<typeof potAnswerRoutes>("/pots")[":potId"].answers;
const spends = client<typeof spendRoutes>("/spends");

/** Spends of pots that the reader holds, and what was said about using one, that wait for a talk: newest first. */
export const getToTalkAbout = query(() => call(spends.index.$get()), "to-talk-about");
type TalkAbout = Awaited<ReturnType<typeof getToTalkAbout>>;
export type Spent = TalkAbout["items"][number];
export type Said = TalkAbout["answers"][number];

export const talkedAbout = async (txId: string) => {
  const act = spends[":txId"].actions["talked-about"];
  await call(act.$post({ param: { txId }, header: {} }, sending({ key: newKey() })));
  await revalidate(getToTalkAbout.key);
};

export const answerTalkedAbout = async ({ potId, answerId }: Said) => {
  const act = answers[":answerId"].actions["talked-about"];
  await call(act.$post({ param: { potId, answerId }, header: {} }, sending({ key: newKey() })));
  await revalidate(getToTalkAbout.key);
};
