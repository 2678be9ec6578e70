import type { Document } from "@allotment/core/application/application.schema";
import { dayInWords, dayOf } from "@allotment/core/day";
import { inPounds } from "@allotment/core/money.rules";

const answered = ({ words, recording }: Document["answers"][number]): string[] => [
  ...(recording ? ["You said this aloud. You can listen to it in the portal."] : []),
  ...(words ? [words] : []),
];

/** An application as it was sent, line by line: each question as it was asked, and the answer as it was given. */
export const linesOfCopy = ({ sentAt, askedPence, answers, facts }: Document): string[] => [
  `Sent on ${dayInWords(dayOf(new Date(sentAt)))}, asking for ${inPounds(askedPence)}.`,
  ...answers.flatMap((answer, at) => [`${at + 1}. ${answer.ask}`, ...answered(answer)]),
  "Facts",
  facts.askUs ? "Ask us." : facts.words,
  ...(facts.otherPublicMoneyPence === undefined
    ? []
    : [`Other public money in the last three years: ${inPounds(facts.otherPublicMoneyPence)}.`]),
];
