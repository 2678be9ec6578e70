import { seen } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { fn } from "../fn.ts";
import { Grant } from "../grant/index.ts";
import { Membership } from "../membership/index.ts";
import { can } from "./import-grants.policy.ts";
import { InviteLead, type Recorded } from "./import-grants.schema.ts";

/** A grant recorded as made elsewhere. It was published, so anyone signed in reads it. */
export const shown = fn(InviteLead.pick({ grantId: true }), async ({ grantId }): Promise<Recorded> => {
  const actor = Actor.use();
  const grant = seen(await Grant.findElsewhere(grantId), () => actor.type !== "public");
  const led = (await Membership.holdersOf(grant.orgId, "granteeLead")).length > 0;
  return { ...grant, led, actions: permitted(can, actor, grant, led ? [] : ["inviteLead"]) };
});
