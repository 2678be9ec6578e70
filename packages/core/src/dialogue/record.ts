import * as z from "zod";
import { find as findAccount, talkStep } from "../account/find.ts";
import { thePerson } from "../actor.ts";
import { addDays, dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { changedSince, notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { find as findProgramme } from "../programme/find.ts";
import { waitsOf } from "../programme/waits.rules.ts";
import { DialogueHeads, RecordDrafts, Records } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { headings, mustBeReadyToOffer } from "./dialogue.rules.ts";
import {
  AskChange,
  dialogueId,
  EditRecord,
  type Entry,
  type Head,
  type PromiseInfo,
  type RecordDoc,
  type RecordDraft,
  type Word,
} from "./dialogue.schema.ts";
import { actOn, after, changeWrite, draftOf, promisesById, waitsNoMore, wordsOf } from "./find.ts";
import { shown } from "./shown.ts";

/** The list in which a record waits for its answers. */
export const WAITING = "wait";

const draftPatch = (id: Head["dialogueId"], draft: RecordDraft, changes: Partial<RecordDraft>) =>
  live(RecordDrafts)
    .patch({ dialogueId: id })
    .set({ ...changes, version: changes.version ?? draft.version + 1 })
    .where((row, op) => op.eq(row.version, draft.version));

const mustHaveDraft = async (id: string): Promise<RecordDraft> => {
  const draft = await draftOf(id);
  if (!draft) throw notFound();
  return draft;
};

/** Write what a record holds besides each person's own words. `version` is the draft's own. */
export const editRecord = fn(EditRecord, async ({ dialogueId, version, ...fields }) => {
  const head = await actOn(dialogueId, "editRecord");
  const draft = await mustHaveDraft(dialogueId);
  if (draft.version !== version) throw changedSince(draft);
  await commit([write(draftPatch(dialogueId, draft, fields))], Events.recordEdited.of(dialogueId, {}));
  return shown(head, "full");
});

const entryOf = ({ wordId, byId, words }: Word): Entry => ({ wordId, byId, words });
const promiseEntry = ({ promiseId, byId, what, reviewOn }: PromiseInfo): Entry => ({
  wordId: promiseId,
  byId,
  words: what,
  reviewOn,
});

const compose = (
  head: Head,
  draft: RecordDraft,
  words: readonly Word[],
  promises: readonly PromiseInfo[],
): RecordDoc => {
  const [heard, differ, doing, here] = headings;
  const { noOneMissing: _, version: __, ...written } = draft;
  return {
    offering: head.offering + 1,
    offeredAt: nowIso(),
    offeredById: thePerson().personId,
    heldOn: head.heldOn ?? "",
    sections: [
      { heading: heard, entries: words.filter(({ kind }) => kind !== "differ").map(entryOf) },
      { heading: differ, entries: words.filter(({ kind }) => kind === "differ").map(entryOf) },
      { heading: doing, entries: promises.map(promiseEntry) },
      { heading: here, entries: [] },
    ],
    givingIds: head.givingIds,
    receivingIds: head.receivingIds,
    presentIds: head.presentIds,
    ...written,
  };
};

const accountOf = async ({ accountId }: Head) => (accountId ? findAccount(accountId) : undefined);

/** What the account does with the talk's step; nothing for an open talk. */
export const accountStep = async (head: Head, to: Parameters<typeof talkStep>[1]) => {
  const account = await accountOf(head);
  return account ? talkStep(account, to) : { writes: [], happenings: [] };
};

/** Days a record waits for answers: after them it closes, and says that not everyone answered. */
const answerDays = async ({ programmeId }: Head): Promise<number> =>
  waitsOf(programmeId && (await findProgramme(programmeId))).answerDays;

/** Offer the record to everyone in the talk. From here on its words stay as they are. 28 days to answer, or as many
 * as its programme gives. */
export const offerRecord = fn(z.strictObject({ dialogueId }), async ({ dialogueId }) => {
  const head = await actOn(dialogueId, "offerRecord");
  const [words, promises, draft] = await Promise.all([
    wordsOf(dialogueId),
    promisesById(head.promiseIds),
    mustHaveDraft(dialogueId),
  ]);
  mustBeReadyToOffer({ ...head, ...draft, words });
  const record = compose(head, draft, words, promises);
  const changes = {
    state: "recordOffered" as const,
    offering: record.offering,
    offeredAt: record.offeredAt,
    closesOn: addDays(dayOf(Deps.use().now()), await answerDays(head)),
    answeredIds: [],
  };
  const patch = live(DialogueHeads)
    .patch({ dialogueId })
    .set({ ...changes, waits: WAITING, waitsUntil: changes.closesOn, version: head.version + 1 })
    .remove(["changeAsked"])
    .where(
      (row, op) => `${op.eq(row.version, head.version)} AND ${op.eq(row.wordChanges, head.wordChanges)}`,
    );
  const account = await accountStep(head, "recordOffered");
  await commit(
    [
      write(patch),
      write(draftPatch(dialogueId, draft, { version: draft.version })),
      write(Records.put({ dialogueId, document: record, version: record.offering })),
      ...account.writes,
    ],
    Events.recordOffered.of(dialogueId, { offering: record.offering }),
    ...account.happenings,
  );
  const { changeAsked: _, ...left } = head;
  return shown(after(left, changes), "full");
});

/** Ask for a change: the words are open again, and the record will be offered anew. */
export const askChange = fn(AskChange, async ({ dialogueId, words }) => {
  const head = await actOn(dialogueId, "askChange");
  const changes = {
    state: "held" as const,
    answeredIds: [],
    changeAsked: { byId: thePerson().personId, words, at: nowIso() },
  };
  const account = await accountStep(head, "inDialogue");
  await commit(
    [changeWrite(head, { ...changes, ...waitsNoMore }), ...account.writes],
    Events.changeAsked.of(dialogueId, {}),
    ...account.happenings,
  );
  return shown(after(head, changes), "full");
});
