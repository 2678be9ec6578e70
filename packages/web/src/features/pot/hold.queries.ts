import type { holdRoutes } from "@allotment/functions/api/routes/hold";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { getMyPots, getPot, getStatement } from "./pot.queries.ts";

const one = client<typeof holdRoutes>("/pots")[":potId"];

/** A pot's newest hold. */
export const getHold = query((potId: string) => call(one.hold.$get({ param: { potId } })), "hold");
export type HoldInfo = Awaited<ReturnType<typeof getHold>>;

const thenRead = async (sent: Promise<HoldInfo>): Promise<HoldInfo> => {
  const answer = await sent;
  await revalidate([getHold.keyFor(answer.potId), getPot.key, getMyPots.key, getStatement.key]);
  return answer;
};

export type FreezeInput = Parameters<typeof one.actions.freeze.$post>[0]["json"];
export const freezePot = (potId: string, json: FreezeInput, key: string) =>
  thenRead(call(one.actions.freeze.$post({ param: { potId }, json, header: {} }, sending({ key }))));

type ReviewInput = Parameters<(typeof one.actions)["review-hold"]["$post"]>[0]["json"];
export const reviewHold = (potId: string, json: ReviewInput, key: string) =>
  thenRead(call(one.actions["review-hold"].$post({ param: { potId }, json, header: {} }, sending({ key }))));

export const nameReviewer = (potId: string, personId: string, key: string) =>
  thenRead(
    call(
      one.actions["name-reviewer"].$post(
        { param: { potId }, json: { personId }, header: {} },
        sending({ key }),
      ),
    ),
  );
