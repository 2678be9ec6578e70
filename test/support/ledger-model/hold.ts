import { Hold } from "@allotment/core/pot/index";
import { newKey } from "../world.ts";
import { addLine, type ModelPot, unlessIn } from "./model.ts";
import type { Operation } from "./operation.ts";
import { anyPot, isOpen, somePot } from "./pick.ts";

const why = { why: "Money went where no one can say", urgentNeeds: "Ask Sal for what can't wait" };
const isFrozen = ({ state }: ModelPot): boolean => state === "frozen";

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
      },
    };
  },
};

const lift: Operation = {
  name: "end a hold",
  weight: 4,
  ready: (model) => [...model.pots.values()].some(isFrozen),
  attempt: (model, choice, world) => {
    const pot = choice.pick([...model.pots.values()].filter(isFrozen));
    const [first, who] = model.place.lookers;
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
      },
    };
  },
};

export const holdOperations: readonly Operation[] = [freeze, lift];
