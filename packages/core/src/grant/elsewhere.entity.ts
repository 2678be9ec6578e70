import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * A grant that was made and published elsewhere: a relationship to know of, with no pot, payments or agreement here.
 * Access: by id; of a funder and of a group, newest award first.
 */
export const ElsewhereGrants = defineEntity({
  model: { service: "allotment", entity: "elsewhereGrant", version: "1" },
  attributes: {
    grantId: { type: "string", required: true },
    sourceId: { type: "string", required: true },
    funderOrgId: { type: "string", required: true },
    funderName: { type: "string", required: true },
    orgId: { type: "string", required: true },
    orgName: { type: "string", required: true },
    title: { type: "string", required: true },
    amountPence: { type: "number", required: true },
    awardedOn: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    byId: { pk: key("pk", ["grantId"], "ELSEWHERE#${grantId}"), sk: key("sk", [], "GRANT") },
    ofFunder: {
      index: "gsi1",
      pk: key("gsi1pk", ["funderOrgId"], "ELSEWHERE_BY#${funderOrgId}"),
      sk: key("gsi1sk", ["awardedOn", "grantId"], "${awardedOn}#${grantId}"),
    },
    ofGroup: {
      index: "gsi2",
      pk: key("gsi2pk", ["orgId"], "ELSEWHERE_TO#${orgId}"),
      sk: key("gsi2sk", ["awardedOn", "grantId"], "${awardedOn}#${grantId}"),
    },
  },
});
