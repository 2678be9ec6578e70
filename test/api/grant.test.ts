import { Ledger } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aGroup } from "../support/applications.ts";
import {
  type ADecision,
  type AGrant,
  aDecision,
  aDraftGrant,
  aFund,
  anOfferedGrant,
  signAs,
  theGrant,
  wholeTerms,
} from "../support/grants.ts";
import { theProgramme } from "../support/programmes.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});

const act = (grant: AGrant, name: string) => `POST /api/v1/grants/${grant.grantId}/actions/${name}`;
const potOf = async ({ potId }: { potId: string }) => (await world.asSystem(() => Ledger.heads([potId])))[0];
const draftOf = (decision: ADecision) => ({
  applicationId: decision.applicationId,
  terms: wholeTerms(world, decision.amountPence),
  subsidy: { outcome: "notASubsidy", why: "Charity work.", recipientOrgId: decision.orgId },
});

describe("drafting an agreement", () => {
  it("starts from a decision to fund, once, by whoever convenes", async () => {
    const decision = await aDecision(world);
    const made = await send(decision.steward, "POST /api/v1/grants", {
      body: draftOf(decision),
      key: newKey(),
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        state: "drafting",
        amountPence: decision.amountPence,
        orgId: decision.orgId,
        actions: ["editDraft"],
      },
    });
    const twice = await send(decision.commissioner, "POST /api/v1/grants", { body: draftOf(decision) });
    expect(twice).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    const found = await send(decision.lead, `GET /api/v1/applications/${decision.applicationId}/grant`);
    expect(found.body.grantId).toBe(made.body.grantId);
  });

  it("is made once, however often the same request is sent", async () => {
    const decision = await aDecision(world);
    const sending = { body: draftOf(decision), key: newKey() };
    const first = await send(decision.commissioner, "POST /api/v1/grants", sending);
    const again = await send(decision.commissioner, "POST /api/v1/grants", sending);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body.grantId).toBe(first.body.grantId);
  });

  it("is 409 before there is a decision that brings money", async () => {
    const { aDraftApplication } = await import("../support/applications.ts");
    const fund = await aFund(world);
    const { applicationId } = await aDraftApplication(world, fund);
    const refused = await send(fund.commissioner, "POST /api/v1/grants", { body: { applicationId } });
    expect(refused).toMatchObject({ status: 409, body: { code: "wrong_state" } });
  });

  it("refuses payments that hang on a result, and every other unknown word", async () => {
    const decision = await aDecision(world);
    const terms = wholeTerms(world, decision.amountPence);
    const plan = (line: object) => ({
      ...draftOf(decision),
      terms: { ...terms, paymentPlan: [{ n: 1, amountPence: decision.amountPence, ...line }] },
    });
    for (const line of [
      { kind: "onResult" },
      { kind: "onDate" },
      { kind: "onSign", onDate: "2027-01-01" },
      { kind: "onSign", amountPence: 10.5 },
      { kind: "onSign", onOutcome: "80% report better wellbeing" },
    ]) {
      const refused = await send(decision.commissioner, "POST /api/v1/grants", { body: plan(line) });
      expect(refused, JSON.stringify(line)).toMatchObject({ status: 400, body: { code: "bad_input" } });
    }
    const host = { ...draftOf(decision), hostOrgId: decision.orgId };
    expect((await send(decision.commissioner, "POST /api/v1/grants", { body: host })).status).toBe(400);
  });

  it("keeps both texts when two people write at once, and needs the version", async () => {
    const grant = await aDraftGrant(world);
    const edit = `PATCH /api/v1/grants/${grant.grantId}`;
    const first = await send(grant.steward, edit, { version: 1, body: { terms: { edges: "First" } } });
    expect(first).toMatchObject({ status: 200, body: { version: 2, edition: 2 } });
    expect(first.body.versions[0].terms).toMatchObject({ edges: "First", dataNote: "Chosen names only." });
    const late = await send(grant.commissioner, edit, { version: 1, body: { terms: { edges: "Second" } } });
    expect(late).toMatchObject({ status: 409, body: { code: "changed_since" } });
    expect(late.body.current.versions[0].terms.edges).toBe("First");
    expect((await send(grant.commissioner, edit, { body: {} })).status).toBe(428);
    const cleared = await send(grant.steward, edit, { version: 2, body: { clear: ["edges"] } });
    expect(cleared.body.versions[0].terms).not.toHaveProperty("edges");
  });
});

describe("offering an agreement", () => {
  it("names everything that is missing, at once", async () => {
    const grant = await aDraftGrant(world, undefined, { terms: { amountPence: 1 }, subsidy: undefined });
    const refused = await send(grant.commissioner, act(grant, "offer"), { body: {} });
    expect(refused).toMatchObject({ status: 422, body: { code: "grant.promise_missing" } });
    const paths = refused.body.fields.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "purpose",
        "promises.funder",
        "promises.grantee",
        "amountPence",
        "paymentPlan",
        "subsidy",
      ]),
    );
  });

  it("is the commissioner's, and is taken back to drafting when the group asks for other words", async () => {
    const grant = await aDraftGrant(world);
    expect((await send(grant.steward, act(grant, "offer"), { body: {} })).status).toBe(403);
    const offered = await send(grant.commissioner, act(grant, "offer"), { body: {} });
    expect(offered).toMatchObject({ status: 200, body: { state: "offered" } });
    await signAs(world, grant.commissioner, grant);
    const asked = await send(grant.lead, act(grant, "ask-change"), {
      body: { words: "Could we start in May?" },
    });
    expect(asked).toMatchObject({
      status: 200,
      body: { state: "drafting", signedSides: [], words: "Could we start in May?" },
    });
    expect(asked.body.versions[0].signatures).toEqual([]);
    expect((await send(grant.lead, act(grant, "ask-change"), { body: { words: "More" } })).status).toBe(409);
    const again = await send(grant.commissioner, act(grant, "offer"), { body: {} });
    expect((await send(grant.lead, act(grant, "sign"), { body: { edition: 1 }, key: newKey() })).status).toBe(
      409,
    );
    expect(again.body.edition).toBe(2);
  });
});

describe("signing an agreement", () => {
  it("goes live and opens the pot with the second signature, in either order", async () => {
    for (const first of ["lead", "commissioner"] as const) {
      const grant = await anOfferedGrant(world);
      const second = first === "lead" ? "commissioner" : "lead";
      const one = await send(grant[first], act(grant, "sign"), { body: { edition: 1 }, key: newKey() });
      expect(one).toMatchObject({ status: 200, body: { state: "offered", inForce: 0 } });
      expect((await potOf(grant))?.state).toBe("proposed");
      const before = await theProgramme(world, grant.programmeId);
      const two = await send(grant[second], act(grant, "sign"), { body: { edition: 1 }, key: newKey() });
      expect(two).toMatchObject({ status: 200, body: { state: "live", inForce: 1, versionN: 1 } });
      expect(two.body.versions[0].signatures).toHaveLength(2);
      expect((await potOf(grant))?.state).toBe("open");
      expect((await theProgramme(world, grant.programmeId)).signedGrants).toBe(before.signedGrants + 1);
    }
  });

  it("is 409 for an edition that is no longer on offer, with the one that is", async () => {
    const grant = await anOfferedGrant(world);
    const stale = await send(grant.lead, act(grant, "sign"), { body: { edition: 9 }, key: newKey() });
    expect(stale).toMatchObject({ status: 409, body: { code: "changed_since", current: { edition: 1 } } });
  });

  it("is 409 twice by one side, but the same request sent again has its first answer", async () => {
    const grant = await anOfferedGrant(world);
    const key = newKey();
    const first = await send(grant.lead, act(grant, "sign"), { body: { edition: 1 }, key });
    const again = await send(grant.lead, act(grant, "sign"), { body: { edition: 1 }, key });
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body).toEqual(first.body);
    expect((await send(grant.lead, act(grant, "sign"), { body: { edition: 1 }, key: newKey() })).status).toBe(
      409,
    );
    const second = { body: { edition: 1 }, key: newKey() };
    await send(grant.commissioner, act(grant, "sign"), second);
    const replayed = await send(grant.commissioner, act(grant, "sign"), second);
    expect(replayed).toMatchObject({ status: 200, body: { state: "live" } });
    expect(replayed.headers.get("idempotent-replay")).toBe("true");
  });

  it("goes live once when both sign at the same moment", async () => {
    for (let round = 0; round < 3; round += 1) {
      const grant = await anOfferedGrant(world);
      const before = (await theProgramme(world, grant.programmeId)).signedGrants;
      const both = await Promise.all(
        [grant.lead, grant.commissioner].map((who) =>
          send(who, act(grant, "sign"), { body: { edition: 1 }, key: newKey() }),
        ),
      );
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(await theGrant(world, grant.lead, grant)).toMatchObject({ state: "live" });
      expect((await potOf(grant))?.state).toBe("open");
      expect((await theProgramme(world, grant.programmeId)).signedGrants).toBe(before + 1);
    }
  });

  it("is not for a steward, and needs a key", async () => {
    const grant = await anOfferedGrant(world);
    expect(
      (await send(grant.steward, act(grant, "sign"), { body: { edition: 1 }, key: newKey() })).status,
    ).toBe(403);
    expect((await send(grant.lead, act(grant, "sign"), { body: { edition: 1 } })).status).toBe(400);
  });

  it("says who will be told", async () => {
    const grant = await anOfferedGrant(world);
    const seen = await send(grant.lead, `GET /api/v1/grants/${grant.grantId}`);
    expect(seen.body.willTell).toEqual([grant.commissioner]);
    expect(seen.body.people[grant.commissioner]).toMatch(/^Ruth/);
  });
});

describe("declining an agreement", () => {
  it("gives the money back to the fund in the same step", async () => {
    const grant = await anOfferedGrant(world);
    const fundBefore = await potOf({ potId: grant.fundId });
    const key = newKey();
    const said = await send(grant.lead, act(grant, "decline"), { body: { words: "Not now." }, key });
    expect(said).toMatchObject({ status: 200, body: { state: "declined", actions: [] } });
    expect(await potOf(grant)).toMatchObject({ state: "closed", balance: 0 });
    expect((await potOf({ potId: grant.fundId }))?.balance).toBe(
      (fundBefore?.balance ?? 0) + grant.amountPence,
    );
    const again = await send(grant.lead, act(grant, "decline"), { body: { words: "Not now." }, key });
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect((await send(grant.lead, act(grant, "decline"), { body: {}, key: newKey() })).status).toBe(409);
    expect(
      (await send(grant.commissioner, act(grant, "sign"), { body: { edition: 1 }, key: newKey() })).status,
    ).toBe(409);
  });
});

describe("a hosted group", () => {
  it("waits for the host's yes before the last signature", async () => {
    const [decision, host] = [await aDecision(world), await aGroup(world, { sells: true })];
    const grant = await anOfferedGrant(world, decision, { hostOrgId: host.orgId });
    await signAs(world, grant.lead, grant);
    const early = await send(grant.commissioner, act(grant, "sign"), { body: { edition: 1 }, key: newKey() });
    expect(early).toMatchObject({ status: 422, body: { code: "grant.host_yes_needed" } });
    expect((await send(grant.lead, act(grant, "say-host-yes"), { body: {} })).status).toBe(403);
    const yes = await send(host.lead, act(grant, "say-host-yes"), { body: {} });
    expect(yes).toMatchObject({ status: 200, body: { hostYes: { by: host.lead }, payeeOrgId: host.orgId } });
    expect((await send(host.lead, act(grant, "say-host-yes"), { body: {} })).status).toBe(409);
    const late = await send(grant.commissioner, act(grant, "sign"), { body: { edition: 1 }, key: newKey() });
    expect(late.body.state).toBe("live");
    const hosted = await send(host.lead, `GET /api/v1/organisations/${host.orgId}/hosted-grants`);
    expect(hosted.body.items.map(({ grantId }: { grantId: string }) => grantId)).toEqual([grant.grantId]);
  });

  it("with no subsidy note for its host is refused", async () => {
    const [decision, host] = [await aDecision(world), await aGroup(world, { sells: true })];
    const grant = await aDraftGrant(world, decision, {
      hostOrgId: host.orgId,
      subsidy: { outcome: "notASubsidy", why: "Volunteers sell nothing.", recipientOrgId: decision.orgId },
    });
    const refused = await send(grant.commissioner, act(grant, "offer"), { body: {} });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "grant.promise_missing", fields: [{ path: "subsidy" }] },
    });
  });

  it("asks a new host to say yes anew", async () => {
    const [decision, one, two] = [await aDecision(world), await aGroup(world), await aGroup(world)];
    const grant = await aDraftGrant(world, decision, { hostOrgId: one.orgId });
    await send(one.lead, act(grant, "say-host-yes"), { body: {} });
    const edit = `PATCH /api/v1/grants/${grant.grantId}`;
    const moved = await send(grant.steward, edit, { version: 2, body: { hostOrgId: two.orgId } });
    expect(moved.body).toMatchObject({ hostOrgId: two.orgId, payeeOrgId: two.orgId });
    expect(moved.body).not.toHaveProperty("hostYes");
    expect((await send(one.lead, `GET /api/v1/grants/${grant.grantId}`)).status).toBe(404);
    const none = await send(grant.steward, edit, { version: 3, body: { hostOrgId: null } });
    expect(none.body).toMatchObject({ payeeOrgId: decision.orgId });
    expect(none.body).not.toHaveProperty("hostOrgId");
  });
});
