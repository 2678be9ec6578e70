import { holds } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import type { Info } from "./organisation.schema.ts";

/** Any signed-in person may know that an organisation is here; its people look after what it says of itself. */
export const can = {
  see: (actor: Actor): boolean => actor.type !== "public",
  edit: (actor: Actor, { orgId }: Pick<Info, "orgId">): boolean =>
    actor.type === "system" || holds(actor, ["commissioner", "granteeLead"], [orgId]),
};
