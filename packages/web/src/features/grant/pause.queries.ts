import { waitsOf } from "@allotment/core/programme/waits.rules";
import type { programmeRoutes } from "@allotment/functions/api/routes/programme";
import { query } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { acts, at, thenRead } from "./acts.ts";
import type { GrantInfo } from "./grant.queries.ts";

export type Pause = NonNullable<GrantInfo["pauses"]>[number];

export type PauseInput = Parameters<typeof acts.pause.$post>[0]["json"];
export const pauseGrant = (id: string, json: PauseInput, key: string) =>
  thenRead(call(acts.pause.$post({ ...at(id), json }, sending({ key }))));

type KeepInput = Parameters<(typeof acts)["keep-pause"]["$post"]>[0]["json"];
export const keepPause = (id: string, json: KeepInput, key: string) =>
  thenRead(call(acts["keep-pause"].$post({ ...at(id), json }, sending({ key }))));

const programmes = client<typeof programmeRoutes>("/programmes");
/** The most days until someone looks at a pause again, as the programme says. */
export const getLookDays = query(async (programmeId: string) => {
  const programme = await call(programmes[":programmeId"].$get({ param: { programmeId } }));
  return waitsOf(programme).pauseLookDays;
}, "days until a pause is looked at");

export const resumeGrant = (id: string, why: string, key: string) =>
  thenRead(call(acts.resume.$post({ ...at(id), json: { why } }, sending({ key }))));
