import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * A signed-in browser. The token itself is never stored, only its hash.
 * Access: by hash, on every request; all of a person's, to list and end them.
 */
export const Sessions = defineEntity({
  model: { service: "allotment", entity: "session", version: "1" },
  attributes: {
    tokenHash: { type: "string", required: true },
    personId: { type: "string", required: true },
    /** Seconds since 1970. */
    madeAt: { type: "number", required: true },
    seenAt: { type: "number", required: true },
    expiresAt: { type: "number", required: true },
  },
  indexes: {
    byToken: { pk: key("pk", ["tokenHash"], "SESSION#${tokenHash}"), sk: key("sk", [], "SESSION") },
    ofPerson: {
      index: "gsi1",
      pk: key("gsi1pk", ["personId"], "SESSIONS#${personId}"),
      sk: key("gsi1sk", ["tokenHash"], "${tokenHash}"),
    },
  },
});
