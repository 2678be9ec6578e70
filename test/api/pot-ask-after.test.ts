import type { Id } from "@allotment/core/id";
import { beforeEach, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { watch } from "../support/faults.ts";
import { newOutbox } from "../support/outbox.ts";
import { aSpend, type Fund, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";
import { named, transactionsOf } from "../support/write-units.ts";

describe("what happened next", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let outbox: Awaited<ReturnType<typeof newOutbox>>;
  let dean: Id<"person">;
  let priya: Id<"person">;

  beforeEach(async () => {
    world = await newWorld();
    outbox = await newOutbox(world);
    send = newApi(world);
    fund = await newFund(world);
    [dean, priya] = [await world.person("Dean"), await world.person("Priya")];
  });

  const pot = async (more: object = {}): Promise<Id<"pot">> => {
    const wish = { parentId: fund.potId, name: "Team pot", holderIds: [dean, priya], ...more };
    return (await newPot(world, fund.holder, wish)).potId;
  };
  const bodyOf = (more: object = {}) => {
    const { potId: _, ...body } = aSpend(fund.potId, 100, more);
    return body;
  };
  const act = async (who: Id<"person">, at: string, body?: unknown) =>
    send(who, `POST /api/v1/${at}`, { ...(body === undefined ? {} : { body }), key: newKey() });
  const spend = async (potId: string, more: object = {}): Promise<string> => {
    const saved = await act(dean, `pots/${potId}/spends`, bodyOf(more));
    expect(saved.status).toBe(201);
    return saved.body.txId;
  };
  const later = async (days: number): Promise<void> => {
    await outbox.read();
    world.clock.forward({ days });
    // Everyone signs in again.
    send = newApi(world);
  };
  /** The ids of spends that someone's home asks about. */
  const asked = async (who: Id<"person">): Promise<string[]> =>
    (await send(who, "GET /api/v1/me/home")).body.waitingForYou
      .map(({ subject }: { subject: string }) => subject)
      .filter((subject: string) => subject.startsWith("tx_"));
  const offered = async (who: Id<"person">, txId: string): Promise<boolean> =>
    (await send(who, `GET /api/v1/spends/${txId}`)).body.actions.includes("nothingToSay");

  it("is asked of whoever wrote it down, 14 days on, and of no one else", async () => {
    const txId = await spend(await pot());
    await later(13);
    expect([await asked(dean), await offered(dean, txId)]).toEqual([[], false]);
    await later(1);
    expect((await send(dean, "GET /api/v1/me/home")).body.waitingForYou).toContainEqual({
      subject: txId,
      title: "Team pot",
      says: "“Bus pass for a month”: what happened next? One line is plenty.",
    });
    expect([await offered(dean, txId), await offered(priya, txId)]).toEqual([true, false]);
    for (const who of [priya, fund.holder]) expect(await asked(who)).toEqual([]);
    expect(outbox.mails.map(({ subject }) => subject).join()).not.toContain("next");
  });

  it("is asked after as many days as its pot's holders agreed", async () => {
    const txId = await spend(await pot({ edges: { words: "Lawful.", noteAfterSpendDays: 3 } }));
    await later(3);
    expect(await asked(dean)).toEqual([txId]);
  });

  it("goes when anyone says what happened next, even before it is asked", async () => {
    const potId = await pot();
    const [first, second] = [await spend(potId), await spend(potId)];
    await act(priya, `spends/${first}/actions/add-note`, { words: "Jo saw her sister" });
    await later(14);
    expect(await asked(dean)).toEqual([second]);
    await act(priya, `spends/${second}/actions/add-note`, { words: "Jo goes each week" });
    expect([await asked(dean), await offered(dean, second)]).toEqual([[], false]);
  });

  it("goes with “Nothing to say”, said twice too, and no late copy of the spend asks again", async () => {
    const txId = await spend(await pot());
    await later(14);
    const said = { key: newKey() };
    const nothing = `POST /api/v1/spends/${txId}/actions/nothing-to-say`;
    expect((await send(priya, nothing, { key: newKey() })).status).toBe(403);
    expect((await send(dean, nothing, said)).body.actions).not.toContain("nothingToSay");
    expect((await send(dean, nothing, said)).status).toBe(200);
    expect((await send(dean, nothing, { key: newKey() })).status).toBe(200);
    await outbox.hearAll(outbox.heard.filter(({ name }) => name === "pot.spend"));
    expect(await asked(dean)).toEqual([]);
  });

  it("goes when the spend is put back, or put right: then it is asked of the new line, when its time comes", async () => {
    const potId = await pot();
    const [back, wrong] = [await spend(potId), await spend(potId)];
    await later(14);
    await act(dean, `spends/${back}/actions/return`, { reason: "Sold on" });
    expect(await asked(dean)).toEqual([wrong]);
    expect(await offered(dean, back)).toBe(false);
    const right = { ...bodyOf({ amountPence: 90 }), reason: "Typed wrong" };
    const made = await act(dean, `spends/${wrong}/actions/correct`, right);
    await later(0);
    expect(await asked(dean)).toEqual([]);
    await later(14);
    expect(await asked(dean)).toEqual([made.body.txId]);
  });

  it("goes when whoever wrote it no longer holds the pot, and passes to no one", async () => {
    const potId = await pot();
    const txId = await spend(potId);
    await later(14);
    await act(dean, `pots/${potId}/actions/leave`);
    for (const who of [dean, priya]) expect(await asked(who)).toEqual([]);
    expect((await act(dean, `spends/${txId}/actions/nothing-to-say`)).status).toBe(404);
  });

  it("is asked of several written down together, and of a yes said together, of whoever wrote it", async () => {
    const potId = await pot();
    const lines = [1, 2, 3, 4, 5].map(() => ({ txId: `tx_${newKey()}`, ...bodyOf() }));
    expect((await act(dean, `pots/${potId}/actions/record-spends`, { lines })).status).toBe(201);
    world.clock.forward({ seconds: 1 });
    const two = await pot({ twoOfUs: true });
    const key = newKey();
    await send(dean, `POST /api/v1/pots/${two}/drafts`, { body: bodyOf(), key });
    const { txId } = (await act(priya, `pots/${two}/drafts/tx_${key}/actions/say-yes`)).body;
    await later(14);
    const now = await asked(dean);
    expect(now).toContain(txId);
    expect(now).toHaveLength(3);
    expect(await asked(priya)).toEqual([]);
    for (const each of now) await act(dean, `spends/${each}/actions/nothing-to-say`);
    expect(new Set([...now, ...(await asked(dean))])).toEqual(
      new Set([txId, ...lines.map((line) => line.txId)]),
    );
  });

  it("asks about the newest few, and leaves by itself after 60 days", async () => {
    const potId = await pot();
    await spend(potId);
    await later(1);
    const three = [await spend(potId)];
    for (const _ of [1, 2]) {
      await later(1);
      three.unshift(await spend(potId));
    }
    await later(14);
    expect(await asked(dean)).toEqual(three);
    await later(59);
    expect(await asked(dean)).toEqual(three.slice(0, 2));
    await later(2);
    expect(await asked(dean)).toEqual([]);
    expect(await offered(dean, three[0] ?? "")).toBe(false);
  });

  it("costs a spend nothing: it stays three items", async () => {
    const potId = await pot();
    const sent = watch(world);
    await spend(potId);
    expect(transactionsOf(sent).map((items) => items.map(named))).toEqual([["TX", "HEAD*", "E"]]);
  });

  it("reads as much for a home however many spends there are", async () => {
    const potId = await pot();
    const many = () => Array.from({ length: 49 }, () => ({ txId: `tx_${newKey()}`, ...bodyOf() }));
    const sent = watch(world);
    const requests = async (): Promise<number> => {
      const before = sent.length;
      await asked(dean);
      return sent.length - before;
    };
    await spend(potId);
    await later(14);
    const few = await requests();
    for (const lines of [many(), many()]) await act(dean, `pots/${potId}/actions/record-spends`, { lines });
    await later(14);
    expect(await requests()).toBe(few);
  });
});
