/**
 * The nine questions of an application, with who reads each answer and why we ask. Keys are stable: a sent
 * application keeps the words as they were asked, so these may be reworded without touching any that was sent.
 */
export interface Question {
  readonly key: QuestionKey;
  /** The question in full. */
  readonly ask: string;
  /** A short form for lists. */
  readonly short: string;
  readonly hint: string;
  /** Who reads the answer, and why we ask. */
  readonly why: string;
}

export const questionKeys = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"] as const;
export type QuestionKey = (typeof questionKeys)[number];

export const questions: readonly Question[] = [
  {
    key: "q1",
    ask: "What do you hope will be different, and for whom?",
    short: "What do you hope will be different?",
    hint: "One or two lines. Use the words people use.",
    why: "All reviewers. It is where we start.",
  },
  {
    key: "q2",
    ask: "How do you know this matters to the people you will work with?",
    short: "How do you know this matters to them?",
    hint: "Tell us who you spoke to. Tell us who you have not heard from yet.",
    why: "All reviewers. People served look here first.",
  },
  {
    key: "q3",
    ask: "Who and what helps this now? Who and what gets in the way?",
    short: "Who and what helps, or gets in the way?",
    hint: "A list or a drawing is fine.",
    why: "All reviewers, to see your picture of how things fit.",
  },
  {
    key: "q4",
    ask: "What might you try first? What is your hunch?",
    short: "What might you try first?",
    hint: "A small first step is enough. We know it will change.",
    why: "All reviewers, to talk about it with you, not to mark it.",
  },
  {
    key: "q5",
    ask: "How will people decide for themselves? Who will choose how money is spent?",
    short: "How will people decide for themselves?",
    hint: "Tell us what is hard about this.",
    why: "All reviewers, to see where choice will sit.",
  },
  {
    key: "q6",
    ask: "How will you notice what is going on? How will you make sense of it, and with whom?",
    short: "How will you notice what is going on?",
    hint: "Think about time, notes, talks and numbers.",
    why: "All reviewers, so we can pay for learning time.",
  },
  {
    key: "q7",
    ask: "What could go wrong, or harm someone? What will you do then?",
    short: "What could go wrong, or harm someone?",
    hint: "Being open here helps you.",
    why: "All reviewers, for safety, and to see how we can help.",
  },
  {
    key: "q8",
    ask: "What money do you need, and what for?",
    short: "What money do you need, and what for?",
    hint: "Fair pay, time to learn, a pot for people to use, and your running costs all count.",
    why: "All reviewers, to agree the amount.",
  },
  {
    key: "q9",
    ask: "What do you need from us? What should we stop doing?",
    short: "What do you need from us?",
    hint: "Be honest. We will answer.",
    why: "All reviewers. We must reply to this one.",
  },
];

/** Said once, before the questions. */
export const intro =
  "We want to hear how you will learn with people. There are no trick questions. You can write, or talk and we will type it up for you to check. Short answers are fine. “We do not know yet” is a good answer.";

/** Why we ask for facts. */
export const whyFacts =
  "We ask these because the law or our auditors say we must. If we can look it up, we will.";

/** What stands in for an answer when a group says it does not know yet. */
export const NOT_YET = "We do not know yet.";
