import type { mattersRoutes, spendMattersRoutes } from "@allotment/functions/api/routes/matters";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const matters = client<typeof mattersRoutes>("/matters");
const one = matters[":personId"][":matterId"].actions;
const spend = client<typeof spendMattersRoutes>("/spends")[":txId"];

/** What matters to someone, as far as the reader may read it. */
export const getMatters = query(
  (personId: string, cursor?: string) =>
    call(matters[":personId"].$get({ param: { personId }, query: { cursor } })),
  "matters",
);
export type MattersInfo = Awaited<ReturnType<typeof getMatters>>;
export type MatterWords = MattersInfo["items"][number];

/** What a spend was for, in words of what matters, and what it can be linked to. */
export const getSpendMatter = query(
  (txId: string) => call(spend.matter.$get({ param: { txId } })),
  "spend-matter",
);
export type SpendMatter = Awaited<ReturnType<typeof getSpendMatter>>;

const thenRead = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  await revalidate([getMatters.key, getSpendMatter.key]);
  return answer;
};

type WordsInput = Parameters<typeof matters.index.$post>[0]["json"];
export const writeMatters = (json: WordsInput, key: string) =>
  thenRead(call(matters.index.$post({ json, header: {} }, sending({ key }))));

const act = () => sending({ key: newKey() });
export const shareMatters = (personId: string, matterId: string, share: number) =>
  thenRead(call(one.share.$post({ param: { personId, matterId }, json: { share }, header: {} }, act())));
export const takeNameOff = (personId: string, matterId: string) =>
  thenRead(call(one["take-off-name"].$post({ param: { personId, matterId }, header: {} }, act())));
export const takeMattersBack = (personId: string, matterId: string) =>
  thenRead(call(one["take-back"].$post({ param: { personId, matterId }, header: {} }, act())));

/** Say which words a spend was for; none, when `matterId` is empty. */
export const linkMatter = (txId: string, matterId: string, key: string) =>
  thenRead(
    call(
      spend.actions.matter.$post(
        { param: { txId }, json: matterId ? { matterId } : {}, header: {} },
        sending({ key }),
      ),
    ),
  );
