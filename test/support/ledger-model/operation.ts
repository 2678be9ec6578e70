import { DomainError } from "@allotment/core/error";
import { Ledger } from "@allotment/core/pot/index";
import type { AsyncCommand } from "fast-check";
import * as fc from "fast-check";
import { expect } from "vitest";
import { asHolder } from "../pots.ts";
import { newKey, type World } from "../world.ts";
import type { Model, ModelPot, Person } from "./model.ts";

/** What a command drew from chance, to be read against the model as it then is: so a shorter run still makes sense. */
export interface Choice {
  pick<T>(list: readonly T[]): T;
  /** Some pence of a balance: a part, all of it, or a penny too much. */
  amount(balance: number): number;
  /** Yes once in so many times. */
  once(inTimes: number): boolean;
}

/** One try at an operation: what to send, and what the model says of it. */
export interface Attempt {
  readonly who: Person;
  /** Names what it was tried on, for the story of a failure. */
  readonly on: string;
  readonly act: () => Promise<unknown>;
  /** Whether it goes by their roles too, and not by what they hold alone. */
  readonly byRole?: true;
  /** Whether it is more than one request, and so is not sent again. */
  readonly several?: true;
  /** Whether it is in no line. */
  readonly postsNothing?: true | undefined;
  /** The key it is sent under: a new one, if not said. */
  readonly key?: string;
  /** The code it must be refused with. */
  readonly refused?: string | undefined;
  /** What it changes in the model when it goes through. */
  readonly effect?: (answer: unknown) => void;
}

/** An act of the ledger that the model knows. A new one is one more of these, in `operations.ts`. */
export interface Operation {
  readonly name: string;
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  /** Whether the model holds anything to try it on. */
  readonly ready: (model: Model) => boolean;
  readonly attempt: (model: Model, choice: Choice, world: World) => Attempt;
}

/** The portal under test, and which operations went through in it. */
export interface Portal {
  readonly world: World;
  readonly reached: Map<string, number>;
}

const choiceOf = (drawn: readonly number[]): Choice => {
  let at = 0;
  const next = (): number => drawn[at++ % drawn.length] ?? 0;
  return {
    pick: (list) => list[next() % list.length] ?? expect.unreachable("there is nothing to pick from"),
    amount: (balance) => {
      const way = next() % 12;
      if (way === 0) return Math.max(1, balance);
      if (way === 1) return balance + 1;
      return 1 + (next() % Math.max(1, Math.floor(balance / 3)));
    },
    once: (inTimes) => next() % inTimes === 0,
  };
};

const outcomeOf = async (run: () => Promise<unknown>): Promise<{ code: string } | { answer: unknown }> => {
  try {
    return { answer: await run() };
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code };
    throw error;
  }
};

export const sorted = (ids: readonly string[] = []): string[] => [...ids].sort();

const headOf = (pot: ModelPot) => {
  const { potId, state, balance, credited, debited, children, setAside, lines, holders, waiting } = pot;
  const { whoDecides, twoOfUs } = pot;
  const sums = { balance, credited, debited, children, setAside, whoDecides, twoOfUs };
  return { potId, state, ...sums, seq: lines, holders: sorted(holders), waiting: sorted(waiting) };
};

/** Every pot's head is as the model has it: what the act changed, and all that it must not have touched. */
const sameHeads = async (model: Model, world: World): Promise<void> => {
  const pots = [...model.pots.values()];
  const heads = await world.asSystem(() => Ledger.heads(pots.map(({ potId }) => potId)));
  expect(
    heads.map(({ potId, state, balance, credited, debited, children, setAside, seq, ...head }) => ({
      ...{ potId, state, balance, credited, debited, children, setAside, seq },
      ...{ whoDecides: head.whoDecides, twoOfUs: head.twoOfUs ?? false },
      ...{ holders: sorted(head.holders), waiting: sorted(head.waiting) },
    })),
  ).toEqual(pots.map(headOf));
};

class Try implements AsyncCommand<Model, Portal> {
  readonly #operation: Operation;
  readonly #drawn: readonly number[];
  #story = "";
  constructor(operation: Operation, drawn: readonly number[]) {
    this.#operation = operation;
    this.#drawn = drawn;
  }
  check(model: Readonly<Model>): boolean {
    return this.#operation.ready(model);
  }
  async run(model: Model, { world, reached }: Portal): Promise<void> {
    const { name, attempt } = this.#operation;
    const tried = attempt(model, choiceOf(this.#drawn), world);
    const { who, on, act, refused, effect, byRole, several, postsNothing, key = newKey() } = tried;
    this.#story = `${name} ${on}${refused ? ` (${refused})` : ""}`;
    const outcome = await outcomeOf(() =>
      byRole ? world.as(who, act, key) : asHolder(world, who, act, key),
    );
    if (refused !== undefined) expect(outcome, this.#story).toEqual({ code: refused });
    else {
      expect(outcome, this.#story).toHaveProperty("answer");
      const answer = "answer" in outcome ? outcome.answer : undefined;
      effect?.(answer);
      reached.set(name, (reached.get(name) ?? 0) + 1);
      if (effect && !(several || byRole)) model.done.push({ name, key, who, act, answer, postsNothing });
    }
    await sameHeads(model, world);
  }
  toString(): string {
    return this.#story || this.#operation.name;
  }
}

const DRAWN = 10;

/** Not once in any number of times, and a small part of any balance. */
const LIKELIEST = [1, 11, 101];

/** Tries at these operations, each with what it draws from chance. */
export const tries = (operations: readonly Operation[]): fc.Arbitrary<AsyncCommand<Model, Portal>>[] =>
  operations.flatMap((operation) => {
    const drawn = fc.noBias(fc.array(fc.nat(1_000_000), { minLength: DRAWN, maxLength: DRAWN }));
    const one = drawn.map((numbers) => new Try(operation, numbers));
    return Array.from({ length: operation.weight }, () => one);
  });

/** Any of these, done one after another with the likeliest choices: what a walk begins with. */
export const likeliest = (operations: readonly Operation[]): AsyncCommand<Model, Portal>[] =>
  operations.map((operation) => new Try(operation, LIKELIEST));
