import type { Id } from "@allotment/core/id";
import { describe, expect, it } from "vitest";
import { watch } from "../support/faults.ts";
import { code, newPotCast, spendBody } from "../support/pot-cast.ts";
import { give } from "../support/pots.ts";
import { newKey } from "../support/world.ts";
import { named, transactionsOf } from "../support/write-units.ts";

const { world, send, fund, dean, priya, pot } = await newPotCast();

describe("a spend outside what was agreed, or not sure", () => {
  const spend = async (potId: string, more: object): Promise<string> => {
    const body = spendBody(100, more);
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
    const line = (more: object) => ({ txId: `tx_${newKey()}`, ...spendBody(10, more) });
    const lines = [line({}), line(outside), ...Array.from({ length: 47 }, () => line({ notSure: true }))];
    const saved = await send(dean, `POST /api/v1/pots/${potId}/actions/record-spends`, {
      body: { lines },
      key: newKey(),
    });
    expect(saved.status).toBe(201);
    expect(await list(priya)).toHaveLength(25);
    const two = await pot({ twoOfUs: true });
    const body = spendBody(10, outside);
    const key = newKey();
    await send(dean, `POST /api/v1/pots/${two}/drafts`, { body, key });
    const yes = await send(priya, `POST /api/v1/pots/${two}/drafts/tx_${key}/actions/say-yes`, {
      key: newKey(),
    });
    expect(yes.status).toBe(201);
    expect((await list(dean))[0]).toMatchObject({ txId: yes.body.txId, ...outside });
  });

  it("is for those who hold its pot to say, and of a spend alone", async () => {
    const potId = await pot();
    const txId = await spend(potId, outside);
    const say = (who: Id<"person">, id: string) =>
      send(who, `POST /api/v1/spends/${id}/actions/talked-about`, { key: newKey() });
    expect(code(await say(fund.holder, txId))).toEqual([403, "not_allowed"]);
    expect(await list(priya)).toContainEqual(expect.objectContaining({ txId }));
    const reason = { reason: "Sold on" };
    const back = await send(dean, `POST /api/v1/spends/${txId}/actions/return`, {
      body: reason,
      key: newKey(),
    });
    expect(code(await say(dean, back.body.txId))).toEqual([404, "not_found"]);
  });

  it("is on no list of someone who left the pot, even when they still see it", async () => {
    const sam = await world.person("Sam");
    await give(world, sam, fund.programmeId, "commissioner");
    const potId = await pot({ holderIds: [dean, sam] });
    await spend(potId, outside);
    await send(sam, `POST /api/v1/pots/${potId}/actions/leave`, { key: newKey() });
    expect((await send(sam, `GET /api/v1/pots/${potId}`)).status).toBe(200);
    expect(await list(sam)).toEqual([]);
  });

  it("is still to be talked about when it is put right", async () => {
    const potId = await pot();
    const txId = await spend(potId, outside);
    const body = { ...spendBody(90, outside), reason: "Typed it wrong" };
    const right = await send(dean, `POST /api/v1/spends/${txId}/actions/correct`, { body, key: newKey() });
    expect((await list(priya))[0]).toMatchObject({ txId: right.body.txId, ...outside });
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
