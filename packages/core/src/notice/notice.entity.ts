import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/**
 * That one person was told of one event. Keeps a message from being sent twice when an event is delivered twice.
 * Access: by event and person, when a message is about to be sent. Gone by itself after a month.
 */
export const Notices = defineEntity({
  model: { service: "allotment", entity: "notice", version: "1" },
  attributes: {
    eventId: { type: "string", required: true },
    personId: { type: "string", required: true },
    /** Until when one sender has it in hand, in seconds since 1970. */
    heldUntil: { type: "number", required: true },
    sentAt: { type: "string" },
    expiresAt: { type: "number", required: true },
  },
  indexes: {
    byEvent: {
      pk: key("pk", ["eventId"], "NOTICE#${eventId}"),
      sk: key("sk", ["personId"], "${personId}"),
    },
  },
});

/**
 * Someone who is told when a thing changes, such as everyone who began an application when a date moves.
 * Read only to write to them: no list shows it and nothing counts it.
 * Access: those to tell of one thing.
 */
export const Followers = defineEntity({
  model: { service: "allotment", entity: "follower", version: "1" },
  attributes: {
    thingId: { type: "string", required: true },
    personId: { type: "string", required: true },
  },
  indexes: {
    ofThing: {
      pk: key("pk", ["thingId"], "FOLLOW#${thingId}"),
      sk: key("sk", ["personId"], "${personId}"),
    },
  },
});

/** Something to write to someone about on a day to come. Access: those of one day. */
export const Reminders = defineEntity({
  model: { service: "allotment", entity: "reminder", version: "1" },
  attributes: {
    on: { type: "string", required: true },
    thingId: { type: "string", required: true },
    personId: { type: "string", required: true },
  },
  indexes: {
    ofDay: {
      pk: key("pk", ["on"], "REMIND#${on}"),
      sk: key("sk", ["thingId", "personId"], "${thingId}#${personId}"),
    },
  },
});
