import { badInput, notFound } from "../error.ts";
import { isId } from "../id.ts";
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
  ...reader.scopes.filter((scope) => isId("prog", scope)),
  ...reader.programmeIds,
];

/** The only one of a list, if there is just one. */
const onlyOne = (ids: readonly string[]): string | undefined => {
  const distinct = [...new Set(ids)];
  return distinct.length === 1 ? distinct[0] : undefined;
};

const takesPart = (reader: Reader, programme: Programme): boolean =>
  programmesOf(reader).includes(programme.programmeId) || reader.teams.includes(programme.funderOrgId);

/**
 * Whose team a cycle is, and in which programme: as asked, or the only one its people belong to. Whoever starts it, the
 * first of its people, belongs there too: naming a stranger neither tells where they belong nor puts it on their lists.
 */
export const placeFor = async (
  asked: Asked,
  memberIds: readonly Info["memberIds"][number][],
): Promise<Place> => {
  const readers = await readersOf(memberIds);
  const [starter] = readers;
  if (!starter) throw new Error("A cycle has someone who starts it");
  const orgId = asked.orgId ?? onlyOne(readers.flatMap(({ teams }) => teams));
  const isOwn = orgId !== undefined && starter.scopes.includes(orgId);
  if (asked.orgId && !isOwn) throw badInput([{ path: "orgId", message: "Name a team that you belong to." }]);
  const programmeId = asked.programmeId ?? onlyOne(readers.flatMap(programmesOf));
  const programme = programmeId ? await findProgramme(programmeId) : undefined;
  const takesIt = programme !== undefined && takesPart(starter, programme);
  if (asked.programmeId && !takesIt) throw notFound();
  return {
    // Teams are organisations, which their type as text does not say.
    ...(isOwn ? { orgId: orgId as Info["orgId"] } : {}),
    ...(takesIt ? { programmeId: programme.programmeId, funderOrgId: programme.funderOrgId } : {}),
  };
};
