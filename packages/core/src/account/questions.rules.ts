/** The four questions of a learning account, and two that may be left. The keys never change; the words may. */
export const partKeys = ["learnt", "how", "changed", "involved", "wentWrong", "notSure"] as const;
export type PartKey = (typeof partKeys)[number];

export interface Question {
  readonly key: PartKey;
  readonly question: string;
  readonly nudges: readonly string[];
  /** Without words here, an account is not shared yet. */
  readonly needed: boolean;
}

export const questions: readonly Question[] = [
  {
    key: "learnt",
    question: "What have you learnt about your purpose?",
    nudges: [
      "What surprised you?",
      "What do you see now that you did not see before?",
      "What are you still not sure of?",
    ],
    needed: true,
  },
  {
    key: "how",
    question: "How did you learn it?",
    nudges: [
      "Who noticed?",
      "Who helped make sense of it?",
      "What did you look at?",
      "Who sees it another way?",
    ],
    needed: true,
  },
  {
    key: "changed",
    question: "What do you do now that is different?",
    nudges: ["Before we… Now we… Since…", "If nothing has changed yet, say why."],
    needed: true,
  },
  {
    key: "involved",
    question: "Were the right people part of it?",
    nudges: ["Who was in the talks?", "Who was missing?", "What stopped them?"],
    needed: true,
  },
  {
    key: "wentWrong",
    question: "What went wrong, or felt hard?",
    nudges: ["This is thanked, not used against you. The only limits are harm, fraud and the law."],
    needed: false,
  },
  { key: "notSure", question: "What are you not sure of?", nudges: [], needed: false },
];

export const opening =
  "This is not a test. No one will mark it. You will talk about it with people you choose.";
