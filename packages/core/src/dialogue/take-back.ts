import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { live } from "../db/entity.ts";
import { UNLISTED } from "../db/listed.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { notMineWrite } from "../mine/mine.ts";
import { Answers, DialogueAddenda, DialogueWords, Promises, Records } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { can } from "./dialogue.policy.ts";
import { type Head, type RecordDoc, TakeBack } from "./dialogue.schema.ts";
import {
  addendaOf,
  answersOf,
  changeWrite,
  offeringKey,
  promisesById,
  recordOf,
  seenDialogue,
  wordsOf,
} from "./find.ts";
import { shown } from "./shown.ts";
import { saidWrite } from "./words.ts";

/** Someone's own words in a talk: all, or the one named. */
const ownIn = async (head: Head, me: string, wordId: string | undefined) => {
  const mine = <T extends { byId: string }>(all: readonly T[], idOf: (one: T) => string) =>
    all.filter((one) => one.byId === me && (wordId === undefined || idOf(one) === wordId));
  const [words, promises, addenda, answers] = await Promise.all([
    wordsOf(head.dialogueId),
    promisesById(head.promiseIds),
    addendaOf(head.dialogueId),
    wordId === undefined ? answersOf(head) : [],
  ]);
  return {
    words: mine(words, (word) => word.wordId),
    promises: mine(promises, (promise) => promise.promiseId),
    addenda: mine(addenda, (addendum) => addendum.addendumId),
    answers: mine(answers, () => ""),
  };
};
type Own = Awaited<ReturnType<typeof ownIn>>;

/** Until the record is offered, words simply go. */
const removing = (head: Head, own: Own): Write[] => {
  const { dialogueId } = head;
  const people = [...head.givingIds, ...head.receivingIds];
  const gone = own.promises.map(({ promiseId }) => promiseId);
  return [
    ...own.words.map(({ wordId }) => write(DialogueWords.remove({ dialogueId, wordId }))),
    ...own.promises.flatMap(({ promiseId }) => [
      write(Promises.remove({ promiseId })),
      ...people.map((personId) => notMineWrite(personId, "promise", promiseId)),
    ]),
    ...(gone.length > 0
      ? [
          changeWrite(head, {
            promiseIds: head.promiseIds.filter((id) => !gone.includes(id)),
            wordChanges: head.wordChanges + 1,
          }),
        ]
      : [saidWrite(dialogueId, -own.words.length)]),
  ];
};

const marked = (record: RecordDoc, ids: ReadonlySet<string>, takenBackAt: string): RecordDoc => ({
  ...record,
  sections: record.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) =>
      ids.has(entry.wordId) ? { ...entry, words: "", takenBackAt } : entry,
    ),
  })),
});

/** Afterwards the words of people served go from everywhere they stand, and leave the mark that they were taken back. */
const erasing = async (head: Head, own: Own): Promise<Write[]> => {
  const { dialogueId } = head;
  const takenBackAt = nowIso();
  const gone = { words: "", takenBackAt };
  const found = await recordOf(dialogueId);
  const ids = new Set<string>([
    ...own.words.map(({ wordId }) => wordId),
    ...own.promises.map(({ promiseId }) => promiseId),
  ]);
  const offering = offeringKey(head);
  const record = found
    ? [
        write(
          live(Records)
            .patch({ dialogueId })
            .set({ document: marked(found.record, ids, takenBackAt), version: found.version + 1 })
            .where((row, op) => op.eq(row.version, found.version)),
        ),
      ]
    : [];
  return [
    ...record,
    ...own.words.map(({ wordId }) => write(live(DialogueWords).patch({ dialogueId, wordId }).set(gone))),
    ...own.promises.map(({ promiseId, reviewOn }) =>
      write(live(Promises).patch({ promiseId }).set({ what: "", how: "", openFor: UNLISTED, reviewOn })),
    ),
    ...own.addenda.map(({ addendumId }) =>
      write(live(DialogueAddenda).patch({ dialogueId, addendumId }).set(gone)),
    ),
    ...own.answers.map(({ byId }) =>
      write(live(Answers).patch({ dialogueId, offering, byId }).set({ note: "", takenBackAt })),
    ),
  ];
};

/**
 * Take your words back: one thing you said, or all of it. Until the record is offered anyone may change what they said;
 * afterwards only people served may, at any time, and it is gone for good.
 */
export const takeWordsBack = fn(TakeBack, ({ dialogueId, wordId }) =>
  again(async () => {
    const { head } = await seenDialogue(dialogueId);
    const actor = Actor.use();
    const open = head.state === "held";
    allow(
      open ? can.write(actor, head) : can.takeWordsBack(actor, head),
      "These words are part of a record you share.",
    );
    const own = await ownIn(head, thePerson().personId, wordId);
    const none = own.words.length + own.promises.length + own.addenda.length + own.answers.length === 0;
    if (none && wordId !== undefined) throw notFound();
    if (none) return shown(head, "full");
    const writes = open ? removing(head, own) : await erasing(head, own);
    await commit(
      writes,
      open ? Events.wordsRemoved.of(dialogueId, {}) : Events.wordsTakenBack.of(dialogueId, {}),
    );
    const now = await seenDialogue(dialogueId);
    return shown(now.head, "full");
  }),
);
