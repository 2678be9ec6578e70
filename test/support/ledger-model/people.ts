import { Pot } from "@allotment/core/pot/index";
import { MOST_HOLDERS } from "@allotment/core/pot/pot.rules";
import { expect } from "vitest";
import { asHolder } from "../pots.ts";
import {
  aboveOf,
  addLine,
  holds,
  type Model,
  type ModelPot,
  type Person,
  sees,
  unlessHeld,
  unlessIn,
  unlessTheirs,
} from "./model.ts";
import type { Operation } from "./operation.ts";
import { anyPot, isOpen, potsOf, someone, somePot } from "./pick.ts";

/** The refusal of someone who holds it already, or who would be one more than a pot has room for. */
const unlessRoom = ({ holders }: ModelPot, personId: Person): string | undefined => {
  if (holders.includes(personId)) return "wrong_state";
  return holders.length >= MOST_HOLDERS ? "pot.holders_full" : undefined;
};

const holderIn: Operation = {
  name: "holder in",
  weight: 2,
  ready: anyPot,
  attempt: (model, choice) => {
    const pot = somePot(model, choice, isOpen);
    const who = someone(model, choice, pot);
    const personId = choice.pick(choice.once(8) ? model.place.crowd : model.people);
    const { potId, holders } = pot;
    const asks = pot.hidden && holders.length > 1 ? "permission.needed" : undefined;
    const mayLet = unlessTheirs(pot, who) ?? asks;
    return {
      ...{ who, on: `${personId} into ${potId}`, act: () => Pot.addHolder({ potId, personId }) },
      refused:
        unlessHeld(model, pot, who) ??
        unlessIn(pot, "open", "resting") ??
        mayLet ??
        unlessRoom(pot, personId),
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
      const last = pot.holders.length === 1 ? "pot.last_holder" : undefined;
      const stays = pot.personId === who ? "pot.person_stays" : undefined;
      return unlessIn(pot, "open", "resting") ?? last ?? stays;
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

/** Takes in as many as it holds, and then one more. */
const holdersIn: Operation = {
  name: "as many holders as a pot takes",
  weight: 1,
  ready: anyPot,
  attempt: (model, choice, world) => {
    const shown = potsOf(model).filter(({ hidden }) => !hidden);
    const open = shown.filter((pot) => isOpen(pot) && pot.holders.length < MOST_HOLDERS);
    const pot = choice.pick(open.length > 0 ? open : shown);
    const who = pot.personId ?? someone(model, choice, pot);
    const { potId, holders } = pot;
    const room = Math.max(0, MOST_HOLDERS - holders.length);
    const others = model.place.crowd.filter((id) => !holders.includes(id));
    const comers = others.slice(0, room);
    const add = (personId: Person) => asHolder(world, who, () => Pot.addHolder({ potId, personId }));
    const [oneMore] = [...others.slice(room), ...model.people].filter((id) => !holders.includes(id));
    const full = room === 0 ? "pot.holders_full" : undefined;
    return {
      ...{ who, on: potId, several: true },
      act: async () => {
        for (const personId of comers) await add(personId);
        if (!oneMore) throw new Error("There is no one else");
        if (full) await add(oneMore);
        else await expect(add(oneMore)).rejects.toMatchObject({ code: "pot.holders_full" });
      },
      refused: unlessHeld(model, pot, who) ?? unlessIn(pot, "open", "resting") ?? full,
      effect: () => {
        for (const _ of comers) addLine(pot);
        pot.holders.push(...comers);
      },
    };
  },
};

/** Those who hold the pot above and not this one: they may bring someone in. */
const above = (model: Model, pot: ModelPot): Person[] =>
  aboveOf(model, pot)?.holders.filter((id) => !holds(pot, id)) ?? [];

const bringIn: Operation = {
  name: "bring someone into a pot that lost its people",
  weight: 3,
  ready: (model) => potsOf(model).some((pot) => above(model, pot).length > 0),
  attempt: (model, choice) => {
    const all = potsOf(model).filter((pot) => above(model, pot).length > 0);
    const lost = all.filter((pot) => isOpen(pot) && !pot.hidden && !holds(pot, model.place.citizen));
    const pot = choice.pick(choice.once(4) || lost.length === 0 ? all : lost);
    const who = choice.pick(choice.once(6) ? model.people : above(model, pot));
    const strangers = model.people.filter((id) => !holds(pot, id));
    const personId = choice.pick(choice.once(4) || strangers.length === 0 ? model.people : strangers);
    const { potId, holders } = pot;
    const refusal = (): string | undefined => {
      if (!sees(model, pot, who)) return "not_found";
      if (!above(model, pot).includes(who)) return "not_allowed";
      const theirs = unlessTheirs(pot, who);
      const here = holders.includes(model.place.citizen) ? "pot.has_people" : undefined;
      return theirs ?? unlessIn(pot, "open", "resting") ?? unlessRoom(pot, personId) ?? here;
    };
    return {
      ...{ who, on: `${personId} into ${potId}`, refused: refusal() },
      act: () => Pot.bringHolder({ potId, personId, reason: "They have all left" }),
      effect: () => {
        addLine(pot);
        pot.holders.push(personId);
      },
    };
  },
};

export const peopleOperations: readonly Operation[] = [holderIn, holderOut, holdersIn, bringIn];
