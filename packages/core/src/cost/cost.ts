import * as z from "zod";
import { allow, isPerson, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write as writing } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { seenPlace } from "../reflection/find.ts";
import { owns } from "../reflection/reflection.policy.ts";
import { placeId as placeIdSchema } from "../reflection/reflection.schema.ts";
import { CostNotes } from "./cost.entity.ts";
import { noted, takenBack } from "./cost.events.ts";
import { comesTo, MOST_NOTES, warningsAcross, warningsOf } from "./cost.rules.ts";
import { Kept, One, Write } from "./cost.schema.ts";

/**
 * A notebook of what something costs and saves: of a programme, for those who answer for it; of a grant, for the people of
 * its group alone. It checks sums and warns. No one's is laid beside another's, and none decides money.
 */

/** A place whose notebook is the asker's own; 404 for everyone else. */
const ownPlace = async (placeId: z.output<typeof placeIdSchema>) =>
  seen(await seenPlace(placeId), (place) => owns(Actor.use(), place));

const notesOf = async (placeId: string): Promise<Kept[]> => {
  const found = await live(CostNotes)
    .query.ofPlace({ placeId })
    .go({ order: "desc", consistent: true, pages: "all" });
  return found.data.map((row) => stored(Kept).parse(row));
};

const shown = async (placeId: z.output<typeof placeIdSchema>) => {
  const notes = await notesOf(placeId);
  return {
    placeId,
    items: notes.map(({ placeId: _of, ...note }) => ({
      ...note,
      ...comesTo(note),
      warnings: warningsOf(note),
      actions: isPerson(Actor.use(), note.byId) ? ["takeBack"] : [],
    })),
    warnings: warningsAcross(notes),
    people: await Person.namesOf(notes.map(({ byId }) => byId)),
  };
};

/** The notebook of a place: at most 40 notes, newest first. */
export const list = fn(z.strictObject({ placeId: placeIdSchema }), async ({ placeId }) => {
  await ownPlace(placeId);
  return shown(placeId);
});

const replay = (_: string, { placeId }: Pick<Kept, "placeId">) => list({ placeId });

/** Note what something costs or saves. 409 once a place has 40 notes. */
export const write = fn(
  Write,
  async ({ placeId, ...claim }) => {
    await ownPlace(placeId);
    if ((await notesOf(placeId)).length >= MOST_NOTES)
      throw wrongState(`This notebook has ${MOST_NOTES} notes. Take one back first.`);
    const { now, newId } = Deps.use();
    const costId = newId("cost");
    const kept: Kept = { ...claim, placeId, costId, byId: thePerson().personId, on: dayOf(now()) };
    await commit([writing(CostNotes.create(kept))], noted.of(costId, {}));
    return shown(placeId);
  },
  replay,
);

/** Take a note back, by whoever wrote it. */
export const takeBack = fn(
  One,
  async ({ placeId, costId }) => {
    await ownPlace(placeId);
    const { data } = await live(CostNotes).get({ placeId, costId }).go({ consistent: true });
    const note = seen(data && stored(Kept).parse(data), () => true);
    allow(isPerson(Actor.use(), note.byId), "Whoever wrote this takes it back.");
    await commit([writing(live(CostNotes).remove({ placeId, costId }))], takenBack.of(costId, {}));
    return shown(placeId);
  },
  replay,
);
