import { Ledger, Pot, Spend, Statement } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { newWorld, type World } from "../support/world.ts";

describe("the pot ledger", () => {
  let world: World;
  let fund: Fund;
  beforeAll(async () => {
    world = await newWorld();
    fund = await newFund(world);
  });

  it("opens a fund, makes a pot in it and records a spend", async () => {
    const pot = await newPot(world, fund.holder, { parentId: fund.potId, amountPence: 20_000 });
    expect(pot).toMatchObject({ state: "open", balancePence: 20_000, openedOn: "2026-11-02" });
    const done = await spend(world, fund.holder, pot.potId, 4250);
    expect(done).toMatchObject({ amountPence: 4250, balancePence: 15_750 });
    const page = await world.as(fund.holder, () => Statement.read({ potId: pot.potId, words: true }));
    expect(
      page.rows.map(({ kind, amountPence, balancePence, what }) => [kind, amountPence, balancePence, what]),
    ).toEqual([
      ["devolve", 20_000, 20_000, undefined],
      ["yes", 0, 20_000, undefined],
      ["open", 0, 20_000, undefined],
      ["spend", -4250, 15_750, "Bus pass for a month"],
    ]);
  });
});
void Ledger;
void Pot;
void Spend;
