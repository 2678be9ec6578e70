import { Spend } from "@allotment/core/pot/index";
import { MOST_SPENDS } from "@allotment/core/pot/pot.rules";
import { type RecordedMany, txId as TxId } from "@allotment/core/pot/spend.schema";
import { expect } from "vitest";
import { aSpend } from "../pots.ts";
import { newKey } from "../world.ts";
import {
  addLine,
  type Model,
  type ModelPot,
  needsTwo,
  type Person,
  type Said,
  unlessEnough,
  unlessHeld,
  unlessIn,
  unlessSaid,
} from "./model.ts";
import type { Choice, Operation } from "./operation.ts";
import { anyPot, isOpen, potOf, recorded, saying, someone, somePot } from "./pick.ts";

/** The refusal of a spend by one hand, but for what is left in the pot. */
const unlessSpent = (model: Model, pot: ModelPot, who: Person, said: Said): string | undefined =>
  unlessHeld(model, pot, who) ??
  unlessIn(pot, "open") ??
  (needsTwo(pot) ? "pot.two_of_us" : undefined) ??
  unlessSaid(pot, who, said);

const spend: Operation = {
  name: "spend",
  weight: 6,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isOpen);
    const who = someone(model, choice, pot);
    const amount = choice.amount(pot.balance);
    const said = saying(choice, pot);
    const { potId } = pot;
    return {
      who,
      on: `${amount} of ${potId}`,
      act: () => Spend.record(aSpend(potId, amount, said)),
      refused: unlessSpent(model, pot, who, said) ?? unlessEnough(pot, amount),
      effect: (answer) => {
        addLine(pot, -amount);
        model.external += amount;
        model.spends.push({ txId: recorded(answer).txId, potId, amount, returned: false });
      },
    };
  },
};

const returnSpend: Operation = {
  name: "return a spend",
  weight: 3,
  ready: (model) => model.spends.length > 0,
  attempt: (model, choice) => {
    const spent = choice.pick(model.spends);
    const { txId, amount } = spent;
    const pot = potOf(model, spent.potId);
    const who = someone(model, choice, pot);
    const again = spent.returned ? "wrong_state" : undefined;
    return {
      who,
      on: txId,
      act: () => Spend.returnSpend({ txId, reason: "Not used" }),
      refused: unlessHeld(model, pot, who) ?? again ?? unlessIn(pot, "open"),
      effect: () => {
        spent.returned = true;
        addLine(pot, amount);
        model.external -= amount;
      },
    };
  },
};

const correct: Operation = {
  name: "put a spend right",
  weight: 3,
  ready: (model) => model.spends.length > 0,
  attempt: (model, choice) => {
    const spent = choice.pick(model.spends);
    const from = potOf(model, spent.potId);
    const to = choice.once(2) ? from : somePot(model, choice, isOpen);
    const who = someone(model, choice, choice.once(2) ? from : to);
    const amount = choice.amount(to.balance);
    const said = saying(choice, to);
    const wish = aSpend(to.potId, amount, said);
    const same = to === from;
    const refusal = (): string | undefined => {
      if (same && amount === spent.amount) return unlessHeld(model, from, who) ?? "spend.nothing_to_correct";
      const free = { ...to, balance: to.balance + (same ? spent.amount : 0) };
      const again = spent.returned ? "wrong_state" : undefined;
      const held = unlessHeld(model, from, who) ?? unlessHeld(model, to, who);
      const closed = unlessIn(from, "open") ?? unlessIn(to, "open");
      return held ?? again ?? closed ?? unlessSpent(model, to, who, said) ?? unlessEnough(free, amount);
    };
    return {
      ...{ who, on: `${spent.txId} to ${amount} of ${to.potId}`, refused: refusal() },
      act: () => Spend.correct({ ...wish, txId: spent.txId, reason: "It was another sum" }),
      effect: (answer) => {
        spent.returned = true;
        addLine(from, spent.amount);
        addLine(to, -amount);
        model.external += amount - spent.amount;
        model.spends.push({ txId: recorded(answer).txId, potId: to.potId, amount, returned: false });
      },
    };
  },
};

/** Pence of each of several: 1 to 6 of them, now and then as many as can be; and once in a while one that is too much. */
const amounts = (choice: Choice, balance: number): number[] => {
  const many = choice.once(12) ? MOST_SPENDS : choice.pick([2, 3, 4, 5, 6, 1]);
  const sum = choice.amount(balance);
  const each = Math.max(1, Math.floor(sum / many));
  const last = choice.once(6) ? balance + 1 : Math.max(1, sum - each * (many - 1));
  return [...Array.from({ length: many - 1 }, () => each), last];
};

const recordMany: Operation = {
  name: "write down several",
  weight: 4,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isOpen);
    const who = someone(model, choice, pot);
    const said = saying(choice, pot);
    const { potId, balance } = pot;
    const key = newKey();
    const lines = amounts(choice, balance).map((amountPence, n) => {
      const { potId: _, ...line } = aSpend(potId, amountPence, said);
      return { txId: TxId.parse(`tx_${n === 0 ? key : newKey()}`), ...line };
    });
    const sum = lines.reduce((total, { amountPence }) => total + amountPence, 0);
    return {
      ...{ who, key, on: `${lines.length} of ${sum} in all of ${potId}` },
      act: () => Spend.recordMany({ potId, lines }),
      refused: unlessSpent(model, pot, who, said) ?? unlessEnough(pot, sum),
      effect: (answer) => {
        const after = lines.map(({ txId, amountPence }) => {
          addLine(pot, -amountPence);
          model.spends.push({ txId, potId, amount: amountPence, returned: false });
          return { txId, balancePence: pot.balance };
        });
        model.external += sum;
        // Built from this very operation's answer.
        const { items } = answer as RecordedMany;
        expect(items.map(({ txId, balancePence }) => ({ txId, balancePence }))).toEqual(after);
      },
    };
  },
};

export const spendOperations: readonly Operation[] = [spend, returnSpend, correct, recordMany];
