import type { Info } from "@allotment/core/pot/change.schema";
import { Change } from "@allotment/core/pot/index";
import type { Mode } from "@allotment/core/pot/pot.rules";
import { expect } from "vitest";
import { newKey } from "../world.ts";
import {
  addLine,
  holds,
  type Model,
  type ModelAsk,
  type ModelPot,
  needsTwo,
  type Person,
  unlessHeld,
  unlessIn,
} from "./model.ts";
import { type Choice, type Operation, sorted } from "./operation.ts";
import { anyPot, isOpen, potsOf, someone, somePot } from "./pick.ts";

type Wish = ModelAsk["wish"];

const ways: readonly Mode[] = ["team", "circle", "organisation", "mix", "pair", "citizenHolds", "funder"];

/** Who decides, two of us, other words: one of them, or two, and now and then none. */
const someWish = (choice: Choice): Wish => {
  const sort = choice.pick(["way", "words", "way", "words", "two", "both", "none"]);
  const words = choice.pick(["Anything that helps.", "Only what the office lists."]);
  return {
    ...(sort === "way" || sort === "both" ? { whoDecides: choice.pick(ways) } : {}),
    ...(sort === "two" ? { twoOfUs: true } : {}),
    ...(sort === "words" || sort === "both" ? { edges: { words } } : {}),
  };
};

const kindOf = (way: Mode): "fund" | "group" | "person" => {
  if (way === "funder") return "fund";
  return way === "team" || way === "circle" || way === "organisation" ? "group" : "person";
};

const unlessFits = (pot: ModelPot, { whoDecides, twoOfUs, edges }: Wish): string | undefined => {
  const turns = whoDecides !== undefined && whoDecides !== pot.whoDecides;
  const two = twoOfUs === true && !pot.twoOfUs;
  if (!(turns || two || edges)) return "pot.nothing_to_change";
  if (turns && kindOf(whoDecides) !== kindOf(pot.whoDecides)) return "pot.other_kind";
  const pair = turns && whoDecides === "pair" && pot.holders.length !== 2;
  return pair || (two && pot.holders.length < 2) ? "bad_input" : undefined;
};

/** Whose yes is missing: of everyone, where no one decides alone; of the person whose pot it is; or of no one. */
const missing = (pot: ModelPot, wish: Wish, saidYesIds: readonly Person[]): Person[] => {
  const together = [pot.whoDecides, wish.whoDecides].some((way) => way === "pair" || way === "circle");
  const everyone = together || wish.twoOfUs || needsTwo(pot) || (pot.hidden && pot.holders.length > 1);
  const asked = everyone ? pot.holders : pot.holders.filter((id) => id === pot.personId);
  return asked.filter((id) => !saidYesIds.includes(id));
};

/** A change comes to be so: one line of no money. */
const settle = (pot: ModelPot, { whoDecides, twoOfUs, edges }: Wish): void => {
  addLine(pot);
  if (whoDecides) pot.whoDecides = whoDecides;
  if (twoOfUs) pot.twoOfUs = true;
  if (edges) pot.agreed = edges.words;
};

/** What the answer says of a change is what the model says of it. */
const saysSo = (answer: unknown, { changeId, was }: ModelAsk, left: readonly Person[]): void => {
  // Built from this very operation's answer.
  const { items } = answer as { items: Info[] };
  const said = items.find((item) => item.changeId === changeId);
  expect({ was: said?.was.edges.words, waiting: sorted(said?.waitingIds) }).toEqual({
    ...{ was, waiting: sorted(left) },
  });
};

const ask: Operation = {
  name: "ask for a change",
  weight: 5,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isOpen);
    const who = someone(model, choice, pot);
    const wish = someWish(choice);
    const { potId, agreed: was } = pot;
    const key = newKey();
    const asked = { changeId: `tx_${key}`, byId: who, wish, was, saidYesIds: [who] } as const;
    const left = missing(pot, wish, [who]);
    const another = left.length > 0 && pot.ask ? "wrong_state" : undefined;
    return {
      ...{ who, key, on: `${JSON.stringify(wish)} of ${potId}`, postsNothing: left.length > 0 || undefined },
      act: () => Change.change({ potId, why: "It fits better", ...wish }),
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "open") ?? unlessFits(pot, wish) ?? another,
      effect: (answer) => {
        saysSo(answer, { ...asked, saidYesIds: [who] }, left);
        if (left.length === 0) settle(pot, wish);
        else pot.ask = { ...asked, saidYesIds: [who] };
      },
    };
  },
};

const withAsk = (model: Model): ModelPot[] => potsOf(model).filter(({ ask }) => ask !== undefined);

/** A change that waits, and whether it is asked for by its id; now and then by one that is not there. */
const someAsk = (model: Model, choice: Choice) => {
  const pot = choice.pick(withAsk(model));
  const { ask } = pot;
  if (!ask) throw new Error("No change waits");
  const stale = choice.once(10);
  const one = { potId: pot.potId, changeId: stale ? (`tx_${newKey()}` as const) : ask.changeId };
  return { pot, ask, one, there: stale ? "wrong_state" : undefined };
};

const sayYes: Operation = {
  name: "say yes to a change",
  weight: 6,
  ready: (model) => withAsk(model).length > 0,
  attempt: (model, choice) => {
    const { pot, ask, one, there } = someAsk(model, choice);
    const before = missing(pot, ask.wish, ask.saidYesIds);
    const [next] = before;
    const who = next && !choice.once(5) ? next : someone(model, choice, pot);
    const left = before.filter((id) => id !== who);
    const theirs = before.length === 0 || before.includes(who) ? undefined : "permission.needed";
    const since = ask.wish.edges && pot.agreed !== ask.was ? "wrong_state" : undefined;
    const settles = left.length === 0 ? (unlessFits(pot, ask.wish) ?? since) : undefined;
    const asked = holds(pot, ask.byId) ? undefined : "wrong_state";
    return {
      ...{ who, on: `${one.changeId} of ${one.potId}`, postsNothing: left.length > 0 || undefined },
      act: () => Change.sayYes(one),
      refused: unlessHeld(model, pot, who) ?? there ?? unlessIn(pot, "open") ?? asked ?? theirs ?? settles,
      effect: (answer) => {
        if (!ask.saidYesIds.includes(who)) ask.saidYesIds.push(who);
        if (left.length > 0) return saysSo(answer, ask, left);
        pot.ask = undefined;
        settle(pot, ask.wish);
      },
    };
  },
};

const drop: Operation = {
  name: "drop a change",
  weight: 4,
  ready: (model) => withAsk(model).length > 0,
  attempt: (model, choice) => {
    const { pot, one, there } = someAsk(model, choice);
    const who = someone(model, choice, pot);
    return {
      ...{ who, on: `${one.changeId} of ${one.potId}`, postsNothing: true },
      act: () => Change.drop(one),
      refused: unlessHeld(model, pot, who) ?? there,
      effect: () => {
        pot.ask = undefined;
      },
    };
  },
};

export const changeOperations: readonly Operation[] = [ask, sayYes, drop];
