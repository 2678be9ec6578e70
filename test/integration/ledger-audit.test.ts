import type { Id } from "@allotment/core/id";
import { Pot, reconcile, Spend } from "@allotment/core/pot/index";
import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { asHolder, type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { newWorld, type World } from "../support/world.ts";

type Item = Record<string, unknown>;

describe("the audit", () => {
  let world: World;
  let fund: Fund;
  let potId: Id<"pot">;
  let txId: Id<"tx">;
  let undone: Id<"tx">;

  beforeEach(async () => {
    world = await newWorld();
    fund = await newFund(world);
    potId = (await newPot(world, fund.holder, { parentId: fund.potId })).potId;
    ({ txId } = await spend(world, fund.holder, potId, 4250));
    const returned = (await spend(world, fund.holder, potId, 700)).txId;
    ({ txId: undone } = await asHolder(world, fund.holder, () =>
      Spend.returnSpend({ txId: returned, reason: "Not used" }),
    ));
  });

  const line = (seq: number) => ({ pk: `POT#${potId}`, sk: `E#${String(seq).padStart(10, "0")}` });
  const head = () => ({ pk: `POT#${potId}`, sk: "HEAD" });
  const tx = (id: string) => ({ pk: `TX#${id}`, sk: "TX" });

  const { client, table } = { client: () => world.deps.client, table: () => world.deps.table };
  /** Someone with rights over the table changes an item by hand. */
  const tamper = async (key: Item, change: (item: Item) => Item): Promise<void> => {
    const { Item = {} } = await client().send(new GetCommand({ TableName: table(), Key: key }));
    await client().send(new PutCommand({ TableName: table(), Item: { ...Item, ...change(Item) } }));
  };
  const remove = (key: Item) => client().send(new DeleteCommand({ TableName: table(), Key: key }));
  const broken = async (): Promise<string[]> =>
    Object.keys((await world.asSystem(() => reconcile(fund.potId, "2027-01-01"))).broken).sort();

  it("finds nothing wrong with what was posted", async () => {
    const report = await world.asSystem(() => reconcile(fund.potId, "2027-01-01"));
    expect(report).toMatchObject({ pots: 2, lines: 10, findings: [], broken: {} });
    expect(report.balance).toBe(60_000_000 - 4250);
    expect(report.external).toBe(4250 - 60_000_000);
  });

  it("takes its sum at a moment that no posting straddles", async () => {
    world.clock.forward({ days: 1 });
    await spend(world, fund.holder, potId, 1000);
    const report = await world.asSystem(() => reconcile(fund.potId));
    expect(report).toMatchObject({ broken: {}, lines: 11, balance: 60_000_000 - 4250 });
  });

  it.each<[what: string, change: () => Promise<unknown>, rules: string[]]>([
    ["an amount", () => tamper(line(4), () => ({ amount: -4000 })), ["I12", "I13", "I3", "I4"]],
    ["a balance", () => tamper(line(4), () => ({ balance: -1 })), ["I13", "I2", "I4"]],
    ["a day", () => tamper(line(4), () => ({ spentOn: "2026-10-01" })), ["I13"]],
    ["who did it", () => tamper(line(4), () => ({ actorId: "person_x" })), ["I13", "I5", "I6"]],
    ["when it was", () => tamper(line(4), () => ({ at: "2026-10-01T00:00:00.000Z" })), ["I13", "I14", "I6"]],
    ["a line taken out", () => remove(line(5)), ["I1", "I13", "I3", "I4"]],
    ["the last line taken out", () => remove(line(6)), ["I13", "I3", "I4"]],
    ["a head's balance", () => tamper(head(), () => ({ balance: 1 })), ["I3"]],
    ["a head's hash", () => tamper(head(), () => ({ hash: "x" })), ["I13"]],
    [
      "a head's holders",
      () => tamper(head(), () => ({ holders: new Set([`person_${"0".repeat(26)}`]) })),
      ["I5"],
    ],
    ["a head's state", () => tamper(head(), () => ({ state: "closed" })), ["I9"]],
    ["a head's currency", () => tamper(head(), () => ({ currency: "EUR" })), ["I10"]],
    ["a posting taken out", () => remove(tx(txId)), ["I1", "I12"]],
    ["what left the tree", () => tamper(tx(txId), () => ({ external: 4000 })), ["I1"]],
    ["a posting's facts", () => tamper(tx(txId), () => ({ facts: { share: 5 } })), ["I13"]],
    ["a posting's words", () => tamper(tx(txId), () => ({ words: { what: "A car", why: "Fast" } })), ["I13"]],
    ["an undoing's mark", () => tamper(tx(undone), () => ({ reverses: txId })), ["I7"]],
    ["a mark on a spend", () => tamper(tx(txId), () => ({ reversedBy: undone })), ["I7"]],
  ])("finds a change to %s", async (_, change, rules) => {
    await change();
    expect(await broken()).toEqual(rules);
  });

  /** Another fault of the same number may stand beside it, so each of these is known by its words. */
  it.each<[what: string, change: () => Promise<unknown>, says: string]>([
    [
      "two postings that are out by as much",
      async () => {
        await tamper(tx(txId), ({ external }) => ({ external: Number(external) + 100 }));
        await tamper(tx(undone), ({ external }) => ({ external: Number(external) - 100 }));
      },
      "the posting is 100 pence out",
    ],
    [
      "an undoing of what another undid",
      () => tamper(tx(undone), () => ({ reverses: txId })),
      "it undoes what another posting undid",
    ],
    [
      "a head that says closed and was not",
      () => tamper(head(), () => ({ state: "closed" })),
      "the head’s state is not what its lines made it",
    ],
  ])("says of %s what is wrong", async (_, change, says) => {
    await change();
    const { findings } = await world.asSystem(() => reconcile(fund.potId, "2027-01-01"));
    expect(findings.map((finding) => finding.says)).toContain(says);
  });

  it("finds two postings that claim the same lines", async () => {
    await asHolder(world, fund.holder, () => Pot.topUp({ potId, amountPence: 300 }));
    await asHolder(world, fund.holder, () => Pot.topUp({ potId, amountPence: 300 }));
    const posting = async (seq: number) => {
      const { Item } = await client().send(new GetCommand({ TableName: table(), Key: line(seq) }));
      return tx(String(Item?.txId));
    };
    const { Item } = await client().send(new GetCommand({ TableName: table(), Key: await posting(7) }));
    await tamper(await posting(8), () => ({ legs: Item?.legs }));
    expect(await broken()).toContain("I12");
  });

  it("still checks when words and their key are erased", async () => {
    const { Item = {} } = await client().send(new GetCommand({ TableName: table(), Key: tx(txId) }));
    const { words: _, wordsKey: __, ...rest } = Item;
    await client().send(new PutCommand({ TableName: table(), Item: rest }));
    expect(await broken()).toEqual([]);
    const page = await asHolder(world, fund.holder, () => Spend.fromId({ txId }));
    expect(page).toMatchObject({ wordsTakenBack: true, money: { amountPence: 4250 } });
    expect(page.words).toBeUndefined();
  });
});
