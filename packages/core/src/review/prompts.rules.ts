import type { ReviewGroup } from "../membership/review-group.ts";

/** Shown above every perspective page. */
export const intro =
  "There are no marks. Say what you see. If you know the people who applied, tell us now and someone else will read this one.";

/** What every group is asked. */
export const prompts = {
  excited: "What gives you hope here?",
  worry: "What worries you?",
  help: "What would help this go well?",
  lose: "Who could lose out?",
} as const;

/** What each group is asked besides. Answer any, or none. */
export const groupPrompts: Record<ReviewGroup, readonly string[]> = {
  peopleServed: [
    "Would you want this for you or someone you love?",
    "Who decides what matters in this plan?",
    "Would you trust these people? Why, or why not?",
  ],
  workers: [
    "Would you be free to do what is right here?",
    "Is there time to get to know people?",
    "What would scare you?",
  ],
  peers: [
    "How does this fit with what you do?",
    "What could you learn from each other?",
    "What do they not say about how hard it is?",
  ],
  funder: [
    "Is it lawful, safe and well run enough to begin?",
    "What must we do so they can learn?",
    "What would we have to let go of?",
  ],
  learningPartner: [
    "How will they notice and make sense?",
    "Whose view is missing?",
    "What would make them change their mind?",
  ],
};

/** Positions of answers to questions this group was not asked, or was asked once and answered twice. */
export const strayAnswers = (group: ReviewGroup, answers: readonly { question: string }[]): number[] =>
  answers.flatMap(({ question }, at) => {
    const asked = groupPrompts[group].includes(question);
    const again = answers.findIndex((answer) => answer.question === question) !== at;
    return !asked || again ? [at] : [];
  });
