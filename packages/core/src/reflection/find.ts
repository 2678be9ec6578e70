import { seen } from "../access/permit.ts";
import { groupStaff } from "../access/role.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { find as findGrant } from "../grant/load.ts";
import { isId } from "../id.ts";
import { find as findProgramme } from "../programme/find.ts";
import { readerOf } from "../sharing/reader.ts";
import { Reflections, SharedReflections } from "./reflection.entity.ts";
import { owns, type Place, sees } from "./reflection.policy.ts";
import { Kept } from "./reflection.schema.ts";

/** Whether they run a group that has an agreement in the programme: a person it serves reads nothing of this. */
const worksInIt = async (programmeId: string): Promise<boolean> => {
  const actor = Actor.use();
  if (actor.type !== "person") return false;
  const roles = actor.roles.filter(({ role }) => groupStaff.includes(role));
  return roles.length > 0 && (await readerOf({ ...actor, roles })).programmeIds.includes(programmeId);
};

const find = async (placeId: string): Promise<Place | undefined> => {
  if (isId("grant", placeId)) {
    const grant = await findGrant(placeId);
    return grant && { ...grant, placeId, worksInIt: false };
  }
  const programme = await findProgramme(placeId);
  if (!programme) return undefined;
  const { programmeId, funderOrgId } = programme;
  const place = { placeId, programmeId, funderOrgId, worksInIt: false };
  return owns(Actor.use(), place) ? place : { ...place, worksInIt: await worksInIt(placeId) };
};

/** The place, if its reflections are the asker’s, or may be shared with them; 404 if not. */
export const seenPlace = async (placeId: string): Promise<Place> =>
  seen(await find(placeId), (place) => sees(Actor.use(), place));

/** A reflection that the asker may read, with its place; 404 if not. */
export const seenOne = async (
  placeId: string,
  reflectionId: string,
): Promise<{ place: Place; kept: Kept }> => {
  const place = await seenPlace(placeId);
  const { data } = await live(Reflections).get({ placeId, reflectionId }).go({ consistent: true });
  const kept = seen(data && stored(Kept).parse(data), ({ shared }) => shared || owns(Actor.use(), place));
  return { place, kept };
};

/** The write that changes a reflection from the version that was read; what was answered never changes. */
export const changeWrite = (
  { placeId, reflectionId, version }: Kept,
  changes: Partial<Pick<Kept, "tries" | "shared">>,
): Write =>
  write(
    live(Reflections)
      .patch({ placeId, reflectionId })
      .set({ ...changes, version: version + 1 })
      .where((row, op) => op.eq(row.version, version)),
  );

export const openWrite = ({ placeId, reflectionId }: Kept): Write =>
  write(SharedReflections.put({ placeId, reflectionId }));
export const closeWrite = ({ placeId, reflectionId }: Kept): Write =>
  write(SharedReflections.delete({ placeId, reflectionId }));
