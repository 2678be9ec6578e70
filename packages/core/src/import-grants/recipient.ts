import { sha256 } from "../canonical.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { DomainError } from "../error.ts";
import type { Along } from "../grant/elsewhere.ts";
import { Organisations } from "../organisation/organisation.entity.ts";
import { registered } from "../organisation/organisation.events.ts";
import { Info } from "../organisation/organisation.schema.ts";
import { Recipients } from "./recipient.entity.ts";

const orgId = Info.shape.orgId;

/** A recipient as it is known here: its organisation, and the name it was first recorded under. */
export interface Recipient {
  readonly orgId: Info["orgId"];
  readonly name: string;
}

const keyOf = (funderOrgId: string, ref: string) => ({ funderOrgId, refHash: sha256(ref) });

/** Those of these recipients that one funder's import has brought in before, by their published ids. */
export const recipientsOf = async (
  funderOrgId: string,
  refs: readonly string[],
): Promise<Map<string, Recipient>> => {
  const keys = [...new Set(refs)].map((ref) => keyOf(funderOrgId, ref));
  const found = keys.length > 0 ? await live(Recipients).get(keys).go({ consistent: true }) : { data: [] };
  return new Map(found.data.map((row) => [row.ref, { orgId: orgId.parse(row.orgId), name: row.name }]));
};

/** Another import brought the same recipient in a moment before. */
export class BroughtIn extends DomainError {
  constructor() {
    super("conflict", "import.recipient_known", "That group was recorded a moment ago.");
  }
}

/** A recipient that is new here, with what brings it in: its organisation, and that it stands for this published id. */
export const newRecipient = (
  funderOrgId: string,
  ref: string,
  name: string,
): { recipient: Recipient; along: Along } => {
  const org: Info = {
    orgId: Deps.use().newId("org"),
    name,
    kind: "other",
    publicBody: false,
    ref,
    sells: false,
    recordedElsewhere: true,
    version: 1,
  };
  const claim = { ...keyOf(funderOrgId, ref), ref, orgId: org.orgId, name };
  return {
    recipient: { orgId: org.orgId, name },
    along: {
      writes: [write(Recipients.create(claim), () => new BroughtIn()), write(Organisations.create(org))],
      happenings: [registered.of(org.orgId, { kind: org.kind })],
    },
  };
};
