import { holds } from "../access/permit.ts";
import type { Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Info } from "./organisation.schema.ts";

/** Those of an organisation's own people who handle what the law or auditors ask of it. */
const factReaders: readonly Role[] = ["commissioner", "granteeLead", "granteeWorker", "governor", "auditor"];

/**
 * Any signed-in person may know that an organisation is here; its people look after what it says of itself. What it
 * tells the law and auditors is its own: a funder reads it in the application it was told in.
 */
export const can = {
  see: (actor: Actor): boolean => actor.type !== "public",
  readFacts: (actor: Actor, { orgId }: Pick<Info, "orgId">): boolean =>
    actor.type === "system" || holds(actor, factReaders, [orgId]),
  edit: (actor: Actor, { orgId }: Pick<Info, "orgId">): boolean =>
    actor.type === "system" || holds(actor, ["commissioner", "granteeLead"], [orgId]),
};
