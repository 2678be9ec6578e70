import * as z from "zod";
import { allow, isPerson } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { live } from "../db/entity.ts";
import { UNLISTED } from "../db/listed.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { changedSince, notFound, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineOf, mineWrite } from "../mine/mine.ts";
import { cursor } from "../page.ts";
import { Person } from "../person/index.ts";
import { DialogueHeads, DialogueWords, Promises } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { mustAskFirst, sideOf } from "./dialogue.rules.ts";
import {
  EditWord,
  type Head,
  Look,
  MakePromise,
  type PromiseInfo,
  type Word,
  WriteWord,
} from "./dialogue.schema.ts";
import { actOn, after, changeWrite, find, promisesById, wordsOf } from "./find.ts";
import { kindRules } from "./kind.rules.ts";
import { shown } from "./shown.ts";

/** Most things said in one talk, and most promises: a record must fit one item, and one reading. */
const MOST_SAID = 60;
const MOST_PROMISES = 20;

const full = () => rule("dialogue.full", "This record is full. Say the rest in a dated note later.");

/** The write that counts what is said, while words are open and there is room. */
export const saidWrite = (dialogueId: string, added: number): Write =>
  write(
    live(DialogueHeads)
      .patch({ dialogueId })
      .add({ wordCount: added, wordChanges: 1 })
      .where(
        (row, op) =>
          `${op.eq(row.state, "held")} AND ${op.lt(row.wordCount, MOST_SAID + (added > 0 ? 0 : 1))}`,
      ),
    (found) =>
      found?.state === "held" ? full() : wrongState("The record was offered. Ask for a change to add words."),
  );

/** The funder says what it learnt where it hears an account, and where it gives one. */
const mustBeFunders = (head: Head, me: string): void => {
  const funderSide = head.kind === "reciprocal" ? "giving" : "receiving";
  const brings = kindRules[head.kind].funderBrings || head.kind === "reciprocal";
  allow(brings && sideOf(head, me) === funderSide, "This is for the funder to say.");
};

/** Write what you heard, what you see differently, a question, an offer: in your own name, as often as you need. */
export const writeWord = fn(WriteWord, async ({ dialogueId, kind, words }) => {
  const head = await actOn(dialogueId, "write");
  const { personId: byId } = thePerson();
  if (kind === "learnt") mustBeFunders(head, byId);
  if (kind === "offer") mustAskFirst(head.kind, kind, await wordsOf(dialogueId));
  const word: Word = { wordId: Deps.use().newId("rec"), kind, byId, at: nowIso(), words, version: 1 };
  await commit(
    [saidWrite(dialogueId, 1), write(DialogueWords.create({ dialogueId, ...word }))],
    Events.wordsAdded.of(dialogueId, { kind }),
  );
  return word;
});

/** Change your own words, until the record is offered. */
export const editWord = fn(EditWord, async ({ dialogueId, wordId, version, words }) => {
  await actOn(dialogueId, "write");
  const word = (await wordsOf(dialogueId)).find((each) => each.wordId === wordId);
  if (!word) throw notFound();
  allow(isPerson(Actor.use(), word.byId), "These are someone else's words.");
  if (word.version !== version) throw changedSince(word);
  const patch = live(DialogueWords)
    .patch({ dialogueId, wordId })
    .set({ words, version: version + 1 })
    .where((row, op) => op.eq(row.version, version));
  await commit([saidWrite(dialogueId, 0), write(patch)], Events.wordsChanged.of(dialogueId, {}));
  return { ...word, words, version: version + 1 };
});

/** Promise something, with the day to talk about it again. It is yours, and everyone in the talk can see it. */
export const promise = fn(MakePromise, ({ dialogueId, what, reviewOn }) =>
  again(async () => {
    const head = await actOn(dialogueId, "promise");
    if (head.promiseIds.length >= MOST_PROMISES) throw full();
    const promiseId = Deps.use().newId("rec");
    const { personId: byId } = thePerson();
    const made: PromiseInfo = { promiseId, dialogueId, byId, at: nowIso(), what, reviewOn };
    const changes = { promiseIds: [...head.promiseIds, promiseId], wordChanges: head.wordChanges + 1 };
    const people = [...head.givingIds, ...head.receivingIds];
    await commit(
      [
        changeWrite(head, changes),
        write(Promises.create({ ...made, openFor: UNLISTED })),
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
  allow(found.byId === me, "This is someone else's promise.");
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

/** Promises made to you and by you, the funder's with everyone else's, newest first, 25 at a time. */
export const listPromises = fn(z.strictObject({ cursor }), async ({ cursor }) => {
  const { items, next } = await mineOf(thePerson().personId, "promise", cursor);
  const promises = await promisesById(items);
  const people = await Person.namesOf(promises.map(({ byId }) => byId));
  return { items: promises, people, ...(next === undefined ? {} : { next }) };
});
