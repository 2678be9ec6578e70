import type { cycleRoutes } from "@allotment/functions/api/routes/cycle";
import type { experimentRoutes } from "@allotment/functions/api/routes/experiment";
import type { noteRoutes } from "@allotment/functions/api/routes/note";
import { query } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";

const cycles = client<typeof cycleRoutes>("/cycles");
const tries = client<typeof experimentRoutes>("/experiments");
const notes = client<typeof noteRoutes>("/notes");

export const getCycles = query(
  (cursor?: string) => call(cycles.index.$get({ query: cursor === undefined ? {} : { cursor } })),
  "cycles",
);
export const getCycle = query(
  (cycleId: string) => call(cycles[":cycleId"].$get({ param: { cycleId } })),
  "cycle",
);
export type Cycle = Awaited<ReturnType<typeof getCycle>>;
export const getMoves = query(
  (cycleId: string) => call(cycles[":cycleId"].moves.$get({ param: { cycleId }, query: {} })),
  "moves",
);

type StartInput = Parameters<typeof cycles.index.$post>[0]["json"];
export const startCycle = (json: StartInput, key: string) =>
  call(cycles.index.$post({ json, header: {} }, sending({ key })));

type MoveInput = Parameters<(typeof cycles)[":cycleId"]["actions"]["move"]["$post"]>[0]["json"];
export const moveCycle = (cycleId: string, json: MoveInput, key: string) =>
  call(cycles[":cycleId"].actions.move.$post({ param: { cycleId }, json, header: {} }, sending({ key })));

export const getTries = query((cycleId: string) => call(tries.index.$get({ query: { cycleId } })), "tries");
export type Tries = Awaited<ReturnType<typeof getTries>>;
export const getTry = query(
  (experimentId: string) => call(tries[":experimentId"].$get({ param: { experimentId } })),
  "try",
);
export type Try = Awaited<ReturnType<typeof getTry>>;

type IdeaInput = Parameters<typeof tries.index.$post>[0]["json"];
export const noteIdea = (json: IdeaInput, key: string) =>
  call(tries.index.$post({ json, header: {} }, sending({ key })));

const one = tries[":experimentId"].actions;
type PlanInput = Parameters<typeof one.plan.$post>[0]["json"];
export const planTry = (experimentId: string, json: PlanInput, key: string) =>
  call(one.plan.$post({ param: { experimentId }, json, header: {} }, sending({ key })));
type CloseInput = Parameters<typeof one.close.$post>[0]["json"];
export const closeTry = (experimentId: string, json: CloseInput, key: string) =>
  call(one.close.$post({ param: { experimentId }, json, header: {} }, sending({ key })));
export const startTry = (experimentId: string) => call(one.start.$post({ param: { experimentId } }));
export const stopTry = (experimentId: string, why: string) =>
  call(one["stop-now"].$post({ param: { experimentId }, json: { why }, header: {} }));
export const finishTry = (experimentId: string, nothingToNoteBecause: string) =>
  call(one["finish-trying"].$post({ param: { experimentId }, json: { nothingToNoteBecause }, header: {} }));

export const getNotes = query(
  (about: { cycleId?: string; experimentId?: string }) => call(notes.index.$get({ query: about })),
  "notes",
);
export type Notes = Awaited<ReturnType<typeof getNotes>>;
export const getNote = query((noteId: string) => call(notes[":noteId"].$get({ param: { noteId } })), "note");
export type Note = Awaited<ReturnType<typeof getNote>>;
type NoteInput = Parameters<typeof notes.index.$post>[0]["json"];
export const writeNote = (json: NoteInput, key: string) =>
  call(notes.index.$post({ json, header: {} }, sending({ key })));
type ShareInput = Parameters<(typeof notes)[":noteId"]["actions"]["share"]["$post"]>[0]["json"];
export const shareNote = (noteId: string, json: ShareInput) =>
  call(notes[":noteId"].actions.share.$post({ param: { noteId }, json }));
export const takeNoteBack = (noteId: string) =>
  call(notes[":noteId"].actions["take-back"].$post({ param: { noteId } }));
export const sayYesToNote = (noteId: string) =>
  call(notes[":noteId"].actions["say-yes"].$post({ param: { noteId } }));
