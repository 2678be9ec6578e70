import * as Schema from "@allotment/core/dialogue/dialogue.schema";
import { ShownHead, ShownRecord } from "@allotment/core/dialogue/shown.schema";
import { Names } from "@allotment/core/person/person.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, pageOf, problems, versionHeader } from "../contract.ts";

export const Shown = ShownHead.extend({
  /** `full`; or for an auditor `record` or `dates`. */
  view: z.enum(["full", "record", "dates"]),
  words: z.array(Schema.Word),
  promises: z.array(Schema.PromiseInfo),
  answers: z.array(Schema.Answer),
  addenda: z.array(Schema.Addendum),
  /** What would help people come: your own, and everyone's for whoever invited them. */
  needs: z.array(z.object({ byId: z.string(), words: z.string() })),
  /** Questions with no name on them. */
  box: z.array(z.string()),
  agenda: z.array(z.string()),
  draft: Schema.RecordDraft.optional(),
  record: ShownRecord.optional(),
  /** Whether you may open the account that it is about. */
  opensAccount: z.boolean(),
  /** The day planned has gone: shall we pick a new one? */
  plannedDayPassed: z.boolean(),
  actions: z.array(z.string()),
  people: Names,
}).openapi("Dialogue");
const Listed = ShownHead.extend({ plannedDayPassed: z.boolean() });
export const Dialogues = pageOf(Listed).extend({ people: Names });
export const Promises = pageOf(Schema.PromiseInfo).extend({ people: Names });

const params = z.object({ dialogueId: Schema.dialogueId });
const wordParams = params.extend({ wordId: Schema.recordId });
const tags = ["Dialogues"];
const responses = { 200: answer(Shown, "The talk as it is now."), ...problems };
const id = { dialogueId: true } as const;

/** An act on a talk, with a body; it answers with the talk as it then is. */
const act = <N extends string, O extends string, S extends z.ZodType>(
  name: N,
  operationId: O,
  summary: string,
  schema: S,
) =>
  createRoute({
    method: "post",
    path: `/{dialogueId}/actions/${name}` as const,
    operationId,
    tags,
    summary,
    request: { params, headers: keyHeader, body: body(schema) },
    responses,
  });

export const invite = createRoute({
  method: "post",
  path: "/",
  operationId: "inviteToDialogue",
  tags,
  summary: "Invite people to a talk, from either side",
  request: { headers: keyHeader, body: body(Schema.Invite) },
  responses: { 201: answer(Shown, "The talk."), ...problems },
});
export const show = createRoute({
  method: "get",
  path: "/{dialogueId}",
  operationId: "showDialogue",
  tags,
  summary: "A talk, as far as you may see it",
  request: { params },
  responses,
});
export const link = act("link", "linkDialogue", "Say which account it is about", Schema.Link.omit(id));
export const agreeTime = act(
  "agree-time",
  "agreeDialogueTime",
  "Say yes to a time, or offer another",
  Schema.AgreeTime.omit(id),
);
export const move = act("move", "moveDialogue", "Move it to another time", Schema.MoveTime.omit(id));
export const callOff = act("call-off", "callOffDialogue", "Call it off", Schema.CallOff.omit(id));
export const sayWhatHelps = act(
  "say-what-helps",
  "sayWhatHelps",
  "Say what would make it easier to come",
  Schema.SayWhatHelps.omit(id),
);
export const askInBox = createRoute({
  method: "post",
  path: "/{dialogueId}/actions/ask-in-box",
  operationId: "askInBox",
  tags,
  summary: "Put a question in the box, with no name on it",
  request: { params, body: body(Schema.AskInBox.omit(id)) },
  responses: { 200: answer(z.object({}), "It is in the box."), ...problems },
});
export const inviteGuest = act(
  "invite-guest",
  "inviteGuest",
  "Ask someone to sit in",
  Schema.InviteGuest.omit(id),
);
export const hold = act("hold", "holdDialogue", "Say it was held, and who was there", Schema.Hold.omit(id));
export const writeWord = createRoute({
  method: "post",
  path: "/{dialogueId}/words",
  operationId: "writeDialogueWords",
  tags,
  summary: "Write what you heard, see differently, ask or offer",
  request: { params, headers: keyHeader, body: body(Schema.WriteWord.omit(id)) },
  responses: { 201: answer(Schema.Word, "Your words."), ...problems },
});
export const editWord = createRoute({
  method: "patch",
  path: "/{dialogueId}/words/{wordId}",
  operationId: "editDialogueWords",
  tags,
  summary: "Change your own words, until the record is offered",
  request: {
    params: wordParams,
    headers: versionHeader,
    body: body(Schema.EditWord.omit({ ...id, wordId: true, version: true })),
  },
  responses: { 200: answer(Schema.Word, "Your words as they are now."), ...problems },
});
export const promise = createRoute({
  method: "post",
  path: "/{dialogueId}/promises",
  operationId: "makePromise",
  tags,
  summary: "Promise something, with the day to talk again",
  request: { params, headers: keyHeader, body: body(Schema.MakePromise.omit(id)) },
  responses: { 201: answer(Shown, "The talk with your promise."), ...problems },
});
export const editRecord = createRoute({
  method: "patch",
  path: "/{dialogueId}/record",
  operationId: "editRecord",
  tags,
  summary: "Write who was missing, the plain words, what people said and we changed",
  request: {
    params,
    headers: versionHeader,
    body: body(Schema.EditRecord.omit({ ...id, version: true })),
  },
  responses,
});
export const offerRecord = createRoute({
  method: "post",
  path: "/{dialogueId}/actions/offer-record",
  operationId: "offerRecord",
  tags,
  summary: "Offer the record to everyone in the talk",
  request: { params },
  responses,
});
export const askChange = act("ask-change", "askRecordChange", "Ask for a change", Schema.AskChange.omit(id));
export const giveAnswer = act(
  "answer",
  "answerRecord",
  "Agree, agree with your note, or do not sign",
  z.strictObject(Schema.GiveAnswer.shape).omit(id),
);
export const takeWordsBack = act(
  "take-words-back",
  "takeWordsBack",
  "Take back one thing you said, or all of it",
  Schema.TakeBack.omit(id),
);
export const addAddendum = act(
  "add-addendum",
  "addDialogueAddendum",
  "Add a dated note once the record is co-signed",
  Schema.AddAddendum.omit(id),
);

export const look = createRoute({
  method: "post",
  path: "/{promiseId}/actions/look",
  operationId: "lookAtPromise",
  tags,
  summary: "Say how a promise went: done, changed or let go",
  request: {
    params: Schema.PromiseAct,
    body: body(z.strictObject(Schema.Look.shape).omit({ promiseId: true })),
  },
  responses: { 200: answer(Schema.PromiseInfo, "The promise."), ...problems },
});
