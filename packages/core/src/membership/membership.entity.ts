import { roles } from "../access/role.ts";
import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { reviewGroups } from "./review-group.ts";

/**
 * One role, one person, one place.
 * Access: all the roles of a person (on every request); the people of a place, by role.
 */
export const Memberships = defineEntity({
  model: { service: "allotment", entity: "membership", version: "1" },
  attributes: {
    personId: { type: "string", required: true },
    scope: { type: "string", required: true },
    title: { type: "string", required: true },
    role: { type: roles, required: true },
    group: { type: reviewGroups },
    since: { type: "string", required: true },
    broughtInAs: { type: "string" },
  },
  indexes: {
    ofPerson: {
      pk: key("pk", ["personId"], "PERSON#${personId}"),
      sk: key("sk", ["scope", "role"], "ROLE#${scope}#${role}"),
    },
    ofPlace: {
      index: "gsi1",
      pk: key("gsi1pk", ["scope"], "PLACE#${scope}"),
      sk: key("gsi1sk", ["role", "personId"], "ROLE#${role}#${personId}"),
    },
  },
});
