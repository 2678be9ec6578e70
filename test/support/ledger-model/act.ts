import { Pot } from "@allotment/core/pot/index";
import { addLine, closeUp, type ModelPot, unlessHeld, unlessIn } from "./model.ts";
import type { Operation } from "./operation.ts";
import { anyPot, isOpen, someone, somePot } from "./pick.ts";

const isResting = ({ state }: ModelPot): boolean => state === "resting";

const rest: Operation = {
  name: "rest",
  weight: 1,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isOpen);
    const who = someone(model, choice, pot);
    const { potId } = pot;
    return {
      ...{ who, on: potId, act: () => Pot.rest({ potId }) },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "open"),
      effect: () => {
        addLine(pot);
        pot.state = "resting";
      },
    };
  },
};

const reopen: Operation = {
  name: "reopen",
  weight: 2,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isResting);
    const who = someone(model, choice, pot);
    const { potId } = pot;
    return {
      ...{ who, on: potId, act: () => Pot.reopen({ potId }) },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "resting"),
      effect: () => {
        addLine(pot);
        pot.state = "open";
      },
    };
  },
};

const close: Operation = {
  name: "close",
  weight: 3,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isOpen(each) && each.parentId !== undefined);
    const who = someone(model, choice, pot);
    const { potId } = pot;
    const full = pot.children > 0 ? "pot.children_open" : undefined;
    return {
      ...{ who, on: potId, act: () => Pot.close({ potId }) },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "open", "resting") ?? full,
      effect: () => closeUp(model, pot),
    };
  },
};

export const actOperations: readonly Operation[] = [rest, reopen, close];
