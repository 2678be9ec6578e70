import { Pot, Spend } from "@allotment/core/pot/index";
import { aSpend } from "../pots.ts";
import { newKey } from "../world.ts";
import {
  addLine,
  holds,
  type Model,
  type ModelDraft,
  type ModelPot,
  needsTwo,
  unlessEnough,
  unlessHeld,
  unlessIn,
  unlessSaid,
  unlessTheirs,
} from "./model.ts";
import type { Choice, Operation } from "./operation.ts";
import { anyPot, isOpen, potOf, recorded, saying, someone, somePot } from "./pick.ts";

const writeDown: Operation = {
  name: "write down for two",
  weight: 5,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isOpen(each) && needsTwo(each));
    const who = someone(model, choice, pot);
    const amount = choice.amount(pot.balance);
    const { potId } = pot;
    const key = newKey();
    const said = saying(choice, pot);
    const one = needsTwo(pot) ? undefined : "pot.one_is_enough";
    return {
      ...{ who, key, on: `${amount} of ${potId}`, postsNothing: true },
      act: () => Spend.writeDown(aSpend(potId, amount, said)),
      refused:
        unlessHeld(model, pot, who) ?? unlessIn(pot, "open") ?? unlessSaid(pot, who, said, true) ?? one,
      effect: () => void model.drafts.push({ draftId: `tx_${key}`, potId, byId: who, amount, said }),
    };
  },
};

/** One of the drafts, whether it is still there, its pot, and whoever acts on it. */
const someDraft = (model: Model, choice: Choice, name: string) => {
  const draft = choice.pick(model.drafts);
  const pot = potOf(model, draft.potId);
  const others = pot.holders.filter((id) => id !== draft.byId);
  const who = choice.once(6) || others.length === 0 ? choice.pick(model.people) : choice.pick(others);
  const { draftId, potId } = draft;
  return { draft, pot, who, id: { draftId, potId }, on: `${name} ${draftId}` };
};

const forget = (model: Model, draft: ModelDraft): void =>
  void model.drafts.splice(model.drafts.indexOf(draft), 1);

const posted = (pot: ModelPot, { byId, amount, said }: ModelDraft, who: string): string | undefined => {
  if (byId === who) return "pot.two_of_us";
  if (!holds(pot, byId)) return "wrong_state";
  return unlessIn(pot, "open") ?? unlessSaid(pot, byId, said, true) ?? unlessEnough(pot, amount);
};

const sayYes: Operation = {
  name: "say yes together",
  weight: 4,
  ready: ({ drafts }) => drafts.length > 0,
  attempt: (model, choice) => {
    const { draft, pot, who, id, on } = someDraft(model, choice, "yes to");
    const { potId, amount } = draft;
    return {
      ...{ who, on, act: () => Spend.sayYes(id) },
      refused: unlessHeld(model, pot, who) ?? posted(pot, draft, who),
      effect: (answer) => {
        forget(model, draft);
        addLine(pot, -amount);
        model.external += amount;
        model.spends.push({ txId: recorded(answer).txId, potId, amount, returned: false });
      },
    };
  },
};

const drop: Operation = {
  name: "drop what was written down",
  weight: 1,
  ready: ({ drafts }) => drafts.length > 0,
  attempt: (model, choice) => {
    const { draft, pot, who, id, on } = someDraft(model, choice, "drop");
    return {
      ...{ who, on, act: () => Spend.drop(id), postsNothing: true },
      refused: unlessHeld(model, pot, who),
      effect: () => forget(model, draft),
    };
  },
};

const oneIsEnough: Operation = {
  name: "one is enough",
  weight: 1,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, (each) => isOpen(each) && each.twoOfUs);
    const who = someone(model, choice, pot);
    const { potId } = pot;
    const already = pot.twoOfUs ? undefined : "wrong_state";
    return {
      ...{ who, on: potId, act: () => Pot.oneIsEnough({ potId }) },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "open") ?? unlessTheirs(pot, who) ?? already,
      effect: () => {
        addLine(pot);
        pot.twoOfUs = false;
      },
    };
  },
};

export const togetherOperations: readonly Operation[] = [writeDown, sayYes, drop, oneIsEnough];
