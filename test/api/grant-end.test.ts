import { Grant } from "@allotment/core/grant/index";
import { Home } from "@allotment/core/home/index";
import { reconcile } from "@allotment/core/pot/index";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGrant, aLiveGrant } from "../support/grants.ts";
import { newOutbox } from "../support/outbox.ts";
import { spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
let grant: AGrant;

beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});
beforeEach(async () => {
  later("2026-11-02");
  grant = await aLiveGrant(world);
});

const act = (name: string, body: object = {}, who = grant.commissioner, key = newKey()) =>
  send(who, `POST /api/v1/grants/${grant.grantId}/actions/${name}`, { body, key });
const early = (more: object = {}) => ({
  ...{ reason: "purposeMet", why: "People found their own way.", on: "2027-02-01" },
  ...more,
});
const closePot = () =>
  send(grant.lead, `POST /api/v1/pots/${grant.potId}/actions/close`, { body: {}, key: newKey() });
const pay = async () => {
  await world.as(grant.steward, () => Grant.checkBank({ grantId: grant.grantId }));
  expect((await act("pay", { planN: 1 })).status).toBe(200);
};
/** A day to come, when everyone has signed in anew. */
const later = (day: string) => {
  world.clock.set(`${day}T09:00:00Z`);
  send = newApi(world);
};

describe("the end of a grant", () => {
  it("comes on the day agreed, with its money even to the penny, and lets go of what was still to come", async () => {
    await pay();
    await spend(world, grant.lead, grant.potId, 5_900_000);
    expect(await act("end")).toMatchObject({ status: 422, body: { code: "grant.end_not_yet" } });
    later("2029-11-01");
    expect(await act("end")).toMatchObject({
      status: 422,
      body: { code: "grant.money_open", fields: [{ path: "pot" }] },
    });
    expect((await closePot()).status).toBe(200);
    const seen = await send(grant.lead, `GET /api/v1/grants/${grant.grantId}`);
    expect(seen.body.settling).toEqual({ paidPence: 6_000_000, spentPence: 5_900_000 });
    expect(await act("end")).toMatchObject({
      status: 422,
      body: { code: "grant.money_open", fields: [{ path: "cameBackPence" }] },
    });
    const ended = await act("end", { cameBackPence: 100_000, words: "Thank you." }, grant.lead);
    expect(ended).toMatchObject({
      status: 200,
      body: {
        state: "ended",
        actions: [],
        ended: { paidPence: 6_000_000, spentPence: 5_900_000, cameBackPence: 100_000, on: "2029-11-01" },
      },
    });
    expect(ended.body).not.toHaveProperty("nextDueOn");
    const due = await send(grant.commissioner, `GET /api/v1/programmes/${grant.programmeId}/payments-due`);
    expect(due.body.items).toEqual([]);
    const report = await world.asSystem(() => reconcile(grant.fundId, "2030-01-01"));
    expect(report).toMatchObject({ findings: [], broken: {} });
  });

  it("names a payment that is owed", async () => {
    await spend(world, grant.lead, grant.potId, 1_000);
    later("2029-11-01");
    await closePot();
    expect(await act("end")).toMatchObject({
      status: 422,
      body: { code: "grant.money_open", fields: [{ path: "payments" }] },
    });
  });

  it("comes early with 90 days of notice, from either side", async () => {
    const asked = await act("ask-end", early(), grant.lead);
    expect(asked).toMatchObject({
      status: 200,
      body: { ending: { side: "grantee", needsYes: false, on: "2027-02-01" } },
    });
    expect((await act("agree-end")).status).toBe(409);
    expect((await act("ask-end", early())).status).toBe(409);
    await closePot();
    expect((await act("end")).status).toBe(422);
    later("2027-02-01");
    expect(await act("end")).toMatchObject({ status: 200, body: { state: "ended" } });
  });

  it("comes sooner only when the other side says yes", async () => {
    const asked = await act("ask-end", early({ on: "2026-11-20" }));
    expect(asked).toMatchObject({ body: { ending: { needsYes: true } } });
    expect(asked.body.actions).toContain("dropEnd");
    expect(asked.body.actions).not.toContain("agreeEnd");
    expect((await act("agree-end")).status).toBe(403);
    await closePot();
    later("2026-11-20");
    expect((await act("end")).status).toBe(422);
    const agreed = await act("agree-end", {}, grant.lead);
    expect(agreed).toMatchObject({ status: 200, body: { ending: { agreedBy: grant.lead } } });
    expect((await act("end", {}, grant.lead)).body.state).toBe("ended");
  });

  it("is for listed reasons only, never for what was learnt", async () => {
    expect(await act("ask-end", early({ reason: "too little learning" }))).toMatchObject({
      status: 422,
      body: { code: "grant.end_reason", fields: [{ path: "reason" }] },
    });
    for (const wrong of [{ why: "" }, { on: "2026-11-01" }, { on: "2029-11-01" }, { score: 3 }])
      expect((await act("ask-end", early(wrong))).status, JSON.stringify(wrong)).toBe(400);
  });

  it("is taken back by those who asked for it", async () => {
    await act("ask-end", early({ on: "2026-11-20" }));
    expect((await act("drop-end", {}, grant.lead)).status).toBe(403);
    const dropped = await act("drop-end");
    expect(dropped.status).toBe(200);
    expect(dropped.body).not.toHaveProperty("ending");
    expect((await act("drop-end")).status).toBe(409);
  });

  it("comes from a pause at once, when the law or harm asks for it", async () => {
    const secondId = grant.steward;
    const pause = { reason: "law", why: "A court.", secondId, notMyReport: true, lookOn: "2026-11-10" };
    expect((await act("pause", pause)).status).toBe(200);
    const asked = await act("ask-end", early({ reason: "law", on: "2026-11-02" }));
    expect(asked.body.ending).toMatchObject({ needsYes: false });
    await closePot();
    expect(await act("end")).toMatchObject({ status: 200, body: { state: "ended" } });
  });

  it("lets go of a change that was open", async () => {
    const change = { changes: { edges: "Other edges." }, why: "Because.", from: "2026-12-01" };
    await act("propose-change", change);
    await closePot();
    later("2029-11-01");
    const { body } = await act("end");
    expect(body).toMatchObject({ state: "ended", changeSides: [] });
    expect(body).not.toHaveProperty("openProposalId");
  });

  it("happens once when both sides end it at once, and sent again has the answer it had", async () => {
    await closePot();
    later("2029-11-01");
    const key = newKey();
    const both = await Promise.all([act("end", {}, grant.lead, key), act("end")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = both[0].status === 200 ? await act("end", {}, grant.lead, key) : undefined;
    expect(winner?.headers.get("idempotent-replay") ?? "true").toBe("true");
  });

  it("waits on the homes of those it waits for, and is not told to those who see the plain version", async () => {
    const says = async (who = grant.lead) =>
      (await world.as(who, () => Home.show({}))).waitingForYou
        .filter(({ subject }) => subject === grant.grantId)
        .map((wait) => wait.says);
    await act("ask-end", early({ on: "2026-11-20" }));
    expect(await says()).toEqual([expect.stringContaining("would end the agreement early")]);
    later("2029-11-01");
    expect(await says(grant.commissioner)).toContainEqual(expect.stringContaining("is over"));
  });

  it("is told to both sides in letters that never say why", async () => {
    const { mails, read } = await newOutbox(world);
    await read();
    mails.length = 0;
    await act("ask-end", early({ on: "2026-11-20" }));
    await act("agree-end", {}, grant.lead);
    await closePot();
    later("2026-11-20");
    await act("end");
    await read();
    const titles = mails.map(({ subject }) => subject).join("\n");
    for (const words of ["would end the agreement", "Both sides agree", "has ended"])
      expect(titles).toContain(words);
    expect(JSON.stringify(mails)).not.toContain("found their own way");
  });
});
