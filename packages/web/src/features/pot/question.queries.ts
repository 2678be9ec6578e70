import type {
  peerQuestionRoutes,
  potQuestionRoutes,
  spendQuestionRoutes,
} from "@allotment/functions/api/routes/peer-question";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const pot = client<typeof potQuestionRoutes>("/pots")[":potId"];
const spend = client<typeof spendQuestionRoutes>("/spends")[":txId"];
const questions = client<typeof peerQuestionRoutes>("/questions");
const one = questions[":questionId"];

/** Whom a holder of a pot can ask. */
export const getPeers = query((potId: string) => call(pot.peers.$get({ param: { potId } })), "pot-peers");

/** What the reader asked and was asked. */
export const getMyQuestions = query(
  (cursor?: string) => call(questions.index.$get({ query: { cursor } })),
  "my-questions",
);

/** What the reader asked, or was asked, about a spend. */
export const getSpendQuestions = query(
  (txId: string) => call(spend.questions.$get({ param: { txId } })),
  "spend-questions",
);

export const getQuestion = query(
  (questionId: string) => call(one.$get({ param: { questionId } })),
  "question",
);
export type QuestionInfo = Awaited<ReturnType<typeof getQuestion>>;

const thenRead = async <Answer>(sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  await revalidate([getQuestion.key, getMyQuestions.key, getSpendQuestions.key]);
  return answer;
};

type AskInput = Parameters<typeof pot.questions.$post>[0]["json"];
export const askPeers = (potId: string, json: AskInput, key: string) =>
  thenRead(call(pot.questions.$post({ param: { potId }, json, header: {} }, sending({ key }))));

export const answerQuestion = (questionId: string, words: string, key: string) =>
  thenRead(
    call(one.actions.answer.$post({ param: { questionId }, json: { words }, header: {} }, sending({ key }))),
  );

const act = () => sending({ key: newKey() });
export const stepBack = (questionId: string) =>
  thenRead(call(one.actions["step-back"].$post({ param: { questionId }, header: {} }, act())));
export const closeQuestion = (questionId: string) =>
  thenRead(call(one.actions.close.$post({ param: { questionId }, header: {} }, act())));

/** What was taken back is not read again: it is gone. */
export const takeQuestionBack = async (questionId: string): Promise<void> => {
  await call(one.actions["take-back"].$post({ param: { questionId }, header: {} }, act()));
  await revalidate([getMyQuestions.key, getSpendQuestions.key]);
};
