import { groupStaff } from "../access/role.ts";
import { live } from "../db/entity.ts";
import { ElsewhereGrants } from "../grant/elsewhere.entity.ts";
import { GrantHeads } from "../grant/grant.entity.ts";
import { isId } from "../id.ts";
import type { Info as Held } from "../membership/membership.schema.ts";
import { Mine } from "../mine/mine.entity.ts";
import type { MineKind } from "../mine/mine.ts";
import { Programmes } from "../programme/programme.entity.ts";
import type { Begun } from "./rooms.rules.ts";

/** Only whether there is one: each query here stops at the first. */
const one = { limit: 1 } as const;
const isAny = ({ data }: { readonly data: readonly unknown[] }): boolean => data.length > 0;

const isNamed = async (personId: string, kind: MineKind): Promise<boolean> =>
  isAny(await live(Mine).query.ofPerson({ personId, kind }).go(one));

const anyOf = async (asked: readonly Promise<boolean>[]): Promise<boolean> =>
  (await Promise.all(asked)).some((yes) => yes);

const hasGrant = (orgId: string): Promise<boolean> =>
  anyOf([
    live(GrantHeads).query.ofGroup({ orgId }).go(one).then(isAny),
    live(ElsewhereGrants).query.ofGroup({ orgId }).go(one).then(isAny),
  ]);

const hasFunded = (funderOrgId: string): Promise<boolean> =>
  anyOf([
    live(Programmes).query.ofFunder({ funderOrgId }).go(one).then(isAny),
    live(ElsewhereGrants).query.ofFunder({ funderOrgId }).go(one).then(isAny),
  ]);

const isTogether = async ({ role, scope }: Held): Promise<boolean> => {
  if (role === "commissioner") return isId("prog", scope) || hasFunded(scope);
  return groupStaff.includes(role) ? hasGrant(scope) : false;
};

/** What there is for someone to find in the rooms, besides what their roles open. */
export const begunFor = async (personId: string, held: readonly Held[]): Promise<Begun> => {
  const [together, pot, cycle, talk] = await Promise.all([
    anyOf(held.map(isTogether)),
    isNamed(personId, "pot"),
    isNamed(personId, "cycle"),
    isNamed(personId, "dialogue"),
  ]);
  return { together, pot, cycle, talk };
};
