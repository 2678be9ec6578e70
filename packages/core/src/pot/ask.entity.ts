import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * That a pot's holders said how using it goes: when, and nothing of who or what. It keeps the question away a while.
 * Access: by pot, alone or for each quiet pot of one home.
 */
export const PotAsks = defineEntity({
  model: { service: "allotment", entity: "potAsk", version: "1" },
  attributes: {
    potId: { type: "string", required: true },
    answeredAt: { type: "string", required: true },
  },
  indexes: { byPot: { pk: key("pk", ["potId"], "POT#${potId}"), sk: key("sk", [], "ASK") } },
});

/**
 * What a holder said makes a pot hard to use, kept for the holders' next talk and gone once they talked.
 * Access: by id, alone or up to 25 of one list.
 */
export const PotAnswers = defineEntity({
  model: { service: "allotment", entity: "potAnswer", version: "1" },
  attributes: {
    answerId: { type: "string", required: true },
    potId: { type: "string", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
    words: { type: "string", required: true },
  },
  indexes: { byId: { pk: key("pk", ["answerId"], "ANSWER#${answerId}"), sk: key("sk", [], "ANSWER") } },
});
