import { Hold, Pot, Spend } from "@allotment/core/pot/index";
import { beforeEach, describe, expect, it } from "vitest";
import { watch } from "../support/faults.ts";
import { aSpend, asHolder, type Fund, give, newFund, newPot, spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";
import { type Act, conditions, named, sum, transactionsOf, unitsOf } from "../support/write-units.ts";

describe("what the rarer acts on a pot send", () => {
  let world: World;
  let fund: Fund;
  let sent: ReturnType<typeof watch>;
  beforeEach(async () => {
    world = await newWorld();
    fund = await newFund(world);
    sent = watch(world);
  });
  const transactions = (): Act[][] => transactionsOf(sent);
  const ledgerUnits = async (acts: readonly Act[]): Promise<number> =>
    sum(
      await unitsOf(
        world,
        acts.filter((act) => /^(TX|HEAD|E)\*?$/.test(named(act))),
      ),
    );

  it("a hold: three items of the ledger each way, six write units, with the sealed words beside them", async () => {
    const [sam, tara] = [await world.person("Sam"), await world.person("Tara")];
    await give(world, sam, fund.programmeId, "commissioner");
    await give(world, tara, fund.funderOrgId, "safeguardingLead");
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId });
    sent.length = 0;
    const wish = {
      potId,
      reason: "theft",
      why: "A card was used.",
      secondId: tara,
      urgentNeeds: "Call Tara.",
    };
    await world.as(sam, () => Hold.freeze(wish), newKey());
    const [freeze = []] = transactions();
    expect(freeze.map(named)).toEqual(["TX", "HOLD", "hold", "hold", "HEAD*", "E"]);
    expect(await ledgerUnits(freeze)).toBe(6);
    expect(conditions(freeze[4])).toEqual([
      "attribute_exists(#pk)",
      "attribute_exists(#sk)",
      "#seq = :seq",
      "#state = :state",
      "#currency = :currency",
      "#lastAt <= :lastAt",
    ]);
    expect(JSON.stringify([freeze[0], freeze[4], freeze[5]])).not.toMatch(/theft|card was used/);
    sent.length = 0;
    for (const who of [tara, sam])
      await world.as(who, () => Hold.review({ potId, found: "Found it.", to: "open" }), newKey());
    const [said = [], lift = []] = transactions();
    expect(said.map(named).filter((name) => /^(TX|HEAD|E)\*?$/.test(name))).toEqual([]);
    expect(lift.map(named)).toEqual(["TX", "HOLD*", "hold", "hold", "HEAD*", "E"]);
    expect(conditions(lift[1])).toContain("#version = :version");
    expect(await ledgerUnits(lift)).toBe(6);
  });

  it("a spend put right in its own pot: six items, one head moved by the net, twelve write units", async () => {
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId });
    const first = await spend(world, fund.holder, potId, 5000);
    const { share: _, potId: __, ...said } = { ...aSpend(potId, 0), share: 0 };
    const right = (txId: string, amountPence: number) =>
      asHolder(world, fund.holder, () =>
        Spend.correct({ ...said, txId, amountPence, reason: "I typed it wrong" }),
      );
    sent.length = 0;
    const less = await right(first.txId, 1500);
    const more = await right(less.txId, 7000);
    const [down = [], up = []] = transactions();
    for (const acts of [down, up]) {
      expect(acts.map(named)).toEqual(["TX", "TX", "TX*", "HEAD*", "E", "E"]);
      expect(await ledgerUnits(acts)).toBe(12);
      expect(acts[2]?.ConditionExpression).toContain(
        "attribute_not_exists(#reversedBy) AND attribute_not_exists(#reverses)",
      );
    }
    expect(conditions(down[3])).not.toContain("#balance >= :balance");
    expect(conditions(down[3])).toContain("contains(#holders, :holders)");
    expect(conditions(up[3])).toEqual(
      expect.arrayContaining(["#seq = :seq", "#balance >= :balance", "contains(#holders, :holders)"]),
    );
    expect(more.balancePence).toBe(93_000);
  });

  it("a spend put right from another pot: seven items, a holder of both, fourteen write units", async () => {
    const [from, to] = [
      await newPot(world, fund.holder, { parentId: fund.potId }),
      await newPot(world, fund.holder, { parentId: fund.potId }),
    ];
    const { txId } = await spend(world, fund.holder, from.potId, 5000);
    const { potId, ...said } = aSpend(to.potId, 5000);
    sent.length = 0;
    const wish = { ...said, txId, potId, reason: "The wrong pot" };
    await asHolder(world, fund.holder, () => Spend.correct(wish));
    const [acts = []] = transactions();
    expect(acts.map(named)).toEqual(["TX", "TX", "TX*", "HEAD*", "E", "HEAD*", "E"]);
    expect(await ledgerUnits(acts)).toBe(14);
    expect(conditions(acts[3])).toContain("contains(#holders, :holders)");
    expect(conditions(acts[5])).toEqual(
      expect.arrayContaining(["#balance >= :balance", "contains(#holders, :holders)"]),
    );
  });

  it("two of us: nothing of the ledger is written down, and a yes is a spend's three items", async () => {
    const other = await world.person("Dean");
    const holderIds = [fund.holder, other];
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId, holderIds, twoOfUs: true });
    sent.length = 0;
    const key = newKey();
    await asHolder(world, fund.holder, () => Spend.writeDown(aSpend(potId, 4250)), key);
    await asHolder(world, other, () => Spend.sayYes({ potId, draftId: `tx_${key}` }));
    const [written = [], yes = []] = transactions();
    expect(written.map(named).filter((name) => /^(TX|HEAD|E)\*?$/.test(name))).toEqual([]);
    expect(yes.map(named)).toEqual(["TX", "DRAFT", "HEAD*", "E"]);
    expect(yes[1]?.ConditionExpression).toContain("attribute_exists(#pk)");
    expect(conditions(yes[2])).toEqual(
      expect.arrayContaining(["#seq = :seq", "#balance >= :balance", "contains(#holders, :holders)"]),
    );
    expect(await ledgerUnits(yes)).toBe(6);
  });

  it("someone more for a pot that lost its people: four items, eight write units, by a holder of the pot above", async () => {
    const [gone, bea] = [await world.person("Gone"), await world.person("Bea")];
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId, holderIds: [gone] });
    sent.length = 0;
    const wish = { potId, personId: bea, reason: "Everyone in the team has left" };
    await world.as(fund.holder, () => Pot.bringHolder(wish), newKey());
    const [acts = []] = transactions();
    expect(acts.map(named)).toEqual(["TX", "pot", "HEAD", "HEAD*", "E"]);
    expect(await ledgerUnits(acts)).toBe(8);
    expect(acts[2]).toMatchObject({
      Key: { pk: `POT#${fund.potId}`, sk: "HEAD" },
      ConditionExpression: "contains(#holders, :holder)",
      ExpressionAttributeValues: { ":holder": fund.holder },
    });
    expect(acts[3]?.UpdateExpression).toMatch(/ADD .*#holders/);
    expect(acts[3]?.UpdateExpression).not.toMatch(/DELETE/);
  });
});
