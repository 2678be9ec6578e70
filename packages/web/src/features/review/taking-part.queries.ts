import type { takingPartRoutes } from "@allotment/functions/api/routes/taking-part";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";

const takingPart = client<typeof takingPartRoutes>("/applications")[":applicationId"]["taking-part"];
const one = (applicationId: string) => ({ param: { applicationId } });

/** What is offered for someone's time, what they need and what was given: their own, or everyone's for the host. */
export const getTakingPart = query(
  (applicationId: string) => call(takingPart.$get(one(applicationId))),
  "taking part",
);
export type TakingPart = Awaited<ReturnType<typeof getTakingPart>>;

const thenRead = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  await revalidate(getTakingPart.key);
  return answer;
};

type Need = Parameters<typeof takingPart.$put>[0]["json"];
export const sayNeed = (applicationId: string, json: Need) =>
  thenRead(call(takingPart.$put({ ...one(applicationId), json })));

type Given = Parameters<typeof takingPart.given.$post>[0]["json"];
export const recordGiven = (applicationId: string, json: Given, key: string) =>
  thenRead(call(takingPart.given.$post({ ...one(applicationId), json, header: {} }, sending({ key }))));
