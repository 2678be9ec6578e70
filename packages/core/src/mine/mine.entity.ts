import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";

/** Kinds of thing a person can be named in by name: holder, member or party. */
export const mineKinds = [
  "pot",
  "cycle",
  "dialogue",
  "account",
  "ask",
  "application",
  "promise",
  "hold",
  "potChange",
  "toTalkAbout",
  "question",
  "openQuestion",
  "potAnswer",
] as const;

/**
 * That a person is named in a thing. Written in the same transaction as the thing, so that "my pots" or
 * "my talks" is one query whose cost does not grow with the portal.
 * Access: the things of one kind that a person is named in, newest first.
 */
export const Mine = defineEntity({
  model: { service: "allotment", entity: "mine", version: "1" },
  attributes: {
    personId: { type: "string", required: true },
    kind: { type: mineKinds, required: true },
    thingId: { type: "string", required: true },
  },
  indexes: {
    ofPerson: {
      pk: key("pk", ["personId"], "MINE#${personId}"),
      sk: key("sk", ["kind", "thingId"], "${kind}#${thingId}"),
    },
  },
});
