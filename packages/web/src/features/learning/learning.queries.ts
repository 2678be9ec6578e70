import { groupStaff, type Role } from "@allotment/core/access/role";
import { type Level, levels } from "@allotment/core/sharing/sharing.rules";
import type { cycleRoutes } from "@allotment/functions/api/routes/cycle";
import type { experimentRoutes } from "@allotment/functions/api/routes/experiment";
import type { membershipRoutes } from "@allotment/functions/api/routes/membership";
import type { noteRoutes } from "@allotment/functions/api/routes/note";
import { query, revalidate } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";
import { isOrganisation } from "../../lib/place.ts";
import { memberships } from "../../lib/session.ts";

const cycles = client<typeof cycleRoutes>("/cycles");
const tries = client<typeof experimentRoutes>("/experiments");
const notes = client<typeof noteRoutes>("/notes");
const members = client<typeof membershipRoutes>("/places");

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

/** What an act on a cycle may have changed is read again: the cycle, its trail, and the list it stands in. */
export const rereadCycle = (cycleId: string) =>
  revalidate([getCycle.keyFor(cycleId), getMoves.keyFor(cycleId), getCycles.key]);

type StartInput = Parameters<typeof cycles.index.$post>[0]["json"];
export const startCycle = (json: StartInput, key: string) =>
  call(cycles.index.$post({ json, header: {} }, sending({ key })));

type MoveInput = Parameters<(typeof cycles)[":cycleId"]["actions"]["move"]["$post"]>[0]["json"];
export const moveCycle = (cycleId: string, json: MoveInput, key: string) =>
  call(cycles[":cycleId"].actions.move.$post({ param: { cycleId }, json, header: {} }, sending({ key })));

export const getTries = query((cycleId: string) => call(tries.index.$get({ query: { cycleId } })), "tries");
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
export const getNote = query((noteId: string) => call(notes[":noteId"].$get({ param: { noteId } })), "note");
export type Note = Awaited<ReturnType<typeof getNote>>;
/** A level as `sharingChoices` offers it: "just me" when none was picked. */
export const levelOf = (picked: string): Level =>
  levels.find((level) => String(level) === picked) ?? levels[0];

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
type RedactInput = Parameters<(typeof notes)[":noteId"]["actions"]["redact"]["$post"]>[0]["json"];
export const redactNote = (noteId: string, json: RedactInput, key: string) =>
  call(notes[":noteId"].actions.redact.$post({ param: { noteId }, json, header: {} }, sending({ key })));

/** Cycles that a whole team or programme may see. */
export const getPlaceCycles = query(
  (place: string) => call(cycles.index.$get({ query: { place } })),
  "cycles of a place",
);
const cycle = cycles[":cycleId"];
export const restCycle = (cycleId: string) => call(cycle.actions.rest.$post({ param: { cycleId } }));
export const wakeCycle = (cycleId: string, different: string) =>
  call(cycle.actions.wake.$post({ param: { cycleId }, json: { different } }));
type CloseCycleInput = Parameters<typeof cycle.actions.close.$post>[0]["json"];
export const closeCycle = (cycleId: string, json: CloseCycleInput) =>
  call(cycle.actions.close.$post({ param: { cycleId }, json }));
type MemberInput = Parameters<(typeof cycle.actions)["add-member"]["$post"]>[0]["json"];
export const addMember = (cycleId: string, json: MemberInput) =>
  call(cycle.actions["add-member"].$post({ param: { cycleId }, json }));
export const leaveCycle = (cycleId: string) => call(cycle.actions.leave.$post({ param: { cycleId } }));
export const connectCycle = (cycleId: string, toCycleId: string) =>
  call(cycle.actions.connect.$post({ param: { cycleId }, json: { toCycleId } }));
type PurposeInput = Parameters<typeof cycle.$patch>[0]["json"];
export const changePurpose = (cycleId: string, version: number, json: PurposeInput) =>
  call(cycle.$patch({ param: { cycleId }, json, header: {} }, sending({ version })));

export const parkTry = (experimentId: string, why: string) =>
  call(one.park.$post({ param: { experimentId }, json: { why }, header: {} }));
export const unparkTry = (experimentId: string, why: string) =>
  call(one.unpark.$post({ param: { experimentId }, json: { why }, header: {} }));
export const retryTry = (experimentId: string, differentNow: string, key: string) =>
  call(one.retry.$post({ param: { experimentId }, json: { differentNow }, header: {} }, sending({ key })));

const placesOf = (...roles: readonly Role[]): string[] => [
  ...new Set(memberships(...roles).map(({ scope }) => scope)),
];

/** Groups that one works in, who know the people they serve. */
export const staffPlaces = (): string[] => placesOf(...groupStaff);

/** Organisations whose people one may name. */
export const namingPlaces = (): string[] => placesOf(...groupStaff, "commissioner").filter(isOrganisation);

/** People of one's own organisations, for those who may list them: colleagues, and people served. */
export const getPeople = query(async (places: readonly string[]) => {
  const found = await Promise.all(
    places.map((scope) =>
      everyPage((query) => call(members[":scope"].members.$get({ param: { scope }, query }))),
    ),
  );
  return [...new Map(found.flat().map((person) => [person.personId, person])).values()];
}, "people for learning");
