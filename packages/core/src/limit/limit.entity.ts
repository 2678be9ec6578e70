import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** How often something was tried within one stretch of time; gone by itself afterwards. */
export const Limits = defineEntity({
  model: { service: "allotment", entity: "limit", version: "1" },
  attributes: {
    what: { type: "string", required: true },
    who: { type: "string", required: true },
    stretch: { type: "number", required: true },
    count: { type: "number", required: true, default: 0 },
    expiresAt: { type: "number" },
  },
  indexes: {
    byStretch: {
      pk: key("pk", ["what", "who", "stretch"], "LIMIT#${what}#${who}#${stretch}"),
      sk: key("sk", [], "LIMIT"),
    },
  },
});
