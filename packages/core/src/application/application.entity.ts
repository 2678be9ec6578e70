import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { audioTypes } from "../file/audio.rules.ts";
import { helps, parts, states, ways } from "./application.rules.ts";
import { questionKeys } from "./questions.rules.ts";

/**
 * The head of an application, small, since lists read it.
 * Access: by id; sent ones of a programme, newest first (a draft has no `listedIn`, so no list can count it);
 * all those of a group, newest first.
 */
export const Applications = defineEntity({
  model: { service: "allotment", entity: "application", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    programmeId: { type: "string", required: true },
    funderOrgId: { type: "string", required: true },
    programmeName: { type: "string", required: true },
    orgId: { type: "string", required: true },
    orgName: { type: "string", required: true },
    state: { type: states, required: true },
    startedById: { type: "string", required: true },
    startedAt: { type: "string", required: true },
    askedPence: { type: "number" },
    sentAt: { type: "string" },
    sentById: { type: "string" },
    sendings: { type: "number", required: true },
    graceUntil: { type: "string" },
    graceReason: { type: "string" },
    graceById: { type: "string" },
    talkAskedAt: { type: "string" },
    talkWords: { type: "string" },
    readThrough: { type: "any" },
    decision: { type: "any" },
    answeredAt: { type: "string" },
    movedAt: { type: "string", required: true },
    version: { type: "number", required: true },
    /** The programme whose list shows it, from its first sending on. */
    listedIn: { type: "string" },
  },
  indexes: {
    byId: { pk: key("pk", ["applicationId"], "APPLICATION#${applicationId}"), sk: key("sk", [], "HEAD") },
    ofProgramme: {
      index: "gsi1",
      condition: ({ listedIn }) => listedIn !== undefined,
      pk: key("gsi1pk", ["listedIn"], "APPLICATIONS#${listedIn}"),
      sk: key("gsi1sk", ["sentAt"], "${sentAt}"),
    },
    ofGroup: {
      index: "gsi2",
      pk: key("gsi2pk", ["orgId"], "APPLICATIONS#${orgId}"),
      sk: key("gsi2sk", ["applicationId"], "${applicationId}"),
    },
  },
});

/**
 * One part of a draft, saved by itself with its own version. `locked` is set by sending, so that a save that
 * races with it is refused and never lost in silence. Access: the parts of one application.
 */
export const Answers = defineEntity({
  model: { service: "allotment", entity: "applicationAnswer", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    part: { type: parts, required: true },
    words: { type: "string" },
    way: { type: ways },
    wordsAreRight: { type: "boolean" },
    notYet: { type: "boolean" },
    askUs: { type: "boolean" },
    otherPublicMoneyPence: { type: "number" },
    askedPence: { type: "number" },
    savedById: { type: "string", required: true },
    savedAt: { type: "string", required: true },
    version: { type: "number", required: true },
    locked: { type: "boolean" },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "APPLICATION#${applicationId}"),
      sk: key("sk", ["part"], "ANSWER#${part}"),
    },
  },
});

/** An answer said aloud; its file is in the file store. Access: one; those of an application. */
export const Recordings = defineEntity({
  model: { service: "allotment", entity: "applicationRecording", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    recordingId: { type: "string", required: true },
    part: { type: questionKeys, required: true },
    type: { type: audioTypes, required: true },
    bytes: { type: "number", required: true },
    seconds: { type: "number", required: true },
    scanned: { type: "boolean", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
    sentIn: { type: "number" },
    /** Another has its place now; it stays with what was sent before. */
    asideAt: { type: "string" },
    /** Its file is going, and the item after it. */
    takenBackAt: { type: "string" },
    /** Where the file store has it. */
    fileKey: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "APPLICATION#${applicationId}"),
      sk: key("sk", ["recordingId"], "RECORDING#${recordingId}"),
    },
  },
});

/** A picture or a PDF that goes with an application; its file is in the file store. Access: one; those of an application. */
export const Enclosures = defineEntity({
  model: { service: "allotment", entity: "applicationEnclosure", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    enclosureId: { type: "string", required: true },
    about: { type: "string", required: true },
    type: { type: "string", required: true },
    bytes: { type: "number", required: true },
    scanned: { type: "boolean", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
    sentIn: { type: "number" },
    /** It goes with a draft no more; it stays with what was sent before. */
    asideAt: { type: "string" },
    /** Its file is going, and the item after it. */
    takenBackAt: { type: "string" },
    /** Where the file store has it. */
    fileKey: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "APPLICATION#${applicationId}"),
      sk: key("sk", ["enclosureId"], "FILE#${enclosureId}"),
    },
  },
});

/** What someone says of an answer while it is written. Access: one; those of an application, newest first. */
export const DraftComments = defineEntity({
  model: { service: "allotment", entity: "applicationComment", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    commentId: { type: "string", required: true },
    part: { type: questionKeys, required: true },
    words: { type: "string", required: true },
    byId: { type: "string", required: true },
    at: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "APPLICATION#${applicationId}"),
      sk: key("sk", ["commentId"], "COMMENT#${commentId}"),
    },
  },
});

/** Someone asked to help with a draft. Access: one; those of an application. */
export const Helpers = defineEntity({
  model: { service: "allotment", entity: "applicationHelper", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    personId: { type: "string", required: true },
    may: { type: helps, required: true },
    since: { type: "string", required: true },
    /** The name they were asked by, when whoever asked does not know the one they go by. */
    broughtInAs: { type: "string" },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "APPLICATION#${applicationId}"),
      sk: key("sk", ["personId"], "HELPER#${personId}"),
    },
  },
});

/** What was sent, frozen. Access: one sending of an application. */
export const Documents = defineEntity({
  model: { service: "allotment", entity: "applicationDocument", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    sending: { type: "number", required: true },
    sentAt: { type: "string", required: true },
    sentById: { type: "string", required: true },
    askedPence: { type: "number", required: true },
    answers: { type: "any", required: true },
    facts: { type: "any", required: true },
    enclosures: { type: "any" },
    digest: { type: "string", required: true },
  },
  indexes: {
    ofApplication: {
      pk: key("pk", ["applicationId"], "APPLICATION#${applicationId}"),
      sk: key("sk", ["sending"], "DOCUMENT#${sending}"),
    },
  },
});
