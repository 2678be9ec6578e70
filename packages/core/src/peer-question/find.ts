import { seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { getAll } from "../db/get-all.ts";
import { UNLISTED } from "../db/listed.ts";
import { type Write, write } from "../db/transact.ts";
import { inOrder } from "../in-order.ts";
import { notMineWrite } from "../mine/mine.ts";
import { PeerAnswers, PeerQuestions } from "./peer-question.entity.ts";
import { sees } from "./peer-question.policy.ts";
import { Answered, Kept } from "./peer-question.schema.ts";

/** A question, or undefined. Raw: no policy. */
export const find = async (questionId: string): Promise<Kept | undefined> => {
  const { data } = await live(PeerQuestions).get({ questionId }).go({ consistent: true });
  return data ? Kept.parse(data) : undefined;
};

/** Those of these questions that stand, in the order asked for. Raw: no policy. */
export const findStanding = async (ids: readonly string[]): Promise<Kept[]> => {
  const rows = await getAll(
    PeerQuestions,
    ids.map((questionId) => ({ questionId })),
  );
  const all = rows.map((row) => Kept.parse(row)).filter(({ state }) => state !== "takenBack");
  return inOrder(ids, all, ({ questionId }) => questionId);
};

/** The question, if the one who asks for it is in it; 404 if not. */
export const seenQuestion = async (questionId: string): Promise<Kept> =>
  seen(await find(questionId), (question) => sees(Actor.use(), question));

/** What was answered, the first first. Raw: no policy. */
export const answersTo = async (questionId: string): Promise<Answered[]> => {
  const { data } = await live(PeerAnswers).query.ofQuestion({ questionId }).go({ consistent: true });
  const all = data.map(({ byId, words, at }) => Answered.parse({ byId, words, at }));
  return all.sort((one, other) => one.at.localeCompare(other.at));
};

interface Changes extends Partial<Pick<Kept, "state" | "closedAt">> {
  readonly answeredIds?: string[];
  readonly steppedBackIds?: string[];
}

/** The write that changes a question from the version that was read. */
export const changeWrite = ({ questionId, version }: Kept, changes: Changes): Write =>
  write(
    live(PeerQuestions)
      .patch({ questionId })
      .set({ ...changes, version: version + 1 })
      .where((row, op) => op.eq(row.version, version)),
  );

/** The write that takes a question's words away for good, with the names in it and the spend it was about. */
export const goneWrite = ({ questionId, version }: Kept): Write =>
  write(
    live(PeerQuestions)
      .patch({ questionId })
      .set({ state: "takenBack", words: "", aboutSpend: UNLISTED, version: version + 1 })
      .remove(["txId", "called"])
      .where((row, op) => op.eq(row.version, version)),
  );

export const answerGone = (questionId: string, byId: string): Write =>
  write(live(PeerAnswers).delete({ questionId, byId }));

/** It waits for no one any more: neither for those asked nor for whoever asked. */
export const waitsNoMore = ({ questionId, byId, askedIds }: Kept): Write[] =>
  [byId, ...askedIds].map((each) => notMineWrite(each, "openQuestion", questionId));
