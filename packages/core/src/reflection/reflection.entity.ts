import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

const text = { type: "string", required: true } as const;

/** What people answered about how they work, each time by itself. Access: one; those of a place, newest first. */
export const Reflections = defineEntity({
  model: { service: "allotment", entity: "reflection", version: "1" },
  attributes: {
    placeId: text,
    reflectionId: text,
    byId: text,
    on: text,
    at: text,
    answers: { type: "any", required: true },
    tries: { type: "any", required: true },
    shared: { type: "boolean", required: true },
    version: { type: "number", required: true },
  },
  indexes: {
    ofPlace: {
      pk: key("pk", ["placeId"], "REFLECTIONS#${placeId}"),
      sk: key("sk", ["reflectionId"], "${reflectionId}"),
    },
  },
});

/**
 * That a reflection is open to the other side: written and taken away with the yes itself, so that the other side’s list
 * says nothing of those that are not. Access: those of a place, newest first.
 */
export const SharedReflections = defineEntity({
  model: { service: "allotment", entity: "sharedReflection", version: "1" },
  attributes: { placeId: text, reflectionId: text },
  indexes: {
    ofPlace: {
      pk: key("pk", ["placeId"], "SHARED_REFLECTIONS#${placeId}"),
      sk: key("sk", ["reflectionId"], "${reflectionId}"),
    },
  },
});
