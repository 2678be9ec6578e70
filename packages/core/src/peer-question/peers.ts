import type { Role } from "../access/role.ts";
import type { Person as Actor } from "../actor.ts";
import { isId } from "../id.ts";
import { Membership } from "../membership/index.ts";
import { allMineOf } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import type { PotHead } from "../pot/pot-head.ts";
import { headsOf } from "../pot/pot-head.ts";
import type { Peer } from "./peer-question.schema.ts";

/** Those who work beside each other in a group. Who is served by it, reads for it or watches its money is no peer in it. */
const colleagues: readonly Role[] = [
  "granteeLead",
  "granteeWorker",
  "commissioner",
  "funderStaff",
  "learningPartner",
  "safeguardingLead",
];

const worksTogether = async ({ roles }: Actor) => {
  const own = roles.filter(({ role, scope }) => isId("org", scope) && colleagues.includes(role));
  const places = [...new Set(own.map(({ scope }) => scope))];
  const asked = places.flatMap((place) => colleagues.map((role) => Membership.inRole(place, role)));
  return (await Promise.all(asked)).flat();
};

/** A pot that a team holds in sight of others. Who holds a person's pot, or one out of sight, shows nobody to anyone else. */
const isTeams = (pot: PotHead, { personId }: Actor): boolean =>
  ["team", "organisation"].includes(pot.whoDecides) &&
  pot.visibility === "shown" &&
  ["open", "resting"].includes(pot.state) &&
  pot.holders.includes(personId);

const inTeamPots = async (me: Actor): Promise<PotHead["holders"]> => {
  const heads = await headsOf(await allMineOf(me.personId, "pot"));
  return [...heads.values()].filter((pot) => isTeams(pot, me)).flatMap(({ holders }) => holders);
};

/**
 * Whom someone who holds a pot can ask: those who hold it with them first, then those they work with or hold a team's
 * pot with, by name. Read when it is asked: someone who left a group is no longer among its people.
 */
export const peersOf = async (me: Actor, { holders }: PotHead): Promise<Peer[]> => {
  const [members, inTeams] = await Promise.all([worksTogether(me), inTeamPots(me)]);
  const called = new Map(
    members.map(({ personId, broughtInAs }) => [personId as string, broughtInAs] as const),
  );
  const ids = [...new Set([...holders, ...inTeams, ...members.map(({ personId }) => personId)])];
  const names = await Person.namesOf(ids);
  const peers = ids.flatMap((personId): Peer[] => {
    const near = holders.includes(personId) || inTeams.includes(personId);
    const name = (near ? undefined : called.get(personId)) ?? names[personId];
    if (personId === me.personId || name === undefined) return [];
    return [{ personId, name, holdsIt: holders.includes(personId) }];
  });
  return peers.sort(
    (one, other) => Number(other.holdsIt) - Number(one.holdsIt) || one.name.localeCompare(other.name),
  );
};
