import type { Id } from "@allotment/core/id";
import { Ledger, Pot } from "@allotment/core/pot/index";
import { MOST_DEPTH, type Mode } from "@allotment/core/pot/pot.rules";
import type { Info } from "@allotment/core/pot/pot.schema";
import { inside } from "./inside.ts";
import {
  addLine,
  holds,
  type Model,
  type ModelPot,
  type Person,
  unlessEnough,
  unlessHeld,
  unlessIn,
} from "./model.ts";
import type { Choice, Operation } from "./operation.ts";
import { anyPot, edges, isOpen, someone, somePot } from "./pick.ts";

interface Born {
  readonly potId: Id<"pot">;
  readonly amount: number;
  readonly holders: readonly Person[];
  readonly maker: Person;
  readonly opensBy: "maker" | "agreement";
  readonly hidden: boolean;
  readonly twoOfUs: boolean;
  readonly whoDecides: Mode;
  readonly personId?: Person | undefined;
}

const born = (model: Model, above: ModelPot, { amount, holders, ...wish }: Born): void => {
  const pot: ModelPot = {
    ...wish,
    ...{ parentId: above.potId, depth: above.depth + 1, state: "proposed" },
    agreed: edges.words,
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

type Sort = "group" | "two" | "person";

const wayOf = (choice: Choice, sort: Sort): Mode => {
  if (sort === "person") return choice.pick(["pair", "mix", "citizenHolds", "citizenDirects"]);
  return sort === "group" && choice.once(3) ? "circle" : "team";
};

/** What is asked for: by whom it will be held, how they decide, and whether it is kept out of sight. */
const someWish = (model: Model, choice: Choice, sort: Sort, who: Person) => {
  const { citizen } = model.place;
  const first = sort === "person" && !choice.once(6) ? citizen : choice.pick(model.people);
  const second = choice.pick(
    sort === "two" ? model.people.filter((id) => id !== first) : [who, ...model.people],
  );
  const hidden = choice.once(4);
  const whoDecides = wayOf(choice, sort);
  const holderIds = [...new Set([first, second])];
  return { name: "A pot", whoDecides, holderIds, edges, hidden, twoOfUs: sort === "two" };
};

/** The refusal of holders that do not fit: it is made out of sight by one of them, and a person's has that person. */
const unlessPeople = (
  { holderIds, whoDecides }: ReturnType<typeof someWish>,
  { hidden, who, personId }: { hidden: boolean; who: Person; personId: Person | undefined },
): string | undefined => {
  if (hidden && !holderIds.includes(who)) return "pot.holder_no";
  if (whoDecides === "pair" && holderIds.length !== 2) return "bad_input";
  return personId === undefined || holderIds.includes(personId) ? undefined : "pot.holder_no";
};

const make = (name: string, weight: number, sort: Sort): Operation => ({
  name,
  weight,
  ready: anyPot,
  attempt: (model, choice) => {
    const above = somePot(model, choice, isOpen);
    const who = someone(model, choice, above);
    const amountPence = choice.amount(above.balance);
    const wish = someWish(model, choice, sort, who);
    const { potId: parentId } = above;
    const hidden = wish.hidden || above.hidden;
    const personId = sort === "person" ? model.place.citizen : undefined;
    const people = unlessPeople(wish, { hidden, who, personId });
    const room = tooDeep(above) ?? unlessIn(above, "open") ?? unlessEnough(above, amountPence);
    return {
      ...{ who, on: `${amountPence} of ${parentId}${hidden ? ", hidden" : ""}` },
      refused: unlessHeld(model, above, who) ?? people ?? room,
      act: () => Pot.make({ ...wish, parentId, amountPence }),
      effect: (answer) => {
        addLine(above, -amountPence);
        // Built from this very operation's answer.
        const { potId } = answer as Info;
        const { holderIds: holders, whoDecides, twoOfUs } = wish;
        born(model, above, {
          ...{ potId, amount: amountPence, holders, maker: who, opensBy: "maker" },
          ...{ hidden, twoOfUs, whoDecides, personId },
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
            whoDecides: "organisation",
          });
      },
    };
  },
});

export const makeOperations: readonly Operation[] = [
  make("make a pot", 4, "group"),
  make("make a pot for two", 2, "two"),
  make("make a pot with a person", 3, "person"),
  award("award one", 2, 1),
  award("award many", 1, 5),
];
