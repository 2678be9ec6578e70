import { Pot } from "@allotment/core/pot/index";
import { addLine, closeUp, holds, type ModelPot, sees, unlessHeld, unlessIn } from "./model.ts";
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
  weight: 1,
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

const holderIn: Operation = {
  name: "holder in",
  weight: 2,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isOpen);
    const who = someone(model, choice, pot);
    const personId = choice.pick(model.people);
    const { potId, holders } = pot;
    const asks = pot.hidden && holders.length > 1 ? "permission.needed" : undefined;
    const here = holders.includes(personId) ? "wrong_state" : undefined;
    return {
      ...{ who, on: `${personId} into ${potId}`, act: () => Pot.addHolder({ potId, personId }) },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "open", "resting") ?? asks ?? here,
      effect: () => {
        addLine(pot);
        pot.holders.push(personId);
      },
    };
  },
};

const holderOut: Operation = {
  name: "holder out",
  weight: 2,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isOpen(each) && each.holders.length > 1);
    const who = someone(model, choice, pot);
    const { potId } = pot;
    const refusal = (): string | undefined => {
      if (!sees(model, pot, who)) return "not_found";
      if (!holds(pot, who)) return "not_allowed";
      return unlessIn(pot, "open", "resting") ?? (pot.holders.length === 1 ? "pot.last_holder" : undefined);
    };
    return {
      ...{ who, on: `${who} of ${potId}`, act: () => Pot.leave({ potId }), refused: refusal() },
      effect: () => {
        addLine(pot);
        pot.holders = pot.holders.filter((id) => id !== who);
      },
    };
  },
};

export const actOperations: readonly Operation[] = [rest, reopen, close, holderIn, holderOut];
