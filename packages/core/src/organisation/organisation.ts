import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { changedSince } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { Organisations } from "./organisation.entity.ts";
import { edited, registered } from "./organisation.events.ts";
import { can } from "./organisation.policy.ts";
import { Edit, Info, orgId, Register } from "./organisation.schema.ts";

export const find = async (id: string): Promise<Info | undefined> => {
  const found = await live(Organisations).get({ orgId: id }).go({ consistent: true });
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** An organisation as its reader may see and act on it. */
const shown = ({ facts, ...org }: Info) => ({
  ...org,
  ...(facts !== undefined && can.readFacts(Actor.use(), org) ? { facts } : {}),
  actions: permitted(can, Actor.use(), org, ["edit"]),
});

export const fromId = fn(z.strictObject({ orgId }), async ({ orgId }) =>
  shown(seen(await find(orgId), () => can.see(Actor.use()))),
);

/** Bring an organisation in. Whoever does it answers for it: as commissioner of a funder, or lead of a group. */
export const register = fn(
  Register,
  async (input) => {
    const actor = Actor.use();
    allow(actor.type !== "public");
    const org: Info = {
      ...input,
      orgId: Deps.use().newId("org"),
      recordedElsewhere: false,
      version: 1,
    };
    const role = org.kind === "funder" ? ("commissioner" as const) : ("granteeLead" as const);
    const mine =
      actor.type === "person"
        ? [Membership.roleWrite({ personId: actor.personId, scope: org.orgId, title: org.name, role })]
        : [];
    await commit([write(Organisations.create(org)), ...mine], registered.of(org.orgId, { kind: org.kind }));
    // The maker's new role is not in the actor yet, so the acts are those of the role just given.
    return { ...org, actions: ["edit"] };
  },
  (id) => fromId({ orgId: orgId.parse(id) }),
);

/** The writes that keep facts a group told us for the first time, so that nobody asks for them twice. */
export const factsToldWrites = ({ orgId, facts, version }: Info, told: string): Write[] =>
  facts || !told
    ? []
    : [
        write(
          live(Organisations)
            .patch({ orgId })
            .set({ facts: told, version: version + 1 })
            .where((row, op) => op.eq(row.version, version)),
        ),
      ];

/** Change what an organisation says of itself. 409 with what is stored when someone else changed it first. */
export const edit = fn(Edit, async ({ orgId, version, ...fields }) => {
  const org = seen(await find(orgId), () => can.see(Actor.use()));
  allow(can.edit(Actor.use(), org));
  if (org.version !== version) throw changedSince(org);
  const patch = live(Organisations)
    .patch({ orgId })
    .set({ ...fields, version: version + 1 })
    .where((row, op) => op.eq(row.version, version));
  await commit([write(patch)], edited.of(orgId, { fields: Object.keys(fields) }));
  return shown({ ...org, ...fields, version: version + 1 });
});
