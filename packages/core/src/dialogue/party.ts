import type { Role } from "../access/role.ts";
import { badInput } from "../error.ts";
import { Membership } from "../membership/index.ts";
import { Person } from "../person/index.ts";
import type { Head } from "./dialogue.schema.ts";
import type { Party } from "./kind.rules.ts";

/** Where the sides of a talk are at home. */
export type Home = Pick<Head, "orgId" | "programmeId" | "funderOrgId">;

const forFunder: readonly Role[] = ["commissioner", "steward", "governor", "funderStaff"];
const inGroup: readonly Role[] = ["granteeLead", "granteeWorker"];
/** Roles that leave someone a person served: they speak for themselves. */
const ownVoice: readonly Role[] = ["citizen", "reviewer"];

/** What someone is in a talk, from the roles they hold now. */
export const partyOf = async (personId: Party["personId"], home: Home): Promise<Party> => {
  // A party's id is a person's; Party keeps it as text so that rules run anywhere.
  const roles = await Membership.rolesOf(personId);
  const here = roles.filter(({ scope }) =>
    [home.orgId, home.programmeId, home.funderOrgId].some((id) => id === scope),
  );
  const orgIds = roles.filter(({ role }) => inGroup.includes(role)).map(({ scope }) => scope);
  return {
    personId,
    funder: here.some(
      ({ role, scope }) =>
        forFunder.includes(role) && (scope === home.programmeId || scope === home.funderOrgId),
    ),
    orgIds: [...new Set(orgIds)],
    served: orgIds.length === 0 && here.every(({ role }) => ownVoice.includes(role)),
  };
};

export const partiesOf = (ids: readonly string[], home: Home): Promise<Party[]> =>
  Promise.all(ids.map((id) => partyOf(id, home)));

/** @throws 400 when someone named is not known here */
export const mustKnow = async (ids: readonly string[], path: string): Promise<void> => {
  const names = await Person.namesOf(ids);
  if (ids.some((id) => names[id] === undefined))
    throw badInput([{ path, message: "We do not know one of them yet. Invite them by e-mail first." }]);
};
