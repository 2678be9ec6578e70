import { notAllowed, wrongState } from "../error.ts";
import type { State } from "./programme.rules.ts";
import type { Asked, Info, Rest } from "./programme.schema.ts";

/** Where each may be asked for: a rest, and going on again. Both take a yes from the other side. */
const from: Record<Asked["act"], readonly State[]> = { pause: ["open", "live"], resume: ["paused"] };

type Resting = Pick<Info, "state" | "rest">;

/** What was asked for and can still be said yes to. */
export const openAsk = ({ state, rest }: Resting): Asked | undefined =>
  rest?.asked && from[rest.asked.act].includes(state) ? rest.asked : undefined;

/** Which acts about a rest to offer, before asking who is looking. */
export const possibleRest = (programme: Resting): string[] => {
  if (programme.rest?.asked) return openAsk(programme) ? ["sayYes", "letGo"] : ["letGo"];
  if (from.pause.includes(programme.state)) return ["askPause"];
  return from.resume.includes(programme.state) ? ["askResume"] : [];
};

/** 409 unless this may be asked for now. */
export const mustTakeAsk = (act: Asked["act"], programme: Resting): void => {
  if (programme.rest?.asked) throw wrongState("Something was asked already. Answer that first.");
  if (!from[act].includes(programme.state))
    throw wrongState(
      act === "pause" ? "Only an open programme, or one at work, can rest." : "This programme does not rest.",
    );
};

/** Two people say yes, one from each side. @throws 403 for whoever asked, and for their own side */
export const mustBeOtherSide = (asked: Asked, personId: string, sides: readonly Asked["side"][]): void => {
  if (asked.byId === personId || !sides.some((side) => side !== asked.side))
    throw notAllowed("Someone from the other side says yes to this.");
};

/** What the second yes leads to: a rest that knows where it came from, or back to there. */
export const afterYes = ({ state }: Resting, { act, reason }: Asked, rest: Rest, now: string) =>
  act === "pause"
    ? {
        state: "paused" as const,
        rest: { paused: { from: state === "live" ? state : "open", reason, since: now } } satisfies Rest,
      }
    : { state: rest.paused?.from ?? ("live" as const), rest: {} satisfies Rest };

const awarding: readonly State[] = ["open", "reviewing", "live"];

/** 409 where no new money is given: the programme rests, or comes to its end. What was promised still goes. */
export const mustAwardNow = (state: State | undefined): void => {
  if (state === undefined || !awarding.includes(state))
    throw wrongState("This programme gives no new money now. What was promised still goes.");
};
