import type * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { Actor, actorRef, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, changedSince, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { given } from "../membership/membership.events.ts";
import { Organisation } from "../organisation/index.ts";
import { Person } from "../person/index.ts";
import { personId } from "../person/person.schema.ts";
import { datedRights, movedRights } from "./decision-right.rules.ts";
import { changeWrite } from "./find.ts";
import { Programmes } from "./programme.entity.ts";
import {
  created,
  datesMoved as datesMovedEvent,
  edited,
  powerMoved,
  purposeChanged,
} from "./programme.events.ts";
import { can } from "./programme.policy.ts";
import { mayEdit } from "./programme.rules.ts";
import { Create, Edit, type Info, programmeId } from "./programme.schema.ts";
import { datesMoved, orderGaps, promiseGaps } from "./promises.rules.ts";
import { earlierWrite } from "./purposes.ts";
import { fromId, seenProgramme, shown } from "./shown.ts";

type People = Partial<Pick<Info, "seniorResponsibleId" | "safeguardingLeadId" | "stewardId">>;

/** 400 for each named person who is not known here. */
const knownPeople = async (named: People): Promise<void> => {
  const { seniorResponsibleId, safeguardingLeadId, stewardId } = named;
  const given = Object.entries({ seniorResponsibleId, safeguardingLeadId, stewardId }).filter(([, id]) => id);
  const names = await Person.namesOf(given.map(([, id]) => id));
  const unknown = given.filter(([, id]) => id && !(id in names));
  if (unknown.length > 0)
    throw badInput(
      unknown.map(([path]) => ({ path, message: "We do not know this person. Bring them in first." })),
    );
};

interface Along {
  readonly writes: readonly Write[];
  readonly happened: readonly Happening[];
}

/** Whoever is named as steward holds the role too, and hears of it. */
const withSteward = async (programme: Pick<Info, "programmeId" | "name" | "stewardId">): Promise<Along> => {
  const { programmeId: scope, name: title, stewardId: personId } = programme;
  if (!personId || (await Membership.holdersOf(scope, "steward")).includes(personId))
    return { writes: [], happened: [] };
  const role = "steward";
  return {
    writes: [Membership.roleWrite({ personId, scope, title, role })],
    happened: [given.of(scope, { personId, role })],
  };
};

/** Begin a programme, as a draft that only its funder sees. 422 `programme.funder_only` for other organisations. */
export const create = fn(
  Create,
  async (input) => {
    const actor = Actor.use();
    const funder = seen(await Organisation.find(input.funderOrgId), () => actor.type === "person");
    allow(can.create(actor, input));
    if (funder.kind !== "funder") throw rule("programme.funder_only", "Only a funder can begin a programme.");
    await knownPeople(input);
    const programme: Info = {
      ...input,
      programmeId: Deps.use().newId("prog"),
      funderName: funder.name,
      purpose: { ...input.purpose, version: 1 },
      state: "draft",
      dateMoves: [],
      applied: 0,
      signedGrants: 0,
      version: 1,
    };
    const { personId: by } = thePerson();
    const { programmeId: scope, name: title } = programme;
    const role = Membership.roleWrite({ personId: by, scope, title, role: "commissioner" });
    const steward = await withSteward(programme);
    await commit(
      [write(Programmes.create(programme)), role, ...steward.writes],
      created.of(scope, { funderOrgId: funder.orgId }),
      ...steward.happened,
    );
    return shown(programme);
  },
  (id) => fromId({ programmeId: programmeId.parse(id) }),
);

type Edited = Omit<z.output<typeof Edit>, "programmeId" | "version" | "reason">;

/** The purpose as it reads after an edit, or undefined when its words stay as they were. */
const nextPurpose = ({ purpose: now }: Info, { purpose }: Edited): Info["purpose"] | undefined => {
  const next = { ...now, ...purpose };
  return next.text === now.text && next.whoSaysSo === now.whoSaysSo
    ? undefined
    : { ...next, version: now.version + 1 };
};

/** What an edit writes: the fields given, a purpose with its next version, and each date that moved, with why. */
const changesOf = (programme: Info, fields: Edited, reason: string | undefined): Partial<Info> => {
  const { purpose: _, decisionRights, ...rest } = fields;
  const purpose = nextPurpose(programme, fields);
  const moves = programme.state === "draft" || !reason ? [] : datesMoved(programme, rest);
  const by = { at: nowIso(), byId: personId.parse(actorRef(Actor.use())), reason: reason ?? "" };
  return {
    ...rest,
    ...(purpose && { purpose }),
    ...(decisionRights && {
      decisionRights: datedRights(programme.decisionRights ?? [], decisionRights, dayOf(Deps.use().now())),
    }),
    ...(moves.length > 0 && {
      dateMoves: [...programme.dateMoves, ...moves.map((move) => ({ ...move, ...by }))],
    }),
  };
};

/**
 * Change a programme. A draft takes anything; an open one keeps its promises (422 `programme.promise_made`, each
 * with its field): dates only move later, with a reason that everyone with a draft is told; the purpose changes once the
 * work has begun, with a reason too. A purpose that changes is kept as it was.
 */
export const edit = fn(Edit, async ({ programmeId, version, reason, ...fields }) => {
  const actor = Actor.use();
  const programme = await seenProgramme(programmeId);
  allow(can.edit(actor, programme));
  if (fields.stewardId !== undefined && fields.stewardId !== programme.stewardId)
    allow(can.nameSteward(actor, programme), "Only a commissioner names the steward.");
  if (!mayEdit(programme.state)) throw wrongState("This programme has closed. It stays as it is.");
  if (programme.version !== version) throw changedSince(await shown(programme));
  const broken = promiseGaps(programme, fields, reason);
  if (broken.length > 0)
    throw rule("programme.promise_made", "People were told this. Some of it stays.", broken);
  const disorder = orderGaps(programme, fields);
  if (disorder.length > 0) throw rule("programme.dates", "These dates do not follow each other.", disorder);
  await knownPeople(fields);
  const changes = changesOf(programme, fields, reason);
  const next: Info = { ...programme, ...changes, version: version + 1 };
  const moves = programme.state === "draft" ? [] : datesMoved(programme, fields);
  const power = movedRights(programme.decisionRights ?? [], fields.decisionRights ?? []);
  const steward = await withSteward(next);
  const { purpose } = changes;
  await commit(
    [
      changeWrite(programme, changes),
      ...(purpose ? [earlierWrite(programme, reason ?? "")] : []),
      ...steward.writes,
    ],
    edited.of(programmeId, { fields: Object.keys(fields) }),
    ...(moves.length > 0 ? [datesMovedEvent.of(programmeId, { moves })] : []),
    ...(power.length > 0 ? [powerMoved.of(programmeId, { moves: power })] : []),
    ...(purpose && programme.state !== "draft"
      ? [purposeChanged.of(programmeId, { version: purpose.version })]
      : []),
    ...steward.happened,
  );
  return shown(next);
});
