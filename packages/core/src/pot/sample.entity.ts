import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

const text = { type: "string", required: true } as const;
const number = { type: "number", required: true } as const;

/**
 * What an auditor asked to read. Two sendings at once would be the same item, so one of them goes through.
 * Access: those of one spend, of all auditors or of one; an auditor's own, newest first.
 */
export const Samples = defineEntity({
  model: { service: "allotment", entity: "sample", version: "1" },
  attributes: {
    txId: text,
    byId: text,
    n: number,
    at: text,
    until: text,
    why: text,
    amountPence: number,
    programmeId: text,
    funderOrgId: text,
  },
  indexes: {
    ofSpend: { pk: key("pk", ["txId"], "TX#${txId}"), sk: key("sk", ["byId", "n"], "SAMPLE#${byId}#${n}") },
    ofAuditor: {
      index: "gsi1",
      pk: key("gsi1pk", ["byId"], "SAMPLES#${byId}"),
      sk: key("gsi1sk", ["at", "txId"], "${at}#${txId}"),
    },
  },
});
