import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { watch } from "../support/faults.ts";
import { aSpend, type Fund, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";
import { named, transactionsOf } from "../support/write-units.ts";

describe("a spend outside what was agreed, or not sure", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let dean: Id<"person">;
  let priya: Id<"person">;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    [dean, priya] = [await world.person("Dean"), await world.person("Priya")];
  });

  const pot = async (more: object = {}): Promise<Id<"pot">> => {
    const wish = { parentId: fund.potId, holderIds: [dean, priya], amountPence: 10_000, ...more };
    return (await newPot(world, fund.holder, wish)).potId;
  };
  const spend = async (potId: string, more: object): Promise<string> => {
    const { potId: _, ...body } = aSpend(fund.potId, 100, more);
    const saved = await send(dean, `POST /api/v1/pots/${potId}/spends`, { body, key: newKey() });
    expect(saved.status).toBe(201);
    return saved.body.txId;
  };
  const list = async (who: Id<"person">) => (await send(who, "GET /api/v1/spends")).body.items;
  const outside = { outsideBecause: "The shop was shut, so we went by taxi" };

  it("is saved at once, and is on the list of each who holds the pot until they say it was talked about", async () => {
    const potId = await pot();
    await spend(potId, {});
    const [first, second] = [await spend(potId, outside), await spend(potId, { notSure: true })];
    for (const who of [dean, priya])
      expect(await list(who)).toEqual([
        expect.objectContaining({ txId: second, notSure: true }),
        expect.objectContaining({ txId: first, potId, ...outside }),
      ]);
    expect(await list(fund.holder)).toEqual([]);
    const talked = await send(priya, `POST /api/v1/spends/${first}/actions/talked-about`, { key: newKey() });
    expect(talked.body.items.map(({ txId }: { txId: string }) => txId)).toEqual([second]);
    expect((await list(dean)).map(({ txId }: { txId: string }) => txId)).toEqual([second]);
    expect((await send(dean, `GET /api/v1/spends/${first}`)).body.words).toMatchObject(outside);
    await send(dean, `POST /api/v1/spends/${second}/actions/return`, {
      body: { reason: "Sold on" },
      key: newKey(),
    });
    expect(await list(priya)).toEqual([]);
  });

  it("keeps its words as close as they are shared, and goes with whoever leaves the pot", async () => {
    const potId = await pot();
    const txId = await spend(potId, outside);
    await send(dean, `POST /api/v1/spends/${txId}/actions/set-share`, { body: { share: 0 }, key: newKey() });
    expect(await list(priya)).toEqual([expect.not.objectContaining(outside)]);
    expect(await list(dean)).toEqual([expect.objectContaining(outside)]);
    await send(priya, `POST /api/v1/pots/${potId}/actions/leave`, { key: newKey() });
    expect(await list(priya)).toEqual([]);
  });

  it("comes from several written down together too, and from a yes said together", async () => {
    const potId = await pot();
    const line = (more: object) => {
      const { potId: _, ...said } = aSpend(fund.potId, 10, more);
      return { txId: `tx_${newKey()}`, ...said };
    };
    const lines = [line({}), line(outside), ...Array.from({ length: 47 }, () => line({ notSure: true }))];
    const saved = await send(dean, `POST /api/v1/pots/${potId}/actions/record-spends`, {
      body: { lines },
      key: newKey(),
    });
    expect(saved.status).toBe(201);
    expect(await list(priya)).toHaveLength(25);
    const two = await pot({ twoOfUs: true });
    const { potId: _, ...body } = aSpend(fund.potId, 10, outside);
    const key = newKey();
    await send(dean, `POST /api/v1/pots/${two}/drafts`, { body, key });
    const yes = await send(priya, `POST /api/v1/pots/${two}/drafts/tx_${key}/actions/say-yes`, {
      key: newKey(),
    });
    expect(yes.status).toBe(201);
    expect((await list(dean))[0]).toMatchObject({ txId: yes.body.txId, ...outside });
  });

  it("costs what it adds, and no other spend costs more for it", async () => {
    const potId = await pot();
    const sent = watch(world);
    await spend(potId, {});
    await spend(potId, outside);
    const [plain = [], marked = []] = transactionsOf(sent);
    expect(plain.map(named)).toEqual(["TX", "HEAD*", "E"]);
    expect(marked.map(named)).toEqual(["TX", "toTalkAbout", "toTalkAbout", "HEAD*", "E"]);
  });
});
