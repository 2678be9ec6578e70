import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { UNLISTED } from "../db/listed.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { wrongState } from "../error.ts";
import { inOrder } from "../in-order.ts";
import {
  Answers,
  DialogueAddenda,
  DialogueHeads,
  DialogueWords,
  Promises,
  RecordDrafts,
  Records,
} from "./dialogue.entity.ts";
import { can, view } from "./dialogue.policy.ts";
import { type Act, takes } from "./dialogue.rules.ts";
import { Addendum, Answer, Head, PromiseInfo, RecordDoc, RecordDraft, Word } from "./dialogue.schema.ts";

/** A talk's head, or undefined. Raw: no policy. */
export const find = async (dialogueId: string): Promise<Head | undefined> => {
  const found = await live(DialogueHeads).get({ dialogueId }).go({ consistent: true });
  return found.data ? stored(Head).parse(found.data) : undefined;
};

/** What was said, oldest first. */
export const wordsOf = async (dialogueId: string): Promise<Word[]> => {
  const found = await live(DialogueWords)
    .query.ofDialogue({ dialogueId })
    .go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(Word).parse(row));
};

/** Promises by id, in the order asked for. */
export const promisesById = async (ids: readonly string[]): Promise<PromiseInfo[]> => {
  if (ids.length === 0) return [];
  const found = await live(Promises)
    .get(ids.map((promiseId) => ({ promiseId })))
    .go({ consistent: true });
  const promises = found.data.map((row) => stored(PromiseInfo).parse(row));
  return inOrder(ids, promises, ({ promiseId }) => promiseId);
};

const padded = (offering: number): string => String(offering).padStart(4, "0");

/** The key of one offering's answers. */
export const offeringKey = ({ offering }: Pick<Head, "offering">): string => padded(offering);

/** The answers to the record that is offered now. */
export const answersOf = async (head: Head): Promise<Answer[]> => {
  const { dialogueId } = head;
  const found = await live(Answers)
    .query.ofRecord({ dialogueId, offering: offeringKey(head) })
    .go({ consistent: true, pages: "all" });
  const answers = found.data.map((row) => stored(Answer).parse(row));
  return inOrder(head.answeredIds, answers, ({ byId }) => byId);
};

/** The record as it stands offered or signed, with the version that a change to it must hold. */
export const recordOf = async (
  dialogueId: string,
): Promise<{ record: RecordDoc; version: number } | undefined> => {
  const found = await live(Records).get({ dialogueId }).go({ consistent: true });
  return found.data
    ? { record: RecordDoc.parse(found.data.document), version: found.data.version }
    : undefined;
};

export const draftOf = async (dialogueId: string): Promise<RecordDraft | undefined> => {
  const found = await live(RecordDrafts).get({ dialogueId }).go({ consistent: true });
  return found.data ? stored(RecordDraft).parse(found.data) : undefined;
};

export const addendaOf = async (dialogueId: string): Promise<Addendum[]> => {
  const found = await live(DialogueAddenda)
    .query.ofDialogue({ dialogueId })
    .go({ consistent: true, limit: 25 });
  return found.data.map((row) => stored(Addendum).parse(row));
};

/** The talk and how much of it the one who asks may see; 404 when that is nothing. */
export const seenDialogue = async (dialogueId: string) => {
  const actor = Actor.use();
  const head = seen(await find(dialogueId), (it) => view(actor, it) !== undefined);
  return { head, view: view(actor, head) ?? "dates" };
};

const says: Partial<Record<Act, string>> = {
  hold: "Agree a time first.",
  agreeTime: "This talk has its time, or is over.",
  answer: "There is no record waiting for an answer.",
  askChange: "There is no record to change now.",
  offerRecord: "There is no record to offer now.",
  write: "Words are written once the talk is held, until the record is offered.",
  promise: "Promises are written once the talk is held, until the record is offered.",
  editRecord: "The record is written once the talk is held, until it is offered.",
  addAddendum: "Notes are added once the record is co-signed.",
};

export const mustTake = (act: Act, { state }: Pick<Head, "state">): void => {
  if (!takes(act, state)) throw wrongState(says[act] ?? "This talk has moved on. Look again.");
};

/** The talk, if it is theirs to act on and takes the act now: 404, 403, then 409. */
export const actOn = async (dialogueId: string, act: Act): Promise<Head> => {
  const { head } = await seenDialogue(dialogueId);
  allow(can[act](Actor.use(), head));
  mustTake(act, head);
  return head;
};

type Changes = Partial<Head> & { readonly waits?: string; readonly waitsUntil?: string };

/** The write that changes a talk's head from the version that was read. */
export const changeWrite = (head: Head, changes: Changes): Write =>
  write(
    live(DialogueHeads)
      .patch({ dialogueId: head.dialogueId })
      .set({ ...changes, version: head.version + 1 })
      .where((row, op) => op.eq(row.version, head.version)),
  );

/** What takes a record off the list of those that wait for answers. */
export const waitsNoMore = { waits: UNLISTED, waitsUntil: UNLISTED } as const;

/** A head after a change. */
export const after = (head: Head, changes: Partial<Head>): Head => ({
  ...head,
  ...changes,
  version: head.version + 1,
});
