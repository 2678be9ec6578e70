import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { pauseReasons } from "./pause.rules.ts";

/** Why a grant was paused, each look at that since, and its end. Access: all pauses of a grant; one. */
export const GrantPauses = defineEntity({
  model: { service: "allotment", entity: "grantPause", version: "1" },
  attributes: {
    grantId: { type: "string", required: true },
    at: { type: "string", required: true },
    by: { type: "string", required: true },
    secondId: { type: "string", required: true },
    reason: { type: pauseReasons, required: true },
    why: { type: "string", required: true },
    lookOn: { type: "string", required: true },
    looks: { type: "any", required: true },
    resumed: { type: "any" },
  },
  indexes: {
    ofGrant: { pk: key("pk", ["grantId"], "GRANT#${grantId}"), sk: key("sk", ["at"], "PAUSE#${at}") },
  },
});
