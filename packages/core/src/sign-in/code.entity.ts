import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** The one code that is good for an address now. A new one takes its place; a right guess deletes it. */
export const Codes = defineEntity({
  model: { service: "allotment", entity: "code", version: "1" },
  attributes: {
    who: { type: "string", required: true },
    codeHash: { type: "string", required: true },
    tries: { type: "number", required: true },
    goodUntil: { type: "number", required: true },
    expiresAt: { type: "number", required: true },
  },
  indexes: { byWho: { pk: key("pk", ["who"], "CODE#${who}"), sk: key("sk", [], "CODE") } },
});
