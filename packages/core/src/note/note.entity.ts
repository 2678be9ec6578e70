import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { listedIn } from "../db/listed.ts";
import { states } from "./note.rules.ts";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;
const flag = { type: "boolean", required: true } as const;

/**
 * A note. Access: by id; those of a cycle and of a try, newest first; one's own. What is "just me" is in no list but
 * its author's.
 */
export const Notes = defineEntity({
  model: { service: "allotment", entity: "note", version: "1" },
  attributes: {
    noteId: text,
    byId: text,
    on: text,
    at: text,
    words: text,
    share: { type: "number", required: true },
    cycleId: maybe,
    experimentId: maybe,
    aboutPersonId: maybe,
    withIds: { type: "list", items: { type: "string" }, required: true },
    personSaidYesAt: maybe,
    wentWrong: flag,
    notSure: flag,
    number: { type: "any" },
    change: { type: "any" },
    redactedCopyOf: maybe,
    state: { type: states, required: true },
    quoted: flag,
    orgId: maybe,
    programmeId: maybe,
    funderOrgId: maybe,
    version: { type: "number", required: true },
    /** The cycle, and the try, in whose lists it stands. */
    cycleList: text,
    tryList: text,
  },
  indexes: {
    byId: { pk: key("pk", ["noteId"], "NOTE#${noteId}"), sk: key("sk", [], "HEAD") },
    ofCycle: {
      index: "gsi1",
      condition: listedIn("cycleList"),
      pk: key("gsi1pk", ["cycleList"], "NOTES#${cycleList}"),
      sk: key("gsi1sk", ["noteId"], "${noteId}"),
    },
    ofAuthor: {
      index: "gsi2",
      pk: key("gsi2pk", ["byId"], "NOTES#${byId}"),
      sk: key("gsi2sk", ["noteId"], "${noteId}"),
    },
    ofTry: {
      index: "gsi3",
      condition: listedIn("tryList"),
      pk: key("gsi3pk", ["tryList"], "NOTES#${tryList}"),
      sk: key("gsi3sk", ["noteId"], "${noteId}"),
    },
  },
});
