import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { line, maybeWords } from "../text.schema.ts";

export const orgId = idSchema("org");

export const kinds = ["funder", "charity", "cic", "group", "publicBody", "other"] as const;

/** A body that funds, applies, hosts or walks beside. */
export const Info = z.strictObject({
  orgId,
  name: line(140),
  kind: z.enum(kinds),
  /** Money from a public body brings the subsidy and transparency duties with it. */
  publicBody: z.boolean(),
  /** Its org-id, when it has one: `GB-CHC-1234567`. */
  ref: line(80).optional(),
  /** What the law or auditors ask of us, in words: number, who keeps people safe, who can sign. */
  facts: maybeWords(1500).optional(),
  /** The organisation that holds money for a group with no account of its own. */
  hostOrgId: orgId.optional(),
  /** Sells things or services, so the subsidy questions are asked. */
  sells: z.boolean(),
  safeguardingLeadId: personId.optional(),
  /** It wants a second person of its own to read an application before it goes. */
  secondReader: z.boolean().optional(),
  /** Made by importing published grants, not by its own people. */
  recordedElsewhere: z.boolean(),
  version: z.int(),
});
export type Info = z.infer<typeof Info>;

export const Register = z.strictObject({
  name: line(140),
  kind: z.enum(kinds),
  publicBody: z.boolean().default(false),
  ref: line(80).optional(),
  facts: maybeWords(1500).optional(),
  hostOrgId: orgId.optional(),
  sells: z.boolean().default(false),
});

export const Edit = z.strictObject({
  orgId,
  version: z.int(),
  name: line(140).optional(),
  facts: maybeWords(1500).optional(),
  hostOrgId: orgId.optional(),
  sells: z.boolean().optional(),
  safeguardingLeadId: personId.optional(),
  secondReader: z.boolean().optional(),
});
