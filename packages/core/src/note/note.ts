import * as z from "zod";
import { allow } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import type { Info as Cycle } from "../cycle/cycle.schema.ts";
import { seenCycle } from "../cycle/find.ts";
import { dayOf } from "../day.ts";
import { write as writing } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, changedSince, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { notedWrite, seenTry } from "../experiment/find.ts";
import { registerWrites, unregisterWrites } from "../experiment/practice-change.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { theReader } from "../sharing/reader.ts";
import { mustHaveBeenSaid, mustHoldNoName, mustMayShare } from "../sharing/sharing.rules.ts";
import { changeWrite, levelWrite, listsOf, seenNote, takenBackWrite } from "./find.ts";
import { Notes } from "./note.entity.ts";
import * as Events from "./note.events.ts";
import { can } from "./note.policy.ts";
import { mustBeEditable, mustHavePersonsYes, startLevel } from "./note.rules.ts";
import { Edit, type Info, noteId, Redact, Share, Write } from "./note.schema.ts";

export { list } from "./lists.ts";

const acts = ["edit", "share", "raise", "takeBack", "redact", "sayYes"];

const shown = async (note: Info) => ({
  ...note,
  actions: permitted(can, Actor.use(), note, acts).filter((act) => act !== "edit" || !note.quoted),
  people: await Person.namesOf([note.byId, note.aboutPersonId, ...note.withIds]),
});

/** A note. 410 when its words were taken back. */
export const fromId = fn(z.strictObject({ noteId }), async ({ noteId }) =>
  shown((await seenNote(noteId)).note),
);

const replay = (id: string) => fromId({ noteId: noteId.parse(id) });

/** Where a note stands: its cycle and try, and whose team and programme its levels speak of. */
const standingOf = async (input: Pick<z.infer<typeof Write>, "cycleId" | "experimentId">) => {
  const tried = input.experimentId ? await seenTry(input.experimentId) : undefined;
  const cycle = input.cycleId ? await seenCycle(input.cycleId) : tried?.cycle;
  if (tried && cycle && tried.experiment.cycleId !== cycle.cycleId)
    throw badInput([{ path: "experimentId", message: "This try belongs to another cycle." }]);
  if (cycle?.state === "closed") throw wrongState("This cycle is closed. Wake it first.");
  return cycle;
};

/** Its author's own team, if the cycle's is not theirs; then the cycle's programme. */
const placeOf = async (
  cycle: Cycle | undefined,
): Promise<Pick<Info, "orgId" | "programmeId" | "funderOrgId">> => {
  const { teams } = await theReader();
  const own = teams[0];
  const orgId = cycle?.orgId && (teams.includes(cycle.orgId) || own === undefined) ? cycle.orgId : own;
  return {
    // A reader's teams are organisations they hold a role in.
    ...(orgId ? { orgId: orgId as Info["orgId"] } : {}),
    ...(cycle?.programmeId ? { programmeId: cycle.programmeId } : {}),
    ...(cycle?.funderOrgId ? { funderOrgId: cycle.funderOrgId } : {}),
  };
};

const changeOf = ({ noteId, orgId, change }: Info) => ({ fromId: noteId, orgId, change });

/**
 * A change of practice that the whole team may see goes into the team's register, when its writer is of that team: the
 * words of people served come into no account by themselves.
 */
const registered = async (note: Info) => {
  const { teams } = await theReader();
  const isTeams = note.orgId !== undefined && teams.includes(note.orgId);
  const goes = isTeams && note.share >= 2 && !note.aboutPersonId;
  return goes ? registerWrites(changeOf(note)) : unregisterWrites(changeOf(note));
};

/** Write what you noticed. It starts at the lowest level that makes sense, and goes further only when you say so. */
export const write = fn(
  Write,
  async (input) => {
    const { personId: me } = thePerson();
    const cycle = await standingOf(input);
    const from = startLevel(cycle ? cycle.scale : undefined);
    const share = input.share ?? from;
    const today = dayOf(Deps.use().now());
    mustHaveBeenSaid(input.personSaidYesAt, nowIso());
    if (input.on && input.on > today) throw badInput([{ path: "on", message: "That day has not come yet." }]);
    const own = input.aboutPersonId === me;
    const saidYes = own || input.personSaidYesAt !== undefined;
    mustMayShare({ from, to: share, aboutPerson: input.aboutPersonId !== undefined, saidYes });
    const note: Info = {
      ...input,
      ...(cycle ? { cycleId: cycle.cycleId } : {}),
      ...(await placeOf(cycle)),
      noteId: Deps.use().newId("note"),
      byId: me,
      on: input.on ?? today,
      at: nowIso(),
      share,
      state: "written",
      quoted: false,
      version: 1,
    };
    const counted = input.experimentId ? [notedWrite(input.experimentId)] : [];
    await commit(
      [writing(Notes.create({ ...note, ...listsOf(note) })), ...counted, ...(await registered(note))],
      Events.written.of(note.noteId, { share }),
    );
    return shown(note);
  },
  replay,
);

/** Change your own words, until an account quotes them. */
export const edit = fn(Edit, async ({ noteId, version, words }) => {
  const { note } = await seenNote(noteId);
  allow(can.edit(Actor.use(), note));
  mustBeEditable(note);
  if (note.version !== version) throw changedSince(note);
  if (note.redactedCopyOf) throw wrongState("This is a copy. Take it back and make another.");
  await commit([changeWrite(note, { words })], Events.edited.of(noteId, {}));
  return shown({ ...note, words, version: version + 1 });
});

/**
 * Set who can see a note. Drawing it closer is always free and takes effect at once; opening it further is its
 * author's, with the yes of the person it is about. When that person draws it closer, their yes goes with it.
 */
export const share = fn(Share, async ({ noteId, share, personSaidYesAt }) => {
  const { note } = await seenNote(noteId);
  const actor = Actor.use();
  allow(share > note.share ? can.raise(actor, note) : can.share(actor, note));
  mustHaveBeenSaid(personSaidYesAt, nowIso());
  const saidYesAt = personSaidYesAt ?? note.personSaidYesAt;
  const own = note.aboutPersonId !== undefined && note.aboutPersonId === thePerson().personId;
  mustMayShare({
    from: note.share,
    to: share,
    aboutPerson: note.aboutPersonId !== undefined,
    saidYes: own || saidYesAt !== undefined,
  });
  const closer = share < note.share;
  const more = own && closer ? {} : { personSaidYesAt: saidYesAt };
  const { personSaidYesAt: _, ...left } = note;
  await commit(
    [levelWrite(note, share, more), ...(await registered({ ...note, share }))],
    Events.shared.of(noteId, { share, closer }),
  );
  const next = { ...left, ...(more.personSaidYesAt ? { personSaidYesAt: more.personSaidYesAt } : {}) };
  return shown({ ...next, share, version: note.version + 1 });
});

/** The person it is about says yes to it being shared. */
export const sayYes = fn(z.strictObject({ noteId }), async ({ noteId }) => {
  const { note } = await seenNote(noteId);
  allow(can.sayYes(Actor.use(), note));
  const personSaidYesAt = nowIso();
  await commit([changeWrite(note, { personSaidYesAt })], Events.saidYes.of(noteId, {}));
  return shown({ ...note, personSaidYesAt, version: note.version + 1 });
});

/** Take your words back. They are gone at once, and leave a mark where they were quoted. */
export const takeBack = fn(z.strictObject({ noteId }), async ({ noteId }) => {
  const { note } = await seenNote(noteId);
  allow(can.takeBack(Actor.use(), note));
  await commit([takenBackWrite(note), ...unregisterWrites(changeOf(note))], Events.takenBack.of(noteId, {}));
  return {};
});

/** Make a copy with the personal words taken out, which may go further. The original stays where it is. */
export const redact = fn(
  Redact,
  async ({ noteId, words, share, on, personSaidYesAt }) => {
    const { note, cycle } = await seenNote(noteId);
    allow(can.redact(Actor.use(), note));
    const { personId: me } = thePerson();
    mustHaveBeenSaid(personSaidYesAt, nowIso());
    const yes = personSaidYesAt ?? note.personSaidYesAt ?? (note.aboutPersonId === me ? nowIso() : undefined);
    mustHavePersonsYes(note.aboutPersonId, yes);
    mustHoldNoName(words, Object.values(await Person.namesOf([note.aboutPersonId])));
    const { aboutPersonId: _, number: __, change: ___, experimentId: ____, ...rest } = note;
    const copy: Info = {
      ...rest,
      noteId: Deps.use().newId("note"),
      byId: me,
      words,
      share,
      on: on ?? dayOf(Deps.use().now()),
      at: nowIso(),
      withIds: [],
      ...(yes ? { personSaidYesAt: yes } : {}),
      redactedCopyOf: note.noteId,
      quoted: false,
      version: 1,
      ...(await placeOf(cycle)),
    };
    await commit(
      [writing(Notes.create({ ...copy, ...listsOf(copy) }))],
      Events.copied.of(copy.noteId, { share }),
    );
    return shown(copy);
  },
  replay,
);
