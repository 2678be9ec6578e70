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

/** 400 when nothing is said, neither in words nor aloud. */
export const mustSaySomething = ({ words, sound }: Pick<Words, "words" | "sound">): void => {
  if (words === "" && !sound)
    throw badInput([{ path: "words", message: "Say what you see, in words or aloud." }]);
};

/** The recordings that a perspective holds: as it is, and as it was first. */
export const soundsOf = (info: Pick<Info, "sound" | "first"> | undefined): string[] =>
  [info?.sound, info?.first?.sound].flatMap((sound) => (sound ? [sound.recordingId] : []));

/** What is said in a perspective, as it is kept when it changes. */
export const wordsOf = ({ words, excited, worry, help, lose, answers, sound }: Words): Words => ({
  words,
  ...(excited ? { excited } : {}),
  ...(worry ? { worry } : {}),
  ...(help ? { help } : {}),
  ...(lose ? { lose } : {}),
  answers: [...answers],
  ...(sound ? { sound } : {}),
});

/** What a reader may see besides their own. */
export interface Reader {
  readonly personId: string | undefined;
  readonly names: boolean;
  /** Words of people served. */
  readonly served: boolean;
}

/** Without its author: a voice is a name, so what was said aloud goes too. */
const withoutVoice = ({ personId: _, sound: __, first, ...rest }: Info): Omit<Shown, "withheld"> => ({
  ...rest,
  ...(first ? { first: wordsOf({ ...first, sound: undefined }) } : {}),
});

/** A perspective as this reader sees it: whole, without its author, or only that it was given. */
export const shownTo = (reader: Reader, info: Info): Shown => {
  const { perspectiveId, group, at, personId } = info;
  if (personId === reader.personId) return { ...info, withheld: false };
  if (group === "peopleServed" && !reader.served) return { perspectiveId, group, at, withheld: true };
  return { ...(reader.names ? info : withoutVoice(info)), withheld: false };
};
