import * as z from "zod";
import { seen } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { Names } from "../person/person.schema.ts";
import { find } from "./find.ts";
import { can } from "./programme.policy.ts";
import { closingInstant, possible } from "./programme.rules.ts";
import { Info, programmeId } from "./programme.schema.ts";

export const Shown = Info.extend({
  /** The instant after which nothing more can be sent. */
  closesAt: z.string().optional(),
  actions: z.array(z.string()),
  people: Names,
});

/** What was asked about a rest is between those who answer for the programme and its board. */
const restFor = ({ rest, ...place }: Info): Info["rest"] =>
  rest && !can.letGo(Actor.use(), place) ? { paused: rest.paused } : rest;

/** A programme as its reader may act on it. */
export const shown = async (programme: Info): Promise<z.infer<typeof Shown>> => ({
  ...programme,
  rest: restFor(programme),
  closesAt: programme.closesOn && closingInstant(programme.closesOn),
  actions: permitted(can, Actor.use(), programme, possible(programme)),
  people: await Person.namesOf([
    programme.seniorResponsibleId,
    programme.safeguardingLeadId,
    programme.stewardId,
    programme.dataNote?.doneById,
    restFor(programme)?.asked?.byId,
    ...programme.dateMoves.map((move) => move.byId),
  ]),
});

/** The programme, 404 when it is a draft of someone else's. */
export const seenProgramme = async (id: string): Promise<Info> =>
  seen(await find(id), (programme) => can.see(Actor.use(), programme));

export const fromId = fn(z.strictObject({ programmeId }), async ({ programmeId }) =>
  shown(await seenProgramme(programmeId)),
);
