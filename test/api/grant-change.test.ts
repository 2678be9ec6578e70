import { Grant } from "@allotment/core/grant/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGrant, aLiveGrant, theGrant, wholeTerms } from "../support/grants.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});

const act = (grant: AGrant, name: string) => `POST /api/v1/grants/${grant.grantId}/actions/${name}`;
const change = {
  changes: { purpose: "People choose their own next steps, in a home or not yet." },
  why: "People told us that waiting for a home was stopping everything else.",
  from: "2026-11-15",
};
const propose = (grant: AGrant, who = grant.lead, body: object = change) =>
  send(who, act(grant, "propose-change"), { body, key: newKey() });

describe("changing an agreement", () => {
  it("takes both signatures, keeps before and after, and holds from its day on", async () => {
    const grant = await aLiveGrant(world);
    const proposed = await propose(grant);
    expect(proposed).toMatchObject({
      status: 200,
      body: {
        state: "live",
        proposal: { side: "grantee", after: change.changes, before: { purpose: expect.any(String) } },
      },
    });
    const { proposalId } = proposed.body.proposal;
    const mine = await send(grant.lead, act(grant, "sign-change"), { body: { proposalId }, key: newKey() });
    expect(mine.body).toMatchObject({ versionN: 1, changeSides: ["grantee"] });
    expect(mine.body.actions).not.toContain("signChange");
    const theirs = await send(grant.commissioner, act(grant, "sign-change"), {
      body: { proposalId },
      key: newKey(),
    });
    expect(theirs).toMatchObject({ status: 200, body: { versionN: 2, inForce: 1, changeSides: [] } });
    expect(theirs.body).not.toHaveProperty("openProposalId");
    expect(theirs.body.versions[1]).toMatchObject({
      n: 2,
      from: "2026-11-15",
      terms: change.changes,
      why: change.why,
      before: { purpose: wholeTerms(world, 3).purpose },
      proposedBy: grant.lead,
    });
    expect(theirs.body.versions[0].terms.purpose).toBe(wholeTerms(world, 3).purpose);
    world.clock.set("2026-11-15T09:00:00Z");
    const { inForce } = await theGrant(world, grant.lead, grant);
    world.clock.set("2026-11-02T09:00:00Z");
    expect(inForce).toBe(2);
  });

  it("makes one version when both sign at once, in either order", async () => {
    const grant = await aLiveGrant(world);
    const { proposalId } = (await propose(grant, grant.steward)).body.proposal;
    const both = await Promise.all(
      [grant.lead, grant.commissioner].map((who) =>
        send(who, act(grant, "sign-change"), { body: { proposalId }, key: newKey() }),
      ),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const now = await send(grant.lead, `GET /api/v1/grants/${grant.grantId}`);
    expect(now.body).toMatchObject({ versionN: 2, versions: [{ n: 1 }, { n: 2, signatures: [{}, {}] }] });
  });

  it("is 409 while another is open, for one that is not, and twice by one side", async () => {
    const grant = await aLiveGrant(world);
    const { proposalId } = (await propose(grant)).body.proposal;
    expect(await propose(grant, grant.commissioner)).toMatchObject({
      status: 409,
      body: { code: "wrong_state" },
    });
    const other = { proposalId: world.deps.newId("prop") };
    expect((await send(grant.lead, act(grant, "sign-change"), { body: other, key: newKey() })).status).toBe(
      409,
    );
    const signing = { body: { proposalId }, key: newKey() };
    await send(grant.lead, act(grant, "sign-change"), signing);
    const again = await send(grant.lead, act(grant, "sign-change"), signing);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(
      (await send(grant.lead, act(grant, "sign-change"), { body: { proposalId }, key: newKey() })).status,
    ).toBe(409);
    expect(
      (await send(grant.steward, act(grant, "sign-change"), { body: { proposalId }, key: newKey() })).status,
    ).toBe(403);
  });

  it("can be dropped by either side, and what was agreed stays", async () => {
    const grant = await aLiveGrant(world);
    const { proposalId } = (await propose(grant, grant.commissioner)).body.proposal;
    const dropped = await send(grant.lead, act(grant, "drop-change"), {
      body: { proposalId, why: "Let us talk first." },
    });
    expect(dropped).toMatchObject({ status: 200, body: { versionN: 1 } });
    expect(dropped.body).not.toHaveProperty("proposal");
    expect((await send(grant.lead, act(grant, "drop-change"), { body: { proposalId } })).status).toBe(409);
    expect((await propose(grant)).status).toBe(200);
  });

  it("refuses what changes nothing, reaches back, or leaves the agreement less than whole", async () => {
    const grant = await aLiveGrant(world);
    const { purpose, paymentPlan } = wholeTerms(world, grant.amountPence);
    const bad = async (more: object) => (await propose(grant, grant.lead, { ...change, ...more })).body;
    expect(await bad({ changes: { purpose } })).toMatchObject({
      code: "bad_input",
      fields: [{ path: "changes" }],
    });
    expect(await bad({ changes: {} })).toMatchObject({ code: "bad_input" });
    expect(await bad({ from: "2026-11-01" })).toMatchObject({
      code: "bad_input",
      fields: [{ path: "from" }],
    });
    expect(await bad({ why: "" })).toMatchObject({ code: "bad_input" });
    expect(await bad({ changes: { promises: [{ side: "funder", what: "Ours." }] } })).toMatchObject({
      code: "grant.promise_missing",
      fields: [{ path: "promises.grantee" }],
    });
    expect(await bad({ changes: { paymentPlan: paymentPlan.slice(0, 2) } })).toMatchObject({
      code: "grant.promise_missing",
    });
    expect(await bad({ changes: { amountPence: grant.amountPence + 100 } })).toMatchObject({
      code: "grant.promise_missing",
      fields: [{ path: "paymentPlan" }],
    });
  });

  it("never changes a payment that was made", async () => {
    const grant = await aLiveGrant(world);
    await world.as(grant.steward, () => Grant.checkBank({ grantId: grant.grantId }));
    await send(grant.commissioner, act(grant, "pay"), { body: { planN: 1 }, key: newKey() });
    const [first, second, third] = wholeTerms(world, grant.amountPence).paymentPlan;
    const moved = (n: number, day: string) => ({
      n,
      kind: "onDate",
      onDate: day,
      amountPence: first?.amountPence,
    });
    const touched = { paymentPlan: [moved(1, "2026-12-01"), second, third] };
    const refused = await propose(grant, grant.commissioner, { ...change, changes: touched });
    expect(refused).toMatchObject({ status: 422, body: { code: "grant.paid_line" } });
    const later = { paymentPlan: [first, { ...second, onDate: "2027-05-01" }, third] };
    const proposed = await propose(grant, grant.commissioner, {
      ...change,
      changes: later,
      from: "2026-11-02",
    });
    const { proposalId } = proposed.body.proposal;
    await send(grant.lead, act(grant, "sign-change"), { body: { proposalId }, key: newKey() });
    const signed = await send(grant.commissioner, act(grant, "sign-change"), {
      body: { proposalId },
      key: newKey(),
    });
    expect(signed.body).toMatchObject({ inForce: 2, nextDueOn: "2027-05-01" });
  });
});
