import { live } from "@allotment/core/db/entity";
import { Events } from "@allotment/core/event/event.entity";
import { Grant } from "@allotment/core/grant/index";
import { Ledger } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGrant, aDecision, aFund, aLiveGrant, wholeTerms } from "../support/grants.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});

const due = async (grant: AGrant, by?: string, who = grant.commissioner) =>
  send(who, `GET /api/v1/programmes/${grant.programmeId}/payments-due${by ? `?by=${by}` : ""}`);
const several = (grant: AGrant, payments: object[], key = newKey(), more: object = {}) =>
  send(grant.commissioner, `POST /api/v1/programmes/${grant.programmeId}/payments`, {
    body: { payments, ...more },
    key,
  });
const check = (grant: AGrant) => world.as(grant.steward, () => Grant.checkBank({ grantId: grant.grantId }));

describe("what is due", () => {
  it("is listed by the day chosen, the soonest first, with what keeps each from going", async () => {
    const grant = await aLiveGrant(world);
    const { grantId } = grant;
    const now = await due(grant);
    expect(now.body.items).toMatchObject([
      { grantId, planN: 1, dueOn: "2026-11-02", amountPence: 6_000_000, paidToOrgId: grant.orgId },
    ]);
    expect(now.body.items[0].kept).toEqual(["No one has checked the bank details yet."]);
    expect(now.body.items[0].reference).toMatch(/^[0-9A-Z]{26}-01$/);
    expect((await due(grant, "2027-03-31")).body.items).toHaveLength(1);
    await check(grant);
    expect((await due(grant, "2027-04-01")).body.items).toMatchObject([
      { planN: 1, kept: [] },
      { planN: 2, dueOn: "2027-04-01", kept: [] },
    ]);
    await send(grant.lead, `POST /api/v1/grants/${grantId}/actions/ask-payment`, { body: { planN: 3 } });
    expect((await due(grant)).body.items.map(({ planN }: { planN: number }) => planN)).toEqual([1, 3]);
    await send(grant.commissioner, `POST /api/v1/grants/${grantId}/actions/pay`, {
      body: { planN: 1 },
      key: newKey(),
    });
    expect((await due(grant)).body.items).toMatchObject([{ planN: 3 }]);
    expect((await due(grant, "soon")).status).toBe(400);
  });

  it("says so to whoever checked the bank details, and to no one else", async () => {
    const grant = await aLiveGrant(world);
    await world.as(grant.commissioner, () => Grant.checkBank({ grantId: grant.grantId }));
    const self = ["You checked the bank details, so someone else sends this."];
    expect((await due(grant)).body.items[0].kept).toEqual(self);
    expect((await due(grant, undefined, grant.steward)).body.items[0].kept).toEqual([]);
  });

  it("follows a signed change, and says when it holds from", async () => {
    const grant = await aLiveGrant(world);
    await check(grant);
    const [first, second, third] = wholeTerms(world, grant.amountPence).paymentPlan;
    const paymentPlan = [first, { ...second, onDate: "2027-02-01" }, third];
    const body = { changes: { paymentPlan }, why: "Sooner.", from: "2026-12-01" };
    const act = (name: string) => `POST /api/v1/grants/${grant.grantId}/actions/${name}`;
    const asked = await send(grant.lead, act("propose-change"), { body, key: newKey() });
    const signing = { proposalId: asked.body.proposal.proposalId };
    await send(grant.lead, act("sign-change"), { body: signing, key: newKey() });
    expect((await due(grant, "2027-02-01")).body.items).toHaveLength(1);
    await send(grant.commissioner, act("sign-change"), { body: signing, key: newKey() });
    expect((await due(grant, "2027-02-01")).body.items).toMatchObject([
      { planN: 1, kept: [] },
      { planN: 2, kept: ["Both sides signed a change to this payment. It holds from 1 December 2026."] },
    ]);
    expect((await due(grant, "2027-04-01")).body.items).toHaveLength(2);
  });
});

describe("entering several payments at once", () => {
  it("enters all of them in one step, once, and moves no pot", async () => {
    const one = await aLiveGrant(world);
    const two = await aLiveGrant(world, await aDecision(world, { fund: one, amountPence: 3_000_000 }));
    await Promise.all([check(one), check(two)]);
    await send(one.lead, `POST /api/v1/grants/${one.grantId}/actions/ask-payment`, { body: { planN: 3 } });
    const pots = () => world.asSystem(() => Ledger.heads([one.potId, two.potId, one.fundId]));
    const before = await pots();
    const all = [
      { grantId: one.grantId, planN: 1 },
      { grantId: two.grantId, planN: 1 },
      { grantId: one.grantId, planN: 3 },
    ];
    const key = newKey();
    const sent = await several(one, all, key);
    expect(sent.status).toBe(200);
    expect(sent.body.items).toHaveLength(3);
    expect((await due(one)).body.items).toEqual([]);
    const again = await several(one, all, key);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body.items).toHaveLength(3);
    expect((await send(one.lead, `GET /api/v1/grants/${one.grantId}`)).body).toMatchObject({
      paid: [1, 3],
      paidPence: 12_000_000,
    });
    expect(await pots()).toEqual(before);
    const between = (days: string) =>
      send(one.commissioner, `GET /api/v1/programmes/${one.programmeId}/payments?${days}`);
    expect((await between("from=2026-11-02&to=2026-11-02")).body.items).toHaveLength(3);
    expect((await between("from=2026-11-03&to=2026-11-30")).body.items).toHaveLength(0);
  });

  it("enters none when one was sent before, and names it; so it is when two press at once", async () => {
    const one = await aLiveGrant(world);
    const two = await aLiveGrant(world, await aDecision(world, { fund: one, amountPence: 3_000_000 }));
    await Promise.all([check(one), check(two)]);
    await several(one, [{ grantId: one.grantId, planN: 1 }]);
    const both = [
      { grantId: two.grantId, planN: 1 },
      { grantId: one.grantId, planN: 1 },
    ];
    const twice = await several(one, both);
    expect(twice).toMatchObject({ status: 422, body: { code: "pay.twice" } });
    expect(JSON.stringify(twice.body)).toContain("payment 1: This payment is in the register already.");
    expect((await due(one)).body.items).toMatchObject([{ grantId: two.grantId }]);
    const only = [{ grantId: two.grantId, planN: 1 }];
    const press = await Promise.all([several(one, only), several(one, only)]);
    expect(press.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it("refuses what is not ready, of another programme, named twice, or too many", async () => {
    const grant = await aLiveGrant(world);
    const payment = { grantId: grant.grantId, planN: 1 };
    expect(await several(grant, [payment])).toMatchObject({
      status: 422,
      body: { code: "pay.bank_not_checked" },
    });
    expect((await several(grant, [payment, payment])).status).toBe(400);
    expect((await several(grant, [])).status).toBe(400);
    const many = Array.from({ length: 21 }, (_, n) => ({ ...payment, planN: n + 1 }));
    expect((await several(grant, many)).status).toBe(400);
    expect((await several(grant, [payment], newKey(), { paidOn: "2026-11-03" })).status).toBe(400);
    const other = await aFund(world);
    const wrong = { ...grant, programmeId: other.programmeId, commissioner: other.commissioner };
    expect((await several(wrong, [payment])).status).toBe(404);
    const noKey = { body: { payments: [payment] } };
    const path = `POST /api/v1/programmes/${grant.programmeId}/payments`;
    expect((await send(grant.commissioner, path, noKey)).status).toBe(400);
  });
});

describe("saying that the bank was matched", () => {
  it("keeps who, which days and how many, and takes nothing that the bank said", async () => {
    const grant = await aLiveGrant(world);
    const path = `POST /api/v1/programmes/${grant.programmeId}/bank-matches`;
    const counts = { from: "2026-11-01", to: "2026-11-30", agree: 2, differ: 1, onlyHere: 0, onlyAtBank: 3 };
    const said = await send(grant.steward, path, { body: { ...counts, unread: 1 } });
    expect(said).toMatchObject({ status: 200, body: { ...counts, by: grant.steward, on: "2026-11-02" } });
    const found = await world.asSystem(() => live(Events).query.history({ subject: grant.programmeId }).go());
    const matched = found.data.find(({ name }) => name === "grant.bankMatched");
    expect(matched?.facts).toEqual({ ...counts, unread: 1 });
    const rows = { ...counts, unread: 0, rows: ["2026-11-02,NatWest"] };
    expect((await send(grant.steward, path, { body: rows })).status).toBe(400);
    const back = { ...counts, unread: 0, from: "2026-12-01" };
    expect((await send(grant.steward, path, { body: back })).status).toBe(400);
  });
});
