import type { Id } from "@allotment/core/id";
import { Ledger, Pot } from "@allotment/core/pot/index";
import { MOST_DEPTH } from "@allotment/core/pot/pot.rules";
import type { Info } from "@allotment/core/pot/pot.schema";
import { inside } from "./inside.ts";
import {
  addLine,
  closeUp,
  holds,
  type Model,
  type ModelPot,
  type Person,
  sees,
  unlessEnough,
  unlessHeld,
  unlessIn,
} from "./model.ts";
import type { Operation } from "./operation.ts";
import { anyPot, edges, isOpen, someone, somePot } from "./pick.ts";

interface Born {
  readonly potId: Id<"pot">;
  readonly amount: number;
  readonly holders: readonly Person[];
  readonly maker: Person;
  readonly opensBy: "maker" | "agreement";
  readonly hidden: boolean;
  readonly twoOfUs: boolean;
}

const born = (model: Model, above: ModelPot, { amount, holders, ...wish }: Born): void => {
  const pot: ModelPot = {
    ...wish,
    ...{ parentId: above.potId, depth: above.depth + 1, state: "proposed" },
    ...{ lines: 0, balance: 0, credited: 0, debited: 0, children: 0, setAside: 0 },
    ...{ holders: [...holders], waiting: [...holders] },
  };
  addLine(pot, amount);
  model.pots.set(pot.potId, pot);
  above.children += 1;
  if (wish.hidden) above.setAside += amount;
};

const tooDeep = ({ depth }: ModelPot): string | undefined =>
  depth >= MOST_DEPTH ? "pot.too_deep" : undefined;

const make = (name: string, weight: number, two: boolean): Operation => ({
  name,
  weight,
  ready: anyPot,
  attempt: (model, choice) => {
    const above = somePot(model, choice, isOpen);
    const who = someone(model, choice, above);
    const amountPence = choice.amount(above.balance);
    const first = choice.pick(model.people);
    const second = choice.pick(two ? model.people.filter((id) => id !== first) : [who, ...model.people]);
    const holderIds = [...new Set([first, second])];
    const asked = choice.once(4);
    const hidden = asked || above.hidden;
    const wish = {
      name: "A pot",
      whoDecides: "team" as const,
      holderIds,
      edges,
      hidden: asked,
      twoOfUs: two,
    };
    const { potId: parentId } = above;
    const refusal = (): string | undefined => {
      if (!holds(above, who)) return sees(model, above, who) ? "not_allowed" : "not_found";
      if (hidden && !holderIds.includes(who)) return "pot.holder_no";
      return tooDeep(above) ?? unlessIn(above, "open") ?? unlessEnough(above, amountPence);
    };
    return {
      ...{ who, on: `${amountPence} of ${parentId}${hidden ? ", hidden" : ""}`, refused: refusal() },
      act: () => Pot.make({ ...wish, parentId, amountPence }),
      effect: (answer) => {
        addLine(above, -amountPence);
        // Built from this very operation's answer.
        const { potId } = answer as Info;
        born(model, above, {
          ...{ potId, amount: amountPence, holders: holderIds },
          ...{ maker: who, opensBy: "maker", hidden, twoOfUs: two },
        });
      },
    };
  },
});

const award = (name: string, weight: number, most: number): Operation => ({
  name,
  weight,
  ready: anyPot,
  attempt: (model, choice, world) => {
    const from = somePot(model, choice, (pot) => isOpen(pot) && pot.parentId === undefined);
    const who = someone(model, choice, from);
    const { newId } = world.deps;
    const count = most === 1 ? 1 : choice.pick(Array.from({ length: most - 1 }, (_, n) => n + 2));
    const each = Math.max(1, Math.floor(choice.amount(from.balance) / count));
    const { programmeId } = model.place;
    const [orgId, decisionId] = [newId("org"), newId("dec")];
    const awards = Array.from({ length: count }, (_, n) => ({
      ...{ potId: newId("pot"), name: `Grant ${n}`, amountPence: each + n, programmeId, orgId, edges },
      ...{ whoDecides: "organisation" as const, holderIds: [choice.pick(model.people)] },
    }));
    const sum = awards.reduce((total, { amountPence }) => total + amountPence, 0);
    const held = holds(from, who) ? undefined : "not_allowed";
    return {
      who,
      on: `${count} of ${sum} in all from ${from.potId}`,
      act: inside(() => Ledger.award({ fromPotId: from.potId, awards, reason: { decisionId } })),
      refused: tooDeep(from) ?? held ?? unlessIn(from, "open") ?? unlessEnough(from, sum),
      effect: () => {
        addLine(from, -sum);
        for (const { potId, amountPence, holderIds } of awards)
          born(model, from, {
            ...{ potId, amount: amountPence, holders: holderIds },
            ...{ maker: who, opensBy: "agreement", hidden: false, twoOfUs: false },
          });
      },
    };
  },
});

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

export const birthOperations: readonly Operation[] = [
  make("make a pot", 4, false),
  make("make a pot for two", 2, true),
  award("award one", 2, 1),
  award("award many", 1, 5),
  sayYes,
  sayNo,
  open,
  openSigned,
  decline,
];
