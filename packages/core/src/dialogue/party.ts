import type { Role } from "../access/role.ts";
import { Membership } from "../membership/index.ts";
import { groupsOf, isServed } from "../sharing/served.ts";
import type { Head } from "./dialogue.schema.ts";
import type { Party } from "./kind.rules.ts";

/** Where the sides of a talk are at home. */
export type Home = Pick<Head, "orgId" | "programmeId" | "funderOrgId">;

const forFunder: readonly Role[] = ["commissioner", "steward", "governor", "funderStaff"];

/** What someone is in a talk, from the roles they hold now. */
export const partyOf = async (personId: Party["personId"], home: Home): Promise<Party> => {
  // A party's id is a person's; Party keeps it as text so that rules run anywhere.
  const roles = await Membership.rolesOf(personId);
  const places = [home.orgId, home.programmeId, home.funderOrgId];
  return {
    personId,
    funder: roles.some(
      ({ role, scope }) =>
        forFunder.includes(role) && (scope === home.programmeId || scope === home.funderOrgId),
    ),
    orgIds: groupsOf(roles),
    served: isServed(roles, places),
  };
};

export const partiesOf = (ids: readonly string[], home: Home): Promise<Party[]> =>
  Promise.all(ids.map((id) => partyOf(id, home)));
