import { roles } from "@allotment/core/access/role";
import { transact } from "@allotment/core/db/transact";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import type { World } from "./world.ts";

/** One person for each role, someone in another group, someone with no role at all, and nobody signed in. */
export const characters = [...roles, "otherGrantee", "outsider", "nobody"] as const;
export type Character = (typeof characters)[number];
export type Cast = Record<Character, Id<"person"> | undefined>;

export interface Places {
  readonly programmeId: Id<"prog">;
  readonly funderId: Id<"org">;
  readonly granteeId: Id<"org">;
  readonly otherGranteeId: Id<"org">;
}

const ofFunder = new Set(["governor", "auditor", "safeguardingLead", "funderStaff"]);
const ofGrantee = new Set(["granteeLead", "granteeWorker"]);

/** The scope each role of the cast is held in. */
const scopeOf = (role: string, places: Places) => {
  if (ofFunder.has(role)) return places.funderId;
  return ofGrantee.has(role) ? places.granteeId : places.programmeId;
};

/** Give each role to one person: in the programme, its funder, or the group that is funded. */
export const newCast = async (world: World, places: Places): Promise<Cast> => {
  const give = async (name: string, scope: Id<"org"> | Id<"prog">, role: (typeof roles)[number]) => {
    const personId = await world.person(name);
    const group = role === "reviewer" ? ("peopleServed" as const) : undefined;
    await world.asSystem(() =>
      transact([Membership.roleWrite({ personId, scope, role, group, title: "A place" })]),
    );
    return personId;
  };
  const cast: Partial<Cast> = {};
  for (const role of roles) cast[role] = await give(role, scopeOf(role, places), role);
  return {
    ...(cast as Record<(typeof roles)[number], Id<"person">>),
    otherGrantee: await give("otherGrantee", places.otherGranteeId, "granteeLead"),
    outsider: await world.person("outsider"),
    nobody: undefined,
  };
};
