import { Ledger, Pot, Spend, Statement } from "@allotment/core/pot/index";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { watch } from "../support/faults.ts";
import { asHolder, asked, type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { newWorld, type World } from "../support/world.ts";
import {
  type Act,
  conditions,
  itemBytes,
  named,
  sum,
  transactionsOf,
  unitsOf,
} from "../support/write-units.ts";

describe("what each posting sends", () => {
  let world: World;
  let fund: Fund;
  let sent: ReturnType<typeof watch>;
  beforeEach(async () => {
    world = await newWorld();
    fund = await newFund(world);
    sent = watch(world);
  });

  const transactions = (): Act[][] => transactionsOf(sent);
  const units = (acts: readonly Act[]): Promise<number[]> => unitsOf(world, acts);

  it("a spend: one read, three items, six write units, even with 12 holders and 200 bytes of why", async () => {
    const holders = await Promise.all(
      Array.from({ length: 12 }, (_, n) => world.person(`Holder ${String.fromCharCode(65 + n)}`)),
    );
    const wish = { parentId: fund.potId, name: "Ŵ".repeat(45), holderIds: holders, amountPence: 9_999_999 };
    const { potId } = await newPot(world, fund.holder, wish);
    const [who = fund.holder] = holders;
    sent.length = 0;
    await spend(world, who, potId, 4_250_017, {
      why: "ŵ".repeat(100),
      what: "Phone and SIM for three months, new",
    });
    expect(sent.map(({ name }) => name)).toEqual(["GetItemCommand", "TransactWriteItemsCommand"]);
    const [acts = []] = transactions();
    expect(acts.map(named)).toEqual(["TX", "HEAD*", "E"]);
    expect(await units(acts)).toEqual([2, 2, 2]);
  });

  it("a spend holds only if the head is as it was read, and its holder, money and time are right", async () => {
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId });
    sent.length = 0;
    await spend(world, fund.holder, potId, 4250);
    const [tx, head, line] = transactions()[0] ?? [];
    expect(tx?.ConditionExpression).toBe("attribute_not_exists(#pk) AND attribute_not_exists(#sk)");
    expect(line?.ConditionExpression).toBe("attribute_not_exists(#pk) AND attribute_not_exists(#sk)");
    expect(conditions(head)).toEqual([
      "attribute_exists(#pk)",
      "attribute_exists(#sk)",
      "#seq = :seq",
      "#state = :state",
      "#currency = :currency",
      "#lastAt <= :lastAt",
      "#balance >= :balance",
      "contains(#holders, :holders)",
    ]);
    for (const act of [tx, head, line])
      expect(act).toMatchObject({ ReturnValuesOnConditionCheckFailure: "ALL_OLD" });
  });

  it("money back: four items, and a mark that is set once", async () => {
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId });
    const { txId } = await spend(world, fund.holder, potId, 4250);
    sent.length = 0;
    await asHolder(world, fund.holder, () => Spend.returnSpend({ txId, reason: "Not used" }));
    const [acts = []] = transactions();
    expect(acts.map(named)).toEqual(["TX", "TX*", "HEAD*", "E"]);
    expect(acts[1]?.ConditionExpression).toContain(
      "attribute_not_exists(#reversedBy) AND attribute_not_exists(#reverses)",
    );
    expect(sum(await units(acts))).toBe(8);
  });

  it("a new pot: five items of money, with its profile and its people beside them", async () => {
    sent.length = 0;
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId });
    const [make = [], yes = [], open = []] = transactions();
    expect(make.map(named)).toEqual(["TX", "PROFILE", "pot", "HEAD*", "E", "HEAD", "E"]);
    expect(sum(await units(make.filter((act) => !["PROFILE", "pot"].includes(named(act)))))).toBe(10);
    expect(yes.map(named)).toEqual(["TX", "HEAD*", "E"]);
    expect(open.map(named)).toEqual(["TX", "HEAD*", "E"]);
    sent.length = 0;
    const other = await asHolder(world, fund.holder, () =>
      Pot.make({
        parentId: potId,
        name: "A pot below",
        amountPence: 100,
        whoDecides: "team",
        holderIds: [fund.holder],
        edges: { words: "Lawful." },
      }),
    );
    sent.length = 0;
    await asHolder(world, fund.holder, () => Pot.sayNo({ potId: other.potId }));
    const [no = []] = transactions();
    expect(no.map(named)).toEqual(["TX", "HEAD*", "E", "HEAD*", "E"]);
  });

  it("48 awards: one transaction of 99 items", async () => {
    const { newId } = world.deps;
    const awards = Array.from({ length: 48 }, (_, n) => ({
      potId: newId("pot"),
      name: `Grant ${n}`,
      amountPence: 10_000 + n,
      holderIds: [fund.holder],
      whoDecides: "organisation" as const,
      edges: { words: "Lawful." },
      programmeId: fund.programmeId,
      orgId: fund.funderOrgId,
    }));
    const award = (some: typeof awards) =>
      asked(world, fund.holder, () =>
        Ledger.award({ fromPotId: fund.potId, awards: some, reason: { decisionId: newId("dec") } }),
      );
    sent.length = 0;
    await award(awards);
    const acts = transactions().at(-1) ?? [];
    expect(acts.length).toBe(99);
    const heads = await world.asSystem(() => Ledger.heads(awards.map(({ potId }) => potId)));
    expect(heads.map(({ balance, state }) => [balance, state])).toEqual(
      awards.map(({ amountPence }) => [amountPence, "proposed"]),
    );
    await expect(award([...awards, ...awards.slice(0, 1)])).rejects.toMatchObject({ code: "pot.too_many" });
  }, 60_000);

  it("a page of a statement: one read of the head, and two read units of lines at any depth", async () => {
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId });
    for (let n = 0; n < 40; n += 1) await spend(world, fund.holder, potId, 100 + n, { what: "Bus pass" });
    for (const page of [1, 2]) {
      sent.length = 0;
      await asHolder(world, fund.holder, () => Statement.read({ potId, page }));
      const queries = sent.filter(({ name }) => name === "QueryCommand");
      expect(queries.length).toBe(1);
      const { TableName, ...input } = queries[0]?.input ?? {};
      const found = await world.deps.client.send(
        new QueryCommand({ TableName: String(TableName), ...input }),
      );
      expect(found.Items?.length).toBe(20);
      expect(Math.ceil(sum((found.Items ?? []).map(itemBytes)) / 4096)).toBe(2);
    }
  });
});
