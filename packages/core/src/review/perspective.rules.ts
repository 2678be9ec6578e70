import { badInput, DomainError, rule } from "../error.ts";
import type { ReviewGroup } from "../membership/review-group.ts";
import type { Tie } from "./ask.rules.ts";
import type { Info, Shown, Words } from "./perspective.schema.ts";
import { strayAnswers } from "./prompts.rules.ts";

/** 422 until someone has said that they have no tie: everyone says so before any words are in. */
export const mustHaveSaid = (tie: Tie | undefined): void => {
  if (tie !== "none")
    throw rule("review.say_tie_first", "First say whether you know the people who applied.");
};

/** 409: a second perspective; the first can be changed. */
export const alreadyIn = (): DomainError =>
  new DomainError(
    "conflict",
    "review.already_in",
    "Your words are in. You can change them, and we keep what you first said.",
  );

/** 422 while someone's own words are not in. */
export const mustHaveSpoken = (own: Info | undefined): Info => {
  if (own) return own;
  throw rule("review.own_first", "Say what you see first. Then you can read what the others said.");
};

/** 400 for an answer to a question this group was not asked. */
export const mustAnswerOwn = (group: ReviewGroup, { answers }: Pick<Words, "answers">): void => {
  const stray = strayAnswers(group, answers);
  if (stray.length > 0)
    throw badInput(
      stray.map((at) => ({
        path: `answers.${at}.question`,
        message: "Answer a question your group was asked, once.",
      })),
    );
};

/** The words alone of a perspective, as they are kept when they change. */
export const wordsOf = ({ words, excited, worry, help, lose, answers }: Words): Words => ({
  words,
  ...(excited ? { excited } : {}),
  ...(worry ? { worry } : {}),
  ...(help ? { help } : {}),
  ...(lose ? { lose } : {}),
  answers: [...answers],
});

/** What a reader may see besides their own. */
export interface Reader {
  readonly personId: string | undefined;
  readonly names: boolean;
  /** Words of people served. */
  readonly served: boolean;
}

/** A perspective as this reader sees it: whole, without its author, or only that it was given. */
export const shownTo = (reader: Reader, info: Info): Shown => {
  const { perspectiveId, group, at, personId } = info;
  if (personId === reader.personId) return { ...info, withheld: false };
  if (group === "peopleServed" && !reader.served) return { perspectiveId, group, at, withheld: true };
  const { personId: _, ...nameless } = info;
  return { ...(reader.names ? info : nameless), withheld: false };
};
