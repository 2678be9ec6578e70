import { DomainError, rule, wrongState } from "../error.ts";
import { machine } from "../transitions.rules.ts";

/** A question is open until whoever asked knows enough, or takes it back. An answer is advice: nothing waits for one. */
export const states = ["open", "closed", "takenBack"] as const;
export type State = (typeof states)[number];

const { takes, possible } = machine({
  answer: ["open"],
  stepBack: ["open", "closed"],
  close: ["open"],
  takeBack: ["open", "closed"],
} as const);

export { possible };

/** One or a few: with more, no one feels asked. */
export const MOST_ASKED = 5;

/** How a question stands, as far as acts on it go. */
export interface Standing {
  readonly state: State;
  readonly askedIds: readonly string[];
  readonly answeredIds: readonly string[];
  readonly steppedBackIds: readonly string[];
}

/** The state, when it takes this act. @throws 410 `taken_back`; 409 once it is closed, for what a closed one does not take */
export const mustTake = (
  act: Parameters<typeof takes>[0],
  { state }: Pick<Standing, "state">,
): "open" | "closed" => {
  if (state === "takenBack")
    throw new DomainError("gone", "taken_back", "This question was taken back by whoever asked it.");
  if (!takes(act, state)) throw wrongState("This question is closed. Thank you all the same.");
  return state;
};

/** Those asked who have neither answered nor stepped back. */
export const stillAsked = ({ askedIds, answeredIds, steppedBackIds }: Omit<Standing, "state">): string[] =>
  askedIds.filter((id) => !answeredIds.includes(id) && !steppedBackIds.includes(id));

/** Who it stands among, once someone has answered: to answer is to step in again. */
export const answered = ({ answeredIds, steppedBackIds }: Standing, id: string) => ({
  answeredIds: [...new Set([...answeredIds, id])],
  steppedBackIds: steppedBackIds.filter((other) => other !== id),
});

/** Who it stands among, once someone has stepped back and taken what they said with them. */
export const steppedBack = ({ answeredIds, steppedBackIds }: Standing, id: string) => ({
  answeredIds: answeredIds.filter((other) => other !== id),
  steppedBackIds: [...new Set([...steppedBackIds, id])],
});

/** 422 unless each of them is near enough to be asked. It does not say who is here and who is not. */
export const mustBeNear = (askedIds: readonly string[], near: readonly string[]): void => {
  if (askedIds.every((id) => near.includes(id))) return;
  throw rule("question.not_near", "Ask people who hold this pot with you, or work with you.", [
    { path: "askedIds", message: "Pick from those near you." },
  ]);
};
