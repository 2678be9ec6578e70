import type { Id } from "@allotment/core/id";
import { Ledger, Pot } from "@allotment/core/pot/index";
import { inside } from "./inside.ts";
import {
  aboveOf,
  addLine,
  holds,
  type Model,
  type ModelPot,
  moveUp,
  sees,
  unlessEnough,
  unlessHeld,
  unlessIn,
} from "./model.ts";
import type { Operation } from "./operation.ts";
import { anyPot, edges, isOpen, potsOf, someone, somePot } from "./pick.ts";

const below = (model: Model): ModelPot[] => potsOf(model).filter(({ parentId }) => parentId !== undefined);

const openFund: Operation = {
  name: "open a fund",
  weight: 1,
  ready: () => true,
  attempt: (model, choice, world) => {
    const who = choice.pick(model.people);
    const amountPence = 100_000 + choice.amount(900_000);
    const { newId } = world.deps;
    const { programmeId, funderOrgId } = model.place;
    const fund = { potId: newId("pot"), programmeId, funderOrgId, amountPence };
    const named = { name: "The fund", holderIds: [who], whoDecides: "funder" as const, edges };
    return {
      who,
      on: fund.potId,
      act: inside(() => Ledger.openFund({ ...fund, ...named })),
      effect: () => {
        model.pots.set(fund.potId, {
          ...{
            potId: fund.potId,
            maker: who,
            opensBy: "maker",
            hidden: false,
            twoOfUs: false,
            whoDecides: "funder",
            agreed: edges.words,
            depth: 0,
            state: "proposed",
          },
          ...{ lines: 0, balance: 0, credited: 0, debited: 0, children: 0, setAside: 0 },
          ...{ holders: [who], waiting: [who] },
        });
        const pot = model.pots.get(fund.potId);
        if (pot) addLine(pot, amountPence);
        model.external -= amountPence;
      },
    };
  },
};

const topUp: Operation = {
  name: "top up",
  weight: 2,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isOpen(each) && each.parentId !== undefined);
    const above = aboveOf(model, pot);
    const who = someone(model, choice, above ?? pot);
    const amountPence = choice.amount(above?.balance ?? 0);
    const { potId } = pot;
    const refusal = (): string | undefined => {
      if (!sees(model, pot, who)) return "not_found";
      if (!above) return "wrong_state";
      if (!holds(above, who)) return "not_allowed";
      return unlessIn(above, "open") ?? unlessIn(pot, "open") ?? unlessEnough(above, amountPence);
    };
    return {
      ...{ who, on: `${amountPence} into ${potId}`, refused: refusal() },
      act: () => Pot.topUp({ potId, amountPence }),
      effect: () => moveUp(model, pot, -amountPence),
    };
  },
};

const giveBack: Operation = {
  name: "give back",
  weight: 2,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isOpen(each) && each.parentId !== undefined);
    const who = someone(model, choice, pot);
    const amountPence = choice.amount(pot.balance);
    const { potId } = pot;
    const refusal = (): string | undefined => {
      if (!sees(model, pot, who)) return "not_found";
      if (!pot.parentId) return "wrong_state";
      return (
        unlessHeld(model, pot, who) ?? unlessIn(pot, "open", "resting") ?? unlessEnough(pot, amountPence)
      );
    };
    return {
      ...{ who, on: `${amountPence} of ${potId}`, refused: refusal() },
      act: () => Pot.giveBack({ potId, amountPence }),
      effect: () => moveUp(model, pot, amountPence),
    };
  },
};

const moveSigned: Operation = {
  name: "move by signed change",
  weight: 2,
  ready: (model) => below(model).length > 0,
  attempt: (model, choice, world) => {
    const pot = choice.pick(below(model));
    const above = aboveOf(model, pot);
    if (!above) throw new Error("A pot below has none above");
    const up = choice.once(2);
    const loses = up ? pot : above;
    const amount = choice.amount(loses.balance);
    const signers = [choice.pick(model.people), choice.pick(model.people)];
    const hand = signers.some((id) => holds(loses, id)) ? undefined : "pot.holder_signs";
    const facts = { amendmentId: world.deps.newId("note") };
    const signed: { potId: Id<"pot">; amountPence: number } = {
      potId: pot.potId,
      amountPence: up ? -amount : amount,
    };
    return {
      who: choice.pick(model.people),
      on: `${signed.amountPence} into ${pot.potId}`,
      act: inside(() => Ledger.moveSigned({ ...signed, signers, facts })),
      refused: hand ?? unlessIn(pot, "open") ?? unlessIn(above, "open") ?? unlessEnough(loses, amount),
      effect: () => moveUp(model, pot, -signed.amountPence),
    };
  },
};

export const moneyOperations: readonly Operation[] = [openFund, topUp, giveBack, moveSigned];
