import type { costRoutes } from "@allotment/functions/api/routes/cost";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const place = client<typeof costRoutes>("/costs")[":placeId"];

/** What people of a programme, or of a group with a grant, noted of costs. */
export const getCosts = query((placeId: string) => call(place.$get({ param: { placeId } })), "costs");
export type Costs = Awaited<ReturnType<typeof getCosts>>;
export type CostNote = Costs["items"][number];

const thenRead = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  await revalidate(getCosts.key);
  return answer;
};

type WriteInput = Parameters<typeof place.$post>[0]["json"];
export const writeCost = (placeId: string, json: WriteInput, key: string) =>
  thenRead(call(place.$post({ param: { placeId }, json, header: {} }, sending({ key }))));

export const takeBackCost = (placeId: string, costId: string) =>
  thenRead(
    call(
      place[":costId"].actions["take-back"].$post(
        { param: { placeId, costId }, header: {} },
        sending({ key: newKey() }),
      ),
    ),
  );
