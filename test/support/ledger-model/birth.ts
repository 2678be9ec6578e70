import type { Id } from "@allotment/core/id";
import { Ledger, Pot } from "@allotment/core/pot/index";
import { inside } from "./inside.ts";
import { addLine, closeUp, type Model, type ModelPot, sees, unlessHeld, unlessIn } from "./model.ts";
import type { Operation } from "./operation.ts";
import { anyPot, someone, somePot } from "./pick.ts";

const isProposed = ({ state }: ModelPot): boolean => state === "proposed";

const sayYes: Operation = {
  name: "say yes",
  weight: 5,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isProposed(each) && each.waiting.length > 0);
    const who = choice.once(6)
      ? someone(model, choice, pot)
      : (pot.waiting[0] ?? someone(model, choice, pot));
    const said = pot.waiting.includes(who) ? undefined : "wrong_state";
    const { potId } = pot;
    return {
      ...{ who, on: potId, act: () => Pot.sayYes({ potId }) },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "proposed") ?? said,
      effect: () => {
        addLine(pot);
        pot.waiting = pot.waiting.filter((id) => id !== who);
      },
    };
  },
};

const sayNo: Operation = {
  name: "say no",
  weight: 1,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isProposed(each) && each.parentId !== undefined);
    const who = someone(model, choice, pot);
    const { potId } = pot;
    return {
      ...{ who, on: potId, act: () => Pot.sayNo({ potId, reason: "I have no time" }) },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "proposed"),
      effect: () => {
        closeUp(model, pot);
        pot.waiting = [];
      },
    };
  },
};

const open: Operation = {
  name: "open",
  weight: 5,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(
      model,
      choice,
      (each) => isProposed(each) && each.opensBy === "maker" && each.waiting.length === 0,
    );
    const who = choice.once(8) ? choice.pick(model.people) : pot.maker;
    const { potId } = pot;
    const refusal = (): string | undefined => {
      if (!sees(model, pot, who)) return "not_found";
      if (who !== pot.maker) return "not_allowed";
      if (pot.opensBy === "agreement") return "wrong_state";
      return unlessIn(pot, "proposed") ?? (pot.waiting.length > 0 ? "pot.holder_no" : undefined);
    };
    return {
      ...{ who, on: potId, act: () => Pot.open({ potId }), refused: refusal() },
      effect: () => {
        addLine(pot);
        pot.state = "open";
      },
    };
  },
};

const isAward = (pot: ModelPot): boolean => isProposed(pot) && pot.opensBy === "agreement";

/** What an agreement does to a pot that waits for it, whoever's hand it was. */
const byAgreement = (
  name: string,
  weight: number,
  act: (wish: { potId: Id<"pot"> }) => Promise<unknown>,
  turn: (model: Model, pot: ModelPot) => void,
): Operation => ({
  name,
  weight,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isAward);
    const { potId } = pot;
    return {
      ...{ who: choice.pick(model.people), on: potId },
      act: inside(() => act({ potId })),
      refused: unlessIn(pot, "proposed"),
      effect: () => {
        turn(model, pot);
        pot.waiting = [];
      },
    };
  },
});

const openSigned = byAgreement("open by agreement", 3, Ledger.openPot, (_, pot) => {
  addLine(pot);
  pot.state = "open";
});

const decline = byAgreement("decline", 1, Ledger.giveBackProposed, closeUp);

export const birthOperations: readonly Operation[] = [sayYes, sayNo, open, openSigned, decline];
