import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { kinds } from "./organisation.schema.ts";

/** Access: by id. */
export const Organisations = defineEntity({
  model: { service: "allotment", entity: "organisation", version: "1" },
  attributes: {
    orgId: { type: "string", required: true },
    name: { type: "string", required: true },
    kind: { type: kinds, required: true },
    publicBody: { type: "boolean", required: true },
    ref: { type: "string" },
    facts: { type: "string" },
    hostOrgId: { type: "string" },
    sells: { type: "boolean", required: true },
    safeguardingLeadId: { type: "string" },
    secondReader: { type: "boolean" },
    recordedElsewhere: { type: "boolean", required: true },
    /** The first of its own people, where a funder brought them in: it does so once. */
    firstLeadId: { type: "string" },
    version: { type: "number", required: true },
  },
  indexes: { byId: { pk: key("pk", ["orgId"], "ORG#${orgId}"), sk: key("sk", [], "ORG") } },
});
