import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;

/** Words of what matters to someone; those taken back stay as a mark with no words. Access: one; those of a person, newest first. */
export const MatterWords = defineEntity({
  model: { service: "allotment", entity: "matterWords", version: "1" },
  attributes: {
    personId: text,
    matterId: text,
    on: text,
    at: text,
    words: maybe,
    share: { type: "number", required: true },
    writtenWithId: maybe,
    takenBackAt: maybe,
  },
  indexes: {
    ofPerson: {
      pk: key("pk", ["personId"], "MATTERS#${personId}"),
      sk: key("sk", ["matterId"], "${matterId}"),
    },
  },
});

/** The words that a spend was for: an item beside the posting, which is never touched. Access: by the spend. */
export const SpendMatters = defineEntity({
  model: { service: "allotment", entity: "spendMatter", version: "1" },
  attributes: { txId: text, personId: text, matterId: text, byId: text, at: text },
  indexes: { bySpend: { pk: key("pk", ["txId"], "TX#${txId}"), sk: key("sk", [], "MATTER") } },
});
