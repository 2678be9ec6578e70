import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

const text = { type: "string", required: true } as const;

/**
 * What a group does differently now: before, after, since, and the try or note it came of. Written with what it came of,
 * so that the next account finds it. Access: those of a group, by the day they hold from.
 */
export const PracticeChanges = defineEntity({
  model: { service: "allotment", entity: "practiceChange", version: "1" },
  attributes: { orgId: text, fromId: text, before: text, after: text, since: text },
  indexes: {
    ofGroup: {
      pk: key("pk", ["orgId"], "CHANGES#${orgId}"),
      sk: key("sk", ["since", "fromId"], "${since}#${fromId}"),
    },
  },
});
