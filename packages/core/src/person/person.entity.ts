import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** A person's chosen name and address, apart from everything that refers to them, so both can be erased alone. */
export const People = defineEntity({
  model: { service: "allotment", entity: "person", version: "1" },
  attributes: {
    personId: { type: "string", required: true },
    name: { type: "string", required: true },
    email: { type: "string", required: true },
    joinedAt: { type: "string", required: true },
  },
  indexes: { byId: { pk: key("pk", ["personId"], "PERSON#${personId}"), sk: key("sk", [], "PERSON") } },
});

/** Holds that an e-mail address belongs to one person only. Access: by address, at sign-in. */
export const Addresses = defineEntity({
  model: { service: "allotment", entity: "address", version: "1" },
  attributes: {
    email: { type: "string", required: true },
    personId: { type: "string", required: true },
  },
  indexes: { byEmail: { pk: key("pk", ["email"], "EMAIL#${email}"), sk: key("sk", [], "EMAIL") } },
});
