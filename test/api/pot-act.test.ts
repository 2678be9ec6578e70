import type { Id } from "@allotment/core/id";
import { Ledger, reconcile } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send, type Sending } from "../support/api.ts";
import { aSpend, type Fund, give, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("what holders do with a pot", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let ruth: Id<"person">;
  let dean: Id<"person">;
  let priya: Id<"person">;
  let jo: Id<"person">;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    ruth = fund.holder;
    [dean, priya, jo] = [await world.person("Dean"), await world.person("Priya"), await world.person("Jo")];
    await give(world, jo, fund.programmeId, "citizen");
  });

  const act = (who: Id<"person">, potId: string, name: string, sending: Sending = {}): Promise<Answer> =>
    send(who, `POST /api/v1/pots/${potId}/actions/${name}`, { key: newKey(), ...sending });
  const team = async (more: object = {}): Promise<Id<"pot">> =>
    (await newPot(world, ruth, { parentId: fund.potId, holderIds: [dean, priya], ...more })).potId;
  const balances = async (...ids: string[]): Promise<number[]> => {
    const heads = await world.asSystem(() => Ledger.heads(ids));
    return heads.map(({ balance }) => balance);
  };
  const spend = (who: Id<"person">, potId: Id<"pot">, amountPence: number) => {
    const { potId: _, ...body } = aSpend(potId, amountPence);
    return send(who, `POST /api/v1/pots/${potId}/spends`, { body, key: newKey() });
  };
  const money = (amountPence: number): Sending => ({ body: { amountPence } });

  it("let it rest, and open it again", async () => {
    const potId = await team();
    expect(await act(dean, potId, "rest")).toMatchObject({ status: 200, body: { state: "resting" } });
    expect(await spend(dean, potId, 100)).toMatchObject({ status: 409, body: { code: "pot.resting" } });
    expect(await act(dean, potId, "rest")).toMatchObject({ status: 409, body: { code: "pot.resting" } });
    const key = newKey();
    expect(await act(priya, potId, "reopen", { key })).toMatchObject({ body: { state: "open" } });
    expect((await act(priya, potId, "reopen", { key })).headers.get("idempotent-replay")).toBe("true");
    expect(await act(priya, potId, "reopen")).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    expect((await spend(dean, potId, 100)).status).toBe(201);
  });

  it("put more in from above, and give some back, with no more than there is", async () => {
    const potId = await team({ amountPence: 1000 });
    const [above = 0] = await balances(fund.potId);
    expect(await act(ruth, potId, "top-up", money(500))).toMatchObject({ body: { balancePence: 1500 } });
    expect((await act(dean, potId, "top-up", money(500))).status).toBe(403);
    expect(await act(priya, potId, "give-back", money(700))).toMatchObject({ body: { balancePence: 800 } });
    expect(await balances(fund.potId)).toEqual([above + 200]);
    expect(await act(priya, potId, "give-back", money(801))).toMatchObject({
      status: 422,
      body: { code: "pot.not_enough", detail: "There is £8.00 left in this pot. You asked for £8.01." },
    });
    expect((await act(ruth, potId, "give-back", money(1))).status).toBe(403);
    expect((await act(priya, potId, "give-back", money(0))).status).toBe(400);
    const tooMuch = await act(ruth, potId, "top-up", money(above + 1000));
    expect(tooMuch).toMatchObject({ status: 422, body: { code: "pot.not_enough" } });
    expect(await act(ruth, fund.potId, "top-up", money(1))).toMatchObject({ status: 409 });
  });

  it("close it after the pots made from it, and what is free goes back", async () => {
    const potId = await team({ amountPence: 1000 });
    const inner = await newPot(world, dean, { parentId: potId, amountPence: 400, holderIds: [priya] });
    const [above = 0] = await balances(fund.potId);
    expect(await act(dean, potId, "close")).toMatchObject({
      status: 422,
      body: { code: "pot.children_open" },
    });
    await spend(priya, inner.potId, 150);
    expect(await act(priya, inner.potId, "close")).toMatchObject({
      body: { state: "closed", balancePence: 0 },
    });
    expect(await balances(potId)).toEqual([850]);
    expect(await act(dean, potId, "close")).toMatchObject({ body: { state: "closed", actions: [] } });
    expect(await balances(fund.potId)).toEqual([above + 850]);
    expect(await act(dean, potId, "close")).toMatchObject({ status: 409, body: { code: "pot.closed" } });
  });

  it("close an empty one, and keep a hidden one's sum folded", async () => {
    const potId = await team({ amountPence: 100 });
    await spend(dean, potId, 100);
    expect(await act(dean, potId, "close")).toMatchObject({ body: { state: "closed" } });
    const parent = await team({ amountPence: 5000, holderIds: [dean] });
    const wish = { parentId: parent, amountPence: 2000, holderIds: [dean], hidden: true };
    const { potId: hidden } = await newPot(world, dean, wish);
    const aside = async () => (await send(dean, `GET /api/v1/pots/${parent}`)).body.setAsidePence;
    expect(await aside()).toBe(2000);
    await act(dean, hidden, "top-up", money(500));
    await act(dean, hidden, "give-back", money(200));
    await spend(dean, hidden, 300);
    expect(await aside()).toBe(2300);
    await act(dean, hidden, "close");
    expect(await aside()).toBe(300);
  });

  it("bring someone in before the last one leaves", async () => {
    const potId = await team({ holderIds: [dean] });
    expect(await act(dean, potId, "leave")).toMatchObject({ status: 422, body: { code: "pot.last_holder" } });
    const added = await act(dean, potId, "add-holder", { body: { personId: priya } });
    expect(new Set(added.body.holderIds)).toEqual(new Set([dean, priya]));
    expect(await act(dean, potId, "add-holder", { body: { personId: priya } })).toMatchObject({
      status: 409,
    });
    const nobody = `person_${"0".repeat(26)}`;
    expect((await act(dean, potId, "add-holder", { body: { personId: nobody } })).status).toBe(404);
    const key = newKey();
    expect((await act(dean, potId, "leave", { key })).status).toBe(200);
    expect((await act(dean, potId, "leave", { key })).headers.get("idempotent-replay")).toBe("true");
    expect((await act(dean, potId, "leave")).status).toBe(404);
    expect((await spend(dean, potId, 100)).status).toBe(404);
    expect((await spend(priya, potId, 100)).status).toBe(201);
    const mine = await send(dean, "GET /api/v1/pots");
    expect(mine.body.items.some((pot: { potId: string }) => pot.potId === potId)).toBe(false);
  });

  it("leave who holds a person's pot to the person", async () => {
    const potId = await team({ whoDecides: "pair", holderIds: [jo, dean] });
    const asked = await act(dean, potId, "add-holder", { body: { personId: priya } });
    expect(asked).toMatchObject({ status: 422, body: { code: "permission.needed" } });
    expect((await act(jo, potId, "add-holder", { body: { personId: priya } })).status).toBe(200);
    expect(await act(jo, potId, "leave")).toMatchObject({ status: 422, body: { code: "pot.person_stays" } });
    expect((await act(dean, potId, "leave")).status).toBe(200);
  });

  it("never leave it with no holder, when both leave at once", async () => {
    const potId = await team();
    const answers = await Promise.all([act(dean, potId, "leave"), act(priya, potId, "leave")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it("need a key for each", async () => {
    const potId = await team();
    const acts: [string, object | undefined][] = [
      ...["rest", "reopen", "close", "leave"].map((name): [string, undefined] => [name, undefined]),
      ["give-back", { amountPence: 1 }],
      ["add-holder", { personId: jo }],
    ];
    for (const [name, body] of acts) {
      const answer = await send(dean, `POST /api/v1/pots/${potId}/actions/${name}`, body ? { body } : {});
      expect(answer, name).toMatchObject({ status: 400, body: { fields: [{ path: "Idempotency-Key" }] } });
    }
  });

  it("add up when all is done", async () => {
    const report = await world.asSystem(() => reconcile(fund.potId, "2027-01-01"));
    expect(report).toMatchObject({ findings: [], broken: {} });
  });
});
