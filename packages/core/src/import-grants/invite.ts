import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Grant } from "../grant/index.ts";
import { Membership } from "../membership/index.ts";
import { given } from "../membership/membership.events.ts";
import { Organisation } from "../organisation/index.ts";
import { Person } from "../person/index.ts";
import { can } from "./import-grants.policy.ts";
import { Invited, InviteLead } from "./import-grants.schema.ts";

/** Who was brought in, for a request that was sent again. */
const invited = async (orgId: Invited["orgId"]): Promise<Invited> => {
  const [lead] = await Membership.holdersOf(orgId, "granteeLead");
  const person = seen(lead && (await Person.find(lead)), () => true);
  return { orgId, personId: person.personId, name: person.name };
};

/**
 * Bring in the first of a group's own people, by e-mail, once its grant was recorded. They lead the group here; others
 * are brought in by them, never again by its funder: 422 `import.led` when someone leads it already.
 */
export const inviteLead = fn(
  InviteLead,
  async ({ grantId, email, name }): Promise<Invited> => {
    const actor = Actor.use();
    const grant = seen(await Grant.findElsewhere(grantId), () => actor.type !== "public");
    allow(can.inviteLead(actor, grant));
    const org = seen(await Organisation.find(grant.orgId), () => true);
    if ((await Membership.holdersOf(org.orgId, "granteeLead")).length > 0)
      throw rule("import.led", `${org.name} has its own people here. They bring others in.`);
    const { personId, name: goesBy } = await Person.knownAs(email, name);
    const role = { personId, scope: org.orgId, role: "granteeLead" } as const;
    await commit(
      [Membership.roleWrite({ ...role, title: org.name })],
      given.of(org.orgId, { personId, role: role.role }),
    );
    return { orgId: org.orgId, personId, name: goesBy };
  },
  (subject) => invited(Invited.shape.orgId.parse(subject)),
);
