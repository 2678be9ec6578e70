import { transact } from "@allotment/core/db/transact";
import { Home } from "@allotment/core/home/index";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGrant, aLiveGrant } from "../support/grants.ts";
import { newOutbox } from "../support/outbox.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
let grant: AGrant;
let governor: Id<"person">;

beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});
beforeEach(async () => {
  grant = await aLiveGrant(world);
  governor = await world.person("Governor");
  const role = { personId: governor, scope: grant.funderId, role: "governor", title: "A council" } as const;
  await world.asSystem(() => transact([Membership.roleWrite(role)]));
});

const act = (name: string, body: object, who = grant.commissioner, key = newKey()) =>
  send(who, `POST /api/v1/grants/${grant.grantId}/actions/${name}`, { body, key });
const because = (more: object = {}) => ({
  ...{ reason: "suspectedFraud", why: "A letter from the bank.", secondId: governor, notMyReport: true },
  lookOn: "2026-11-16",
  ...more,
});
const keep = { why: "The bank has not answered yet.", lookOn: "2026-11-10" };

describe("pausing a grant", () => {
  it("says why to both sides, holds payments and changes, and leaves the pot as it is", async () => {
    const paused = await act("pause", because());
    expect(paused).toMatchObject({
      status: 200,
      body: { state: "paused", lookOn: "2026-11-16", actions: ["keepPause", "resume", "askEnd"] },
    });
    const { body } = await send(grant.lead, `GET /api/v1/grants/${grant.grantId}`);
    expect(body).toMatchObject({
      pauses: [{ by: grant.commissioner, secondId: governor, reason: "suspectedFraud", looks: [] }],
      people: { [governor]: "Governor" },
      actions: ["askEnd"],
    });
    expect(await act("pay", { planN: 1 })).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    const change = { changes: { edges: "Other edges." }, why: "Because.", from: "2026-12-01" };
    expect((await act("propose-change", change)).status).toBe(409);
    expect((await send(grant.lead, `GET /api/v1/pots/${grant.potId}`)).body.state).toBe("open");
  });

  it("is for five reasons only: never for what was learnt or spent", async () => {
    expect(await act("pause", because({ reason: "learning account thin" }))).toMatchObject({
      status: 422,
      body: { code: "pause.reason_not_allowed", fields: [{ path: "reason" }] },
    });
  });

  it("is by two people, the second free to disagree and answering for money or safety here", async () => {
    const alone = await act("pause", because({ secondId: grant.commissioner }));
    expect(alone).toMatchObject({ status: 422, body: { code: "pause.two_people" } });
    const lead = await act("pause", because({ secondId: grant.lead }));
    expect(lead).toMatchObject({ status: 422, body: { code: "pause.two_people" } });
    const report = await act("pause", because({ notMyReport: false }));
    expect(report).toMatchObject({ status: 400, body: { fields: [{ path: "notMyReport" }] } });
  });

  it("is looked at again in 14 days at most, and each look says why", async () => {
    const late = await act("pause", because({ lookOn: "2026-11-17" }));
    expect(late).toMatchObject({ status: 400, body: { fields: [{ path: "lookOn" }] } });
    await act("pause", because());
    expect(await act("keep-pause", { ...keep, lookOn: "2026-11-17" })).toMatchObject({ status: 400 });
    expect(await act("keep-pause", keep)).toMatchObject({
      status: 200,
      body: { state: "paused", lookOn: "2026-11-10", pauses: [{ looks: [keep] }] },
    });
  });

  it("ends with a reason, is kept, and can come again", async () => {
    await act("pause", because());
    expect((await act("resume", { why: "" })).status).toBe(400);
    const ended = await act("resume", { why: "The bank was wrong." });
    expect(ended).toMatchObject({
      status: 200,
      body: { state: "live", pauses: [{ resumed: { why: "The bank was wrong." } }] },
    });
    expect(ended.body).not.toHaveProperty("lookOn");
    expect((await act("resume", { why: "Again." })).status).toBe(409);
    expect((await act("keep-pause", keep)).status).toBe(409);
    world.clock.set("2026-11-02T10:00:00Z");
    const again = await act("pause", because({ reason: "groupAsks" }));
    world.clock.set("2026-11-02T09:00:00Z");
    expect(again.body.pauses).toMatchObject([{ reason: "suspectedFraud" }, { reason: "groupAsks" }]);
  });

  it("sent again has the answer it had", async () => {
    const key = newKey();
    await act("pause", because(), grant.commissioner, key);
    const again = await act("pause", because(), grant.commissioner, key);
    expect(again).toMatchObject({ status: 200, body: { state: "paused" } });
    expect(again.headers.get("idempotent-replay")).toBe("true");
  });

  it("waits on the commissioner’s home from its day on", async () => {
    const says = async () =>
      (await world.as(grant.commissioner, () => Home.show({}))).waitingForYou
        .filter(({ subject }) => subject === grant.grantId)
        .map((wait) => wait.says);
    await act("pause", because());
    expect(await says()).toEqual([]);
    world.clock.set("2026-11-16T09:00:00Z");
    const then = await says();
    world.clock.set("2026-11-02T09:00:00Z");
    expect(then).toEqual([expect.stringContaining("Look again at the pause")]);
  });

  it("is not read by those who do not see the payments", async () => {
    await act("pause", because());
    const worker = await world.person("Worker");
    const role = { personId: worker, scope: grant.orgId, role: "granteeWorker", title: "A group" } as const;
    await world.asSystem(() => transact([Membership.roleWrite(role)]));
    const { body } = await send(worker, `GET /api/v1/grants/${grant.grantId}`);
    expect(body.state).toBe("paused");
    expect(JSON.stringify(body)).not.toContain("A letter from the bank");
  });
});

describe("letters about a pause", () => {
  it("tell the group, the board and the second person, and never why", async () => {
    const { mails, read } = await newOutbox(world);
    await read();
    mails.length = 0;
    await act("pause", because());
    await act("keep-pause", keep);
    await act("resume", { why: "The bank was wrong." });
    await read();
    const titles = mails.map(({ subject }) => subject);
    const about = (start: string) => titles.filter((title) => title.startsWith(start)).length;
    expect(about("The grant with")).toBe(3);
    expect(about("You are the second person")).toBe(1);
    expect(about("The pause with")).toBe(2);
    for (const words of ["A letter from the bank", "has not answered", "was wrong", "suspectedFraud"])
      expect(JSON.stringify(mails)).not.toContain(words);
  });
});
