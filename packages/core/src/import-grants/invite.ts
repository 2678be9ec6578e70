import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { type DomainError, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Grant } from "../grant/index.ts";
import { Membership } from "../membership/index.ts";
import { given } from "../membership/membership.events.ts";
import { Organisation } from "../organisation/index.ts";
import { Organisations } from "../organisation/organisation.entity.ts";
import type { Info as Org } from "../organisation/organisation.schema.ts";
import { Person } from "../person/index.ts";
import { can } from "./import-grants.policy.ts";
import { Invited, InviteLead } from "./import-grants.schema.ts";

const led = ({ name }: Org): DomainError =>
  rule("import.led", `${name} has its own people here. They bring others in.`);

/** Holds an organisation for its first lead: of two brought in at once, one is told that it is led. */
const firstLeadWrite = (org: Org, personId: string): Write => {
  const patch = live(Organisations)
    .patch({ orgId: org.orgId })
    .set({ firstLeadId: personId })
    .where((row, op) => op.notExists(row.firstLeadId));
  return write(patch, () => led(org));
};

/**
 * Bring in the first of a group's own people, by e-mail, once its grant was recorded. They lead the group here; others
 * are brought in by them, never again by its funder: 422 `import.led` when someone leads it already.
 * The answer says the name that was given, and so nothing of whether they were here before.
 */
export const inviteLead = fn(
  InviteLead,
  async ({ grantId, email, name }): Promise<Invited> => {
    const actor = Actor.use();
    const grant = seen(await Grant.findElsewhere(grantId), () => actor.type !== "public");
    allow(can.inviteLead(actor, grant));
    const org = seen(await Organisation.find(grant.orgId), () => true);
    if ((await Membership.holdersOf(org.orgId, "granteeLead")).length > 0) throw led(org);
    const { personId } = await Person.knownAs(email, name);
    const role = { personId, scope: org.orgId, role: "granteeLead" } as const;
    await commit(
      [firstLeadWrite(org, personId), Membership.roleWrite({ ...role, title: org.name })],
      given.of(org.orgId, { personId, role: role.role }),
    );
    return { orgId: org.orgId, personId, name };
  },
  async (subject, { email, name }) => {
    const { personId } = seen(await Person.byEmail(email), () => true);
    return { orgId: Invited.shape.orgId.parse(subject), personId, name };
  },
);
