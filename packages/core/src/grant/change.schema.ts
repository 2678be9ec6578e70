import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { day, words } from "../text.schema.ts";
import { sides } from "./grant.rules.ts";
import { grantId } from "./payment.schema.ts";
import { DraftTerms } from "./terms.schema.ts";

export const proposalId = idSchema("prop");

export const Signature = z.strictObject({ side: z.enum(sides), by: personId, at: z.string() });
export type Signature = z.infer<typeof Signature>;

/** A change one side would like: what, why and from when, with what stood before. */
export const Proposal = z.strictObject({
  proposalId,
  grantId,
  /** The version it would change. */
  baseN: z.int(),
  state: z.enum(["open", "signed", "dropped"]),
  before: DraftTerms,
  after: DraftTerms,
  why: words(3000),
  from: day,
  side: z.enum(sides),
  proposedBy: personId,
  proposedAt: z.string(),
  signatures: z.array(Signature),
  droppedBy: personId.optional(),
  droppedAt: z.string().optional(),
  droppedWhy: z.string().optional(),
});
export type Proposal = z.infer<typeof Proposal>;

export const ProposeChange = z.strictObject({
  grantId,
  changes: DraftTerms.refine((given) => Object.keys(given).length > 0, "Say what would change."),
  why: words(3000),
  from: day,
});

export const SignChange = z.strictObject({ grantId, proposalId });
export const DropChange = SignChange.extend({ why: words(1500).optional() });
