import { Hold } from "@allotment/core/pot/index";
import { beforeEach, describe, expect, it } from "vitest";
import { watch } from "../support/faults.ts";
import { type Fund, give, newFund, newPot } from "../support/pots.ts";
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
});
