import { MOST_REVIEWERS } from "@allotment/core/pot/hold.rules";
import { reconcile } from "@allotment/core/pot/index";
import { MOST_HOLDERS } from "@allotment/core/pot/pot.rules";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Model, newModel, type Place } from "../support/ledger-model/model.ts";
import { likeliest, type Portal, tries } from "../support/ledger-model/operation.ts";
import { opening, operations } from "../support/ledger-model/operations.ts";
import { give } from "../support/pots.ts";
import { newWorld } from "../support/world.ts";

/** `npm run model` walks further, and another way each time; a failure prints the seed that walks it again. */
const walks = Number(process.env.LEDGER_MODEL_WALKS ?? 8);
const seed = process.env.LEDGER_MODEL_SEED ?? (process.env.LEDGER_MODEL_WALKS ? undefined : "20261102");
const STEPS = 60;
const MOST_MORE = 20;

/** All trees are whole, and hold as many pots and lines as the model says. */
const audit = async ({ pots, external }: Model, { world }: Portal): Promise<void> => {
  const all = [...pots.values()];
  const funds = all.filter(({ parentId }) => parentId === undefined);
  const found = { pots: 0, lines: 0, external: 0, balance: 0 };
  for (const { potId } of funds) {
    const report = await world.asSystem(() => reconcile(potId, "2027-01-01"));
    expect(report).toMatchObject({ broken: {}, findings: [] });
    found.pots += report.pots;
    found.lines += report.lines;
    found.external += report.external;
    found.balance += report.balance;
  }
  const lines = all.reduce((sum, pot) => sum + pot.lines, 0);
  const balance = all.reduce((sum, pot) => sum + pot.balance, 0);
  expect(found).toEqual({ pots: all.length, lines, external, balance });
  expect(balance + external).toBe(0);
};

describe("the ledger, beside a model of it in memory", () => {
  let portal: Portal;
  let people: Model["people"];
  let place: Place;
  beforeAll(async () => {
    const world = await newWorld();
    people = await Promise.all(["Ruth", "Ash", "Bo", "Cy"].map((name) => world.person(name)));
    const { newId } = world.deps;
    const lookers = [await world.person("Col"), await world.person("Sal")] as const;
    const several = (many: number, name: string) =>
      Promise.all(Array.from({ length: many }, (_, n) => world.person(`${name} ${n}`)));
    const stewards = await several(MOST_REVIEWERS + 2, "Steward");
    const crowd = await several(MOST_HOLDERS + 1, "One of many");
    const citizen = await world.person("Jo");
    people = [...people, citizen];
    const ids = { programmeId: newId("prog"), funderOrgId: newId("org") };
    place = { ...ids, lookers, stewards, crowd, citizen };
    for (const each of lookers) await give(world, each, place.programmeId, "commissioner");
    for (const each of stewards) await give(world, each, place.programmeId, "steward");
    await give(world, citizen, place.programmeId, "citizen");
    portal = { world, reached: new Map() };
  });

  it("does and refuses what the model does and refuses, whatever comes in whatever order", async () => {
    const walk = fc.asyncProperty(
      fc.commands(tries(operations), { maxCommands: STEPS, size: "max" }),
      async (commands) => {
        const model = newModel(people, place);
        const both = () => ({ model, real: portal });
        await fc.asyncModelRun(both, likeliest(opening));
        await fc.asyncModelRun(both, commands);
        await audit(model, portal);
      },
    );
    const endOnFailure = process.env.LEDGER_MODEL_SHRINK === "no";
    // Else the first walks would be the shortest.
    const unbiased = true;
    await fc.assert(walk, {
      ...{ numRuns: walks, endOnFailure, unbiased },
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    });
    // A rare act may not have come up yet: a few walks more, and the same ones each time.
    for (let more = 1; more <= MOST_MORE && portal.reached.size < operations.length; more += 1)
      await fc.assert(walk, { numRuns: 1, endOnFailure, unbiased, seed: more });
  }, 3_600_000);

  it("went through every operation at least once", () => {
    const missed = operations.filter(({ name }) => !portal.reached.has(name));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  afterAll(() => {
    if (process.env.LEDGER_MODEL_WALKS) console.table(Object.fromEntries(portal.reached));
  });
});
