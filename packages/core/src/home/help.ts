import { live } from "../db/entity.ts";
import { GrantHeads } from "../grant/grant.entity.ts";
import { isId } from "../id.ts";
import { Membership } from "../membership/index.ts";
import type { Info as Held } from "../membership/membership.schema.ts";
import { Person } from "../person/index.ts";
import { Programmes } from "../programme/programme.entity.ts";
import type { Help } from "./home.schema.ts";

/** Organisations looked through for a programme. */
const MOST_PLACES = 3;

interface Place {
  readonly programmeId: string;
  readonly name: string;
}

/** The programme behind a group's newest grant, for its people, who hold no role in the programme itself. */
const throughGroup = async (orgId: string): Promise<Place | undefined> => {
  const found = await live(GrantHeads).query.ofGroup({ orgId }).go({ order: "desc", limit: 1 });
  const [grant] = found.data;
  return grant && { programmeId: grant.programmeId, name: grant.programmeName };
};

/** The newest programme of a funder, for its board, auditors and staff. */
const throughFunder = async (funderOrgId: string): Promise<Place | undefined> => {
  const found = await live(Programmes).query.ofFunder({ funderOrgId }).go({ order: "desc", limit: 1 });
  return found.data[0];
};

/** The programme someone takes part in, by a role in it, through their group or through their funder. */
const placeOf = async (held: readonly Held[]): Promise<Place | undefined> => {
  const own = held.find(({ scope }) => isId("prog", scope));
  if (own) return { programmeId: own.scope, name: own.title };
  const places = [...new Set(held.map(({ scope }) => scope))].slice(0, MOST_PLACES);
  const found = await Promise.all(places.flatMap((scope) => [throughGroup(scope), throughFunder(scope)]));
  return found.find((place) => place !== undefined);
};

/** The steward of the programme someone takes part in, or null when there is none. */
export const helpFor = async (held: readonly Held[]): Promise<Help | null> => {
  const place = await placeOf(held);
  const [steward] = place ? await Membership.holdersOf(place.programmeId, "steward") : [];
  const person = steward ? await Person.find(steward) : undefined;
  if (!(place && person)) return null;
  return {
    name: person.name,
    email: person.email,
    looksAfter: place.name,
    programmeId: place.programmeId,
  };
};
