import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { Recordings } from "./application.entity.ts";
import { Recording } from "./application.schema.ts";

/** All that an application has of its recordings, those set aside or going among them. Raw: no policy. */
export const recordingRows = async (applicationId: string) =>
  (await live(Recordings).query.ofApplication({ applicationId }).go({ consistent: true, pages: "all" })).data;

/** The recordings that go with the answers as they are now: at most one for each. Raw: no policy. */
export const recordingsOf = async (applicationId: string): Promise<Recording[]> => {
  const rows = await recordingRows(applicationId);
  const here = rows.filter(({ takenBackAt, asideAt }) => takenBackAt === undefined && asideAt === undefined);
  const last = new Map(here.map((row) => [row.part, stored(Recording).parse(row)]));
  return [...last.values()];
};
