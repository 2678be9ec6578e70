import type { AnswerInfo, Document } from "./application.schema.ts";
import { NOT_YET, questions } from "./questions.rules.ts";

/**
 * What is frozen when an application is sent: each question as it was asked, with its answer, in order; the amount
 * and the facts. The caller has checked that nothing is missing.
 */
export const toDocument = (
  answers: readonly AnswerInfo[],
  sending: Pick<Document, "applicationId" | "sending" | "sentAt" | "sentById">,
): Omit<Document, "digest"> => {
  const of = (part: AnswerInfo["part"]) => answers.find((answer) => answer.part === part);
  const facts = of("facts");
  return {
    ...sending,
    askedPence: of("ask")?.askedPence ?? 0,
    answers: questions.map(({ key, ask, hint, why }) => {
      const answer = of(key);
      const notYet = answer?.notYet ?? false;
      const words = answer?.words || (notYet ? NOT_YET : "");
      return { key, ask, hint, why, words, way: answer?.way ?? "written", notYet };
    }),
    facts: {
      words: facts?.words ?? "",
      askUs: facts?.askUs ?? false,
      otherPublicMoneyPence: facts?.otherPublicMoneyPence,
    },
  };
};
