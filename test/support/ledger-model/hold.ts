import { MOST_REVIEWERS } from "@allotment/core/pot/hold.rules";
import { Hold, nameReviewer } from "@allotment/core/pot/index";
import { newKey } from "../world.ts";
import {
  addLine,
  holds,
  type Model,
  type ModelHold,
  type ModelPot,
  type Person,
  sees,
  unlessIn,
} from "./model.ts";
import type { Operation } from "./operation.ts";
import { anyPot, isOpen, potsOf, somePot } from "./pick.ts";

const why = { why: "Money went where no one can say", urgentNeeds: "Ask Sal for what can't wait" };
const isFrozen = ({ state }: ModelPot): boolean => state === "frozen";
const lookersOf = ({ first, named }: ModelHold): Person[] => [...first, ...named];

/** Pots that are on hold, or once were, and their newest hold. */
const held = (model: Model) => potsOf(model).flatMap((pot) => (pot.hold ? [{ pot, hold: pot.hold }] : []));

const freeze: Operation = {
  name: "put on hold",
  weight: 1,
  ready: anyPot,
  attempt: (model, choice, world) => {
    const pot = somePot(model, choice, isOpen);
    const [who, secondId] = model.place.lookers;
    // A pot's holds are told apart by when they began.
    world.clock.forward({ seconds: 1 });
    const { potId } = pot;
    return {
      ...{ who, on: potId, byRole: true },
      act: () => Hold.freeze({ potId, secondId, reason: "theft", ...why }),
      refused: (pot.hidden ? "not_found" : undefined) ?? unlessIn(pot, "open", "resting"),
      effect: () => {
        addLine(pot);
        pot.state = "frozen";
        pot.hold = { first: [who, secondId], named: [], ended: false };
      },
    };
  },
};

const name: Operation = {
  name: "name another reviewer",
  weight: 3,
  ready: (model) => held(model).length > 0,
  attempt: (model, choice) => {
    const all = held(model);
    const lasting = all.filter(({ hold }) => !hold.ended);
    const { pot, hold } = choice.pick(choice.once(6) || lasting.length === 0 ? all : lasting);
    const { stewards } = model.place;
    const lookers = lookersOf(hold);
    const who = choice.pick(choice.once(5) ? [...model.people, ...stewards] : lookers);
    const personId = choice.pick(choice.once(4) ? [...model.people, ...lookers] : stewards);
    const refusal = (): string | undefined => {
      const near = stewards.includes(who) || holds(pot, who) || sees(model, pot, who);
      if (!lookers.includes(who)) return near ? "not_allowed" : "not_found";
      if (hold.ended || lookers.includes(personId)) return "wrong_state";
      if (hold.named.length >= MOST_REVIEWERS) return "pot.reviewers_full";
      return stewards.includes(personId) ? undefined : "pot.hold_people";
    };
    return {
      ...{ who, on: `${personId} to ${pot.potId}`, byRole: true, refused: refusal() },
      act: () => nameReviewer({ potId: pot.potId, personId }),
      effect: () => void hold.named.push(personId),
    };
  },
};

const lift: Operation = {
  name: "end a hold",
  weight: 3,
  ready: (model) => held(model).some(({ pot }) => isFrozen(pot)),
  attempt: (model, choice, world) => {
    const { pot, hold } = choice.pick(held(model).filter((each) => isFrozen(each.pot)));
    const first = choice.pick(lookersOf(hold));
    const who = choice.pick(lookersOf(hold).filter((id) => id !== first));
    const to = choice.once(2) ? "open" : "resting";
    const { potId } = pot;
    const said = { potId, found: "It was a mistake in the books", to } as const;
    return {
      ...{ who, on: `${potId} to ${to}`, byRole: true, several: true },
      act: async () => {
        await world.as(first, () => Hold.review(said), newKey());
        return Hold.review(said);
      },
      effect: () => {
        addLine(pot);
        pot.state = to;
        hold.ended = true;
      },
    };
  },
};

export const holdOperations: readonly Operation[] = [freeze, name, lift];
