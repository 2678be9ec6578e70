import type { cycleRoutes } from "@allotment/functions/api/routes/cycle";
import type { reflectionRoutes } from "@allotment/functions/api/routes/reflection";
import { query, revalidate } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const place = client<typeof reflectionRoutes>("/reflections")[":placeId"];
const one = place[":reflectionId"].actions;

/** What people of a programme, or of a group with a grant, answered: as far as the reader may read it. */
export const getReflections = query(
  (placeId: string, cursor?: string) => call(place.$get({ param: { placeId }, query: { cursor } })),
  "reflections",
);
export type Reflections = Awaited<ReturnType<typeof getReflections>>;
export type Reflection = Reflections["items"][number];

const thenRead = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  await revalidate(getReflections.key);
  return answer;
};

type WriteInput = Parameters<typeof place.$post>[0]["json"];
export const writeReflection = (placeId: string, json: WriteInput, key: string) =>
  thenRead(call(place.$post({ param: { placeId }, json, header: {} }, sending({ key }))));

const act = () => sending({ key: newKey() });
export const shareReflection = (placeId: string, reflectionId: string) =>
  thenRead(call(one.share.$post({ param: { placeId, reflectionId }, header: {} }, act())));
export const drawBackReflection = (placeId: string, reflectionId: string) =>
  thenRead(call(one["draw-back"].$post({ param: { placeId, reflectionId }, header: {} }, act())));

type TryInput = Parameters<typeof one.try.$post>[0]["json"];
export const tryFromReflection = (placeId: string, reflectionId: string, json: TryInput, key: string) =>
  thenRead(call(one.try.$post({ param: { placeId, reflectionId }, json, header: {} }, sending({ key }))));

const cycles = client<typeof cycleRoutes>("/cycles");
/** The cycles that one is in, and that something can be tried in. */
export const getOwnCycles = query(async () => {
  const all = await everyPage((query) => call(cycles.index.$get({ query })));
  return all.filter(({ state }) => state !== "closed");
}, "cycles to try in");
