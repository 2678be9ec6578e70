import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { kinds } from "./cost.rules.ts";

const text = { type: "string", required: true } as const;
const number = { type: "number", required: true } as const;

/** What something costs or saves, as one person wrote it down. Access: one; those of a place, newest first. */
export const CostNotes = defineEntity({
  model: { service: "allotment", entity: "costNote", version: "1" },
  attributes: {
    placeId: text,
    costId: text,
    byId: text,
    on: text,
    what: text,
    people: number,
    countedAs: text,
    lowEachPence: number,
    highEachPence: number,
    kind: { type: kinds, required: true },
    source: text,
    published: { type: "any" },
  },
  indexes: {
    ofPlace: {
      pk: key("pk", ["placeId"], "COSTS#${placeId}"),
      sk: key("sk", ["costId"], "${costId}"),
    },
  },
});
