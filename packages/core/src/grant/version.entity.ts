import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * The words of one version and who signed them. A signed one is never written again.
 * Access: all versions of a grant, in one query with its head.
 */
export const GrantVersions = defineEntity({
  model: { service: "allotment", entity: "grantVersion", version: "1" },
  attributes: {
    grantId: { type: "string", required: true },
    n: { type: "number", required: true, padding: { length: 4, char: "0" } },
    from: { type: "string" },
    terms: { type: "any", required: true },
    signatures: { type: "any", required: true },
    why: { type: "string" },
    before: { type: "any" },
    proposedBy: { type: "string" },
    proposedAt: { type: "string" },
  },
  indexes: {
    ofGrant: {
      pk: key("pk", ["grantId"], "GRANT#${grantId}"),
      sk: key("sk", ["n"], "VERSION#${n}"),
    },
  },
});

/** A change one side asked for, kept whether it was signed or dropped. Access: by id; all of a grant. */
export const GrantProposals = defineEntity({
  model: { service: "allotment", entity: "grantProposal", version: "1" },
  attributes: {
    grantId: { type: "string", required: true },
    proposalId: { type: "string", required: true },
    baseN: { type: "number", required: true },
    state: { type: ["open", "signed", "dropped"] as const, required: true },
    before: { type: "any", required: true },
    after: { type: "any", required: true },
    why: { type: "string", required: true },
    from: { type: "string", required: true },
    side: { type: ["funder", "grantee"] as const, required: true },
    proposedBy: { type: "string", required: true },
    proposedAt: { type: "string", required: true },
    signatures: { type: "any", required: true },
    droppedBy: { type: "string" },
    droppedAt: { type: "string" },
    droppedWhy: { type: "string" },
  },
  indexes: {
    ofGrant: {
      pk: key("pk", ["grantId"], "GRANT#${grantId}"),
      sk: key("sk", ["proposalId"], "PROPOSAL#${proposalId}"),
    },
  },
});
