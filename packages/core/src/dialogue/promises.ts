import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { live } from "../db/entity.ts";
import { UNLISTED } from "../db/listed.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { notFound, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineOf, mineWrite } from "../mine/mine.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { find as findProgramme } from "../programme/find.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { Promises } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { readsFunders } from "./dialogue.policy.ts";
import { sideOf } from "./dialogue.rules.ts";
import { Look, MakePromise, PromiseInfo } from "./dialogue.schema.ts";
import { actOn, after, changeWrite, find, promisesById } from "./find.ts";
import { mustBeToCome } from "./invite.ts";
import { shown } from "./shown.ts";
import { recordFull } from "./words.ts";

/** Most promises of one talk: a record must fit one item, and one reading. */
const MOST_PROMISES = 20;

/** Promise something, with the day to talk about it again. It is yours, and everyone in the talk can see it. */
export const promise = fn(MakePromise, ({ dialogueId, what, reviewOn }) =>
  again(async () => {
    const head = await actOn(dialogueId, "promise");
    mustBeToCome(reviewOn, "reviewOn");
    if (head.promiseIds.length >= MOST_PROMISES) throw recordFull();
    const promiseId = Deps.use().newId("rec");
    const { personId: byId } = thePerson();
    const made: PromiseInfo = { promiseId, dialogueId, byId, at: nowIso(), what, reviewOn };
    const changes = { promiseIds: [...head.promiseIds, promiseId], wordChanges: head.wordChanges + 1 };
    const people = [...head.givingIds, ...head.receivingIds];
    await commit(
      [
        changeWrite(head, changes),
        write(Promises.create({ ...made, openFor: UNLISTED, funderList: UNLISTED })),
        ...people.map((personId) => mineWrite(personId, "promise", promiseId)),
      ],
      Events.promised.of(dialogueId, { reviewOn }),
    );
    return shown(after(head, changes), "full");
  }),
);

/** Look at a promise of yours once the record is co-signed: done, changed or let go. All three are fine. */
export const look = fn(Look, async ({ promiseId, outcome, how }) => {
  const [found] = await promisesById([promiseId]);
  const head = found ? await find(found.dialogueId) : undefined;
  const { personId: me } = thePerson();
  if (!(found && head && sideOf(head, me))) throw notFound();
  allow(found.byId === me, "This is someone else’s promise.");
  if (head.state !== "coSigned" || found.outcome)
    throw wrongState(found.outcome ? "You have looked at this already." : "The record is not co-signed yet.");
  const lookedAt = nowIso();
  const { reviewOn } = found;
  const patch = live(Promises)
    .patch({ promiseId })
    .set({ outcome, how, lookedAt, openFor: UNLISTED, reviewOn })
    .where((row, op) => op.notExists(row.outcome));
  await commit([write(patch)], Events.promiseLookedAt.of(head.dialogueId, { outcome }));
  return { ...found, outcome, how, lookedAt };
});

/** Promises made to you and by you, the funder's with everyone else's. */
const mine = async (after: string | undefined): Promise<Page<PromiseInfo>> => {
  const page = await mineOf(thePerson().personId, "promise", after);
  return { ...page, items: await promisesById(page.items) };
};

/** What a programme's funder promised in talks whose record is agreed. 404 for those it is not kept in view of. */
const ofFunder = async (id: z.infer<typeof programmeId>, after: string | undefined) => {
  const programme = seen(await findProgramme(id), (it) => readsFunders(Actor.use(), it));
  const name = `promises ${id}`;
  const found = await live(Promises)
    .query.ofFunder({ funderList: programme.programmeId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(name, after) });
  const promises = found.data.map((row) => stored(PromiseInfo).parse(row));
  return toPage(name, promises, found.cursor);
};

/** Your promises and those made to you; or those of a programme's funder. Newest first, 25 at a time. */
export const listPromises = fn(
  z.strictObject({ programmeId: programmeId.optional(), cursor }),
  async ({ programmeId, cursor }) => {
    const page = await (programmeId ? ofFunder(programmeId, cursor) : mine(cursor));
    return { ...page, people: await Person.namesOf(page.items.map(({ byId }) => byId)) };
  },
);
