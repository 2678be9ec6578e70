import type { closingRoutes } from "@allotment/functions/api/routes/closing";
import { revalidate } from "@solidjs/router";
import { call, client } from "../../lib/api.ts";
import { getMine, getProgramme } from "./programme.queries.ts";

const acts = client<typeof closingRoutes>("/programmes")[":programmeId"].actions;

const thenRead = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  await revalidate([getProgramme.key, getMine.key]);
  return answer;
};

type WindDownInput = Parameters<(typeof acts)["wind-down"]["$post"]>[0]["json"];
export const windDown = (programmeId: string, json: WindDownInput) =>
  thenRead(call(acts["wind-down"].$post({ param: { programmeId }, json })));

type CloseInput = Parameters<typeof acts.close.$post>[0]["json"];
export const closeForGood = (programmeId: string, json: CloseInput) =>
  thenRead(call(acts.close.$post({ param: { programmeId }, json })));
