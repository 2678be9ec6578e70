import { badInput, notFound } from "../error.ts";
import { Membership } from "../membership/index.ts";
import { find as findProgramme } from "../programme/find.ts";
import type { Info as Programme } from "../programme/programme.schema.ts";
import { readerOf } from "../sharing/reader.ts";
import type { Reader } from "../sharing/sharing.rules.ts";
import type { Info } from "./cycle.schema.ts";

type Place = Pick<Info, "orgId" | "programmeId" | "funderOrgId">;
interface Asked {
  readonly orgId?: Info["orgId"] | undefined;
  readonly programmeId?: Info["programmeId"] | undefined;
}

/** The people of a cycle as readers: what they belong to decides where the cycle can stand. */
const readersOf = (ids: readonly Info["memberIds"][number][]): Promise<Reader[]> =>
  Promise.all(ids.map(async (id) => readerOf(await Membership.actorOf(id))));

const programmesOf = (reader: Reader): string[] => [
  ...reader.scopes.filter((scope) => scope.startsWith("prog_")),
  ...reader.programmeIds,
];

/** The only one of a list, if there is just one. */
const onlyOne = (ids: readonly string[]): string | undefined => {
  const distinct = [...new Set(ids)];
  return distinct.length === 1 ? distinct[0] : undefined;
};

const takesPart = (readers: readonly Reader[], programme: Programme): boolean =>
  readers.some(
    (reader) =>
      programmesOf(reader).includes(programme.programmeId) || reader.teams.includes(programme.funderOrgId),
  );

/**
 * Whose team a cycle is, and in which programme: as asked, if someone in it belongs there; else the only one its
 * people belong to, if there is only one.
 */
export const placeFor = async (
  asked: Asked,
  memberIds: readonly Info["memberIds"][number][],
): Promise<Place> => {
  const readers = await readersOf(memberIds);
  const orgId = asked.orgId ?? onlyOne(readers.flatMap(({ teams }) => teams));
  if (asked.orgId && !readers.some(({ scopes }) => scopes.includes(asked.orgId ?? "")))
    throw badInput([{ path: "orgId", message: "Someone in the cycle belongs to its team." }]);
  const programmeId = asked.programmeId ?? onlyOne(readers.flatMap(programmesOf));
  const programme = programmeId ? await findProgramme(programmeId) : undefined;
  if (asked.programmeId && !(programme && takesPart(readers, programme))) throw notFound();
  return {
    ...(orgId ? { orgId: orgId as Info["orgId"] } : {}),
    ...(programme ? { programmeId: programme.programmeId, funderOrgId: programme.funderOrgId } : {}),
  };
};
