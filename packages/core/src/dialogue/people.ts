import * as z from "zod";
import { allow, holds } from "../access/permit.ts";
import { groupStaff, type Role } from "../access/role.ts";
import { seenGiver, takesPart } from "../account/giver.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { fn } from "../fn.ts";
import { GrantHeads } from "../grant/grant.entity.ts";
import { grantId } from "../grant/payment.schema.ts";
import { Membership } from "../membership/index.ts";
import { PAGE_SIZE } from "../page.ts";
import { Person } from "../person/index.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { theReader } from "../sharing/reader.ts";

/** Someone a talk could be with, and what they are to the one who gives the account. */
export const CouldTalk = z.strictObject({
  personId: z.string(),
  name: z.string(),
  as: z.enum(["own", "served", "funder", "peer"]),
  place: z.string(),
});
export type CouldTalk = z.infer<typeof CouldTalk>;

interface Found {
  readonly personId: string;
  readonly as: CouldTalk["as"];
  readonly place: string;
}

const holders = async (
  place: string | undefined,
  name: string,
  roles: readonly Role[],
  as: CouldTalk["as"],
): Promise<Found[]> => {
  if (!place) return [];
  const found = await Promise.all(roles.map((role) => Membership.holdersOf(place, role)));
  return found.flat().map((personId) => ({ personId, as, place: name }));
};

/** Leads of the other groups in the programme: a page of them. */
const peers = async (programme: string | undefined, not: string): Promise<Found[]> => {
  if (!programme) return [];
  const found = await live(GrantHeads)
    .query.ofProgramme({ programmeId: programme })
    .go({ order: "desc", limit: PAGE_SIZE, attributes: ["orgId", "orgName", "state"] });
  const groups = found.data.filter(({ orgId, state }) => orgId !== not && state !== "declined");
  return (
    await Promise.all(groups.map(({ orgId, orgName }) => holders(orgId, orgName, ["granteeLead"], "peer")))
  ).flat();
};

/**
 * People you could talk with about a grant or a funder's programme. People a group serves are named to that group's own
 * workers and to no one else.
 */
export const couldTalk = fn(
  z.strictObject({ grantId: grantId.optional(), programmeId: programmeId.optional() }),
  async ({ grantId, programmeId }): Promise<{ items: CouldTalk[] }> => {
    const asked = { ...(grantId ? { grantId } : {}), ...(programmeId ? { programmeId } : {}) };
    const giver = await seenGiver(asked);
    allow(takesPart(await theReader(), giver));
    const team = holds(Actor.use(), groupStaff, [giver.orgId]);
    const funder = giver.byFunder ? ("own" as const) : ("funder" as const);
    const found = await Promise.all([
      holders(giver.programmeId, "The funder", ["commissioner", "steward"], funder),
      holders(giver.funderOrgId, "The funder", ["commissioner", "funderStaff"], funder),
      giver.byFunder ? [] : holders(giver.orgId, giver.giverName, groupStaff, "own"),
      team ? holders(giver.orgId, giver.giverName, ["citizen"], "served") : [],
      peers(giver.programmeId, giver.orgId),
    ]);
    const once = [...new Map(found.flat().map((each) => [each.personId, each])).values()];
    const names = await Person.namesOf(once.map(({ personId }) => personId));
    return { items: once.flatMap((each) => ({ ...each, name: names[each.personId] ?? "Someone" })) };
  },
);
