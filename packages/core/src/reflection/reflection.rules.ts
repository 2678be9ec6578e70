import { wrongState } from "../error.ts";

/** Words, in no order of worth: nothing counts, adds or compares them. */
export const answers = ["yes", "partly", "no", "notSure"] as const;
export type Answer = (typeof answers)[number];

export const questionKeys = ["ref.1", "ref.2", "ref.3", "ref.4", "ref.5"] as const;
export type QuestionKey = (typeof questionKeys)[number];

/** What is asked, and what a "no" can look like. */
export const questions: readonly { readonly key: QuestionKey; readonly ask: string; readonly no: string }[] =
  [
    {
      key: "ref.1",
      ask: "Does each person get to say what matters to them, with people they trust?",
      no: "We work to numbers that were fixed before we met.",
    },
    {
      key: "ref.2",
      ask: "Do people and workers hold money and choices, so they can act?",
      no: "Someone else has to sign off what we buy.",
    },
    {
      key: "ref.3",
      ask: "Can workers make a fresh response for each person?",
      no: "A path, a list of tasks or a job title decides.",
    },
    {
      key: "ref.4",
      ask: "Is work set up so that real relationships can grow?",
      no: "Too many people each, fixed time slots, a new face each time, or a front door that turns people away.",
    },
    {
      key: "ref.5",
      ask: "Can workers respond to the whole person and link up with others who help?",
      no: "A manager fixes the edges of the job. There is no time to meet others.",
    },
  ];

/** Said after a no or a partly. */
export const thanks = "Thank you for being honest. Would you like to turn this into something to try?";

interface Said {
  readonly question: QuestionKey;
  readonly answer: Answer;
}
interface Kept {
  readonly answers: readonly Said[];
  readonly tries: readonly { readonly question: QuestionKey }[];
}

/** Whether an answer is a place to start trying from. */
export const opensTry = (answer: Answer): boolean => answer === "no" || answer === "partly";

/** The questions of a reflection that may still become something to try. */
export const triable = ({ answers, tries }: Kept): QuestionKey[] =>
  answers
    .filter(({ question, answer }) => opensTry(answer) && !tries.some((made) => made.question === question))
    .map(({ question }) => question);

/** @throws 409 for an answer that offers no try, and for one that became a try already. */
export const mustOpenTry = (kept: Kept, question: QuestionKey): void => {
  if (kept.tries.some((made) => made.question === question))
    throw wrongState("This became something to try already.");
  if (!triable(kept).includes(question)) throw wrongState("Only a no or a partly becomes something to try.");
};
