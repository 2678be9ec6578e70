import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * One item is both the event that subscribers hear and the audit line that history shows, so the two can't differ.
 * It holds references, facts and dates only: no names and no one's words.
 *
 * Access: history of one thing (gsi1), newest first. The stream reads new ones as they come.
 */
export const Events = defineEntity({
  model: { service: "allotment", entity: "event", version: "1" },
  attributes: {
    eventId: { type: "string", required: true },
    name: { type: "string", required: true },
    subject: { type: "string", required: true },
    actor: { type: "string", required: true },
    at: { type: "string", required: true },
    facts: { type: "any" },
  },
  indexes: {
    byId: { pk: key("pk", ["eventId"], "EVENT#${eventId}"), sk: key("sk", [], "EVENT") },
    history: {
      index: "gsi1",
      pk: key("gsi1pk", ["subject"], "HISTORY#${subject}"),
      sk: key("gsi1sk", ["eventId"], "${eventId}"),
    },
  },
});
