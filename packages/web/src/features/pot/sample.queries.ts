import type { sampleRoutes, spendSampleRoutes } from "@allotment/functions/api/routes/sample";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";

const samples = client<typeof spendSampleRoutes>("/spends")[":txId"].samples;
const own = client<typeof sampleRoutes>("/samples");

/** What auditors asked about a spend, as far as the reader sees it. */
export const getSpendSamples = query(
  (txId: string) => call(samples.$get({ param: { txId } })),
  "spend-samples",
);
export type SpendSamples = Awaited<ReturnType<typeof getSpendSamples>>;

/** What the reader asked to read. */
export const getMySamples = query(
  (cursor?: string) => call(own.index.$get({ query: { cursor } })),
  "my-samples",
);

const lists = [getSpendSamples.key, getMySamples.key];

export const askToRead = async (txId: string, why: string, key: string): Promise<void> => {
  await call(samples.$post({ param: { txId }, json: { why }, header: {} }, sending({ key })));
  await revalidate(lists);
};

/** Each call is a reading, and is kept: never to be called but when someone asks for it. */
export const readSample = async (txId: string) => {
  const copy = await call(samples.actions.read.$post({ param: { txId } }));
  await revalidate(lists);
  return copy;
};
export type SampleCopy = Awaited<ReturnType<typeof readSample>>;
