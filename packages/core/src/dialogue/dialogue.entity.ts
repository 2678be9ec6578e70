import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { listedIn } from "../db/listed.ts";
import { states } from "./dialogue.rules.ts";
import { kinds } from "./kind.rules.ts";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;
const ids = { type: "list", items: { type: "string" }, required: true } as const;

/**
 * A talk's head. Everything of one talk shares its partition.
 * Access: by id; those of a grant or a funder's programme, newest first; records that wait for answers, by the day they close.
 */
export const DialogueHeads = defineEntity({
  model: { service: "allotment", entity: "dialogue", version: "1" },
  attributes: {
    dialogueId: text,
    kind: { type: kinds, required: true },
    state: { type: states, required: true },
    accountId: maybe,
    openTalk: { type: "boolean", required: true },
    aboutAccountId: maybe,
    givingIds: ids,
    receivingIds: ids,
    guestIds: ids,
    servedIds: ids,
    orgId: text,
    giverName: text,
    grantId: maybe,
    programmeId: maybe,
    funderOrgId: maybe,
    inviterId: text,
    offeredTime: { type: "any" },
    yesIds: ids,
    bookedFor: maybe,
    bookedAt: maybe,
    place: maybe,
    placeChosenById: maybe,
    thanks: { type: "any" },
    heldOn: maybe,
    presentIds: ids,
    offeredAt: maybe,
    closesOn: maybe,
    answeredIds: ids,
    coSignedAt: maybe,
    everyoneAnswered: { type: "boolean" },
    changeAsked: { type: "any" },
    calledOff: { type: "any" },
    offering: { type: "number", required: true },
    promiseIds: ids,
    circleId: maybe,
    wordChanges: { type: "number", required: true },
    wordCount: { type: "number", required: true },
    version: { type: "number", required: true },
    /** What it is about: a grant, or a funder's programme. */
    about: text,
    /** The list of records that wait for answers, and until when; neither while none does. */
    waits: text,
    waitsUntil: text,
  },
  indexes: {
    byId: { pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"), sk: key("sk", [], "HEAD") },
    ofAbout: {
      index: "gsi1",
      pk: key("gsi1pk", ["about"], "DIALOGUES#${about}"),
      sk: key("gsi1sk", ["dialogueId"], "${dialogueId}"),
    },
    waiting: {
      index: "gsi2",
      condition: listedIn("waits"),
      pk: key("gsi2pk", ["waits"], "RECORDS#${waits}"),
      sk: key("gsi2sk", ["waitsUntil", "dialogueId"], "${waitsUntil}#${dialogueId}"),
    },
  },
});

/** What one person said in a talk. Access: those of a talk, oldest first. */
export const DialogueWords = defineEntity({
  model: { service: "allotment", entity: "dialogueWord", version: "1" },
  attributes: {
    dialogueId: text,
    wordId: text,
    kind: text,
    byId: text,
    at: text,
    words: text,
    takenBackAt: maybe,
    version: { type: "number", required: true },
  },
  indexes: {
    ofDialogue: {
      pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"),
      sk: key("sk", ["wordId"], "WORD#${wordId}"),
    },
  },
});

/**
 * A promise. Access: by id (a talk's head names its own); those a person made, by the day to talk again; those of a
 * programme's funder, newest first.
 */
export const Promises = defineEntity({
  model: { service: "allotment", entity: "promise", version: "1" },
  attributes: {
    promiseId: text,
    dialogueId: text,
    byId: text,
    at: text,
    what: text,
    reviewOn: text,
    outcome: maybe,
    how: maybe,
    lookedAt: maybe,
    /** Its owner, once the record is agreed and until they have looked at it. */
    openFor: text,
    /** The programme, when it is its funder's promise and the record is agreed. */
    funderList: text,
  },
  indexes: {
    byId: { pk: key("pk", ["promiseId"], "PROMISE#${promiseId}"), sk: key("sk", [], "HEAD") },
    ofFunder: {
      index: "gsi1",
      condition: listedIn("funderList"),
      pk: key("gsi1pk", ["funderList"], "PROMISES#${funderList}"),
      sk: key("gsi1sk", ["promiseId"], "${promiseId}"),
    },
    open: {
      index: "gsi2",
      condition: listedIn("openFor"),
      pk: key("gsi2pk", ["openFor"], "PROMISES#${openFor}"),
      sk: key("gsi2sk", ["reviewOn", "promiseId"], "${reviewOn}#${promiseId}"),
    },
  },
});

/** One person's answer to one offering of the record. Access: those of an offering. */
export const Answers = defineEntity({
  model: { service: "allotment", entity: "dialogueAnswer", version: "1" },
  attributes: {
    dialogueId: text,
    offering: text,
    byId: text,
    as: text,
    note: text,
    at: text,
    takenBackAt: maybe,
  },
  indexes: {
    ofRecord: {
      pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"),
      sk: key("sk", ["offering", "byId"], "ANSWER#${offering}#${byId}"),
    },
  },
});

/** What a record holds besides each person's own words, while it is written. Access: by its talk. */
export const RecordDrafts = defineEntity({
  model: { service: "allotment", entity: "recordDraft", version: "1" },
  attributes: {
    dialogueId: text,
    plainWords: text,
    youSaidWeChanged: { type: "any", required: true },
    whoWasMissing: ids,
    noOneMissing: { type: "boolean", required: true },
    version: { type: "number", required: true },
  },
  indexes: {
    ofDialogue: {
      pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"),
      sk: key("sk", [], "DRAFT"),
    },
  },
});

/** The record as it was last offered, whole. Access: by its talk. */
export const Records = defineEntity({
  model: { service: "allotment", entity: "record", version: "1" },
  attributes: {
    dialogueId: text,
    document: { type: "any", required: true },
    version: { type: "number", required: true },
  },
  indexes: {
    ofDialogue: {
      pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"),
      sk: key("sk", [], "RECORD"),
    },
  },
});

/** A dated, named note after co-signing. Access: those of a talk, oldest first. */
export const DialogueAddenda = defineEntity({
  model: { service: "allotment", entity: "dialogueAddendum", version: "1" },
  attributes: { dialogueId: text, addendumId: text, byId: text, at: text, words: text, takenBackAt: maybe },
  indexes: {
    ofDialogue: {
      pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"),
      sk: key("sk", ["addendumId"], "ADDENDUM#${addendumId}"),
    },
  },
});

/** What would make a talk easier for someone: read by them and whoever invited them. Access: those of a talk. */
export const AccessNeeds = defineEntity({
  model: { service: "allotment", entity: "accessNeed", version: "1" },
  attributes: { dialogueId: text, byId: text, words: text },
  indexes: {
    ofDialogue: {
      pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"),
      sk: key("sk", ["byId"], "NEED#${byId}"),
    },
  },
});

/** A question with no name on it: nothing here says who asked. Access: those of a talk. */
export const BoxedQuestions = defineEntity({
  model: { service: "allotment", entity: "boxedQuestion", version: "1" },
  attributes: { dialogueId: text, boxId: text, words: text },
  indexes: {
    ofDialogue: {
      pk: key("pk", ["dialogueId"], "DIALOGUE#${dialogueId}"),
      sk: key("sk", ["boxId"], "BOX#${boxId}"),
    },
  },
});
