import { allow, isPerson } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { changedSince, notFound, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { DialogueHeads, DialogueWords } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { mustAskFirst, sideOf } from "./dialogue.rules.ts";
import { EditWord, type Head, type Word, WriteWord } from "./dialogue.schema.ts";
import { actOn, wordsOf } from "./find.ts";
import { kindRules } from "./kind.rules.ts";

/** Most things said in one talk: a record must fit one item, and one reading. */
const MOST_SAID = 60;

export const recordFull = () =>
  rule("dialogue.full", "This record is full. Say the rest in a dated note later.");

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
      found?.state === "held"
        ? recordFull()
        : wrongState("The record was offered. Ask for a change to add words."),
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
  allow(isPerson(Actor.use(), word.byId), "These are someone else’s words.");
  if (word.version !== version) throw changedSince(word);
  const patch = live(DialogueWords)
    .patch({ dialogueId, wordId })
    .set({ words, version: version + 1 })
    .where((row, op) => op.eq(row.version, version));
  await commit([saidWrite(dialogueId, 0), write(patch)], Events.wordsChanged.of(dialogueId, {}));
  return { ...word, words, version: version + 1 };
});
