import { wordsGo } from "./application.rules.ts";
import type { AnswerInfo, Document, Recording } from "./application.schema.ts";
import type { Enclosure } from "./enclosure.schema.ts";
import { NOT_YET, questions } from "./questions.rules.ts";

/**
 * What is frozen when an application is sent: each question as it was asked, with its answer, in order; the amount,
 * the facts and what goes with it. The caller has checked that nothing is missing.
 */
export const toDocument = (
  answers: readonly AnswerInfo[],
  recordings: readonly Recording[],
  enclosures: readonly Enclosure[],
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
      const spoken = recordings.find(({ part }) => part === key);
      const going = answer && wordsGo(answer, spoken !== undefined) ? answer.words : undefined;
      const words = going || (notYet ? NOT_YET : "");
      const said = { key, ask, hint, why, words, way: answer?.way ?? "written", notYet };
      if (!spoken) return said;
      const { recordingId, type, seconds, byId } = spoken;
      return { ...said, recording: { recordingId, type, seconds, byId } };
    }),
    facts: {
      words: facts?.words ?? "",
      askUs: facts?.askUs ?? false,
      otherPublicMoneyPence: facts?.otherPublicMoneyPence,
    },
    ...(enclosures.length > 0
      ? {
          enclosures: enclosures.map(({ enclosureId, about, type, bytes }) => ({
            ...{ enclosureId, about, type, bytes },
          })),
        }
      : {}),
  };
};
