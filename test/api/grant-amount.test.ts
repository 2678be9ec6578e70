import type { Id } from "@allotment/core/id";
import { Ledger, Pot, reconcile } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGrant, aLiveGrant, theGrant, wholeTerms } from "../support/grants.ts";
import { spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

type Person = Id<"person">;

/** A change of the amount, signed by both sides, moves the difference with the new version or not at all. */
describe("changing the amount of an agreement", () => {
  let world: World;
  let send: Send;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  const act = (who: Person, grant: AGrant, name: string, body: object, key = newKey()) =>
    send(who, `POST /api/v1/grants/${grant.grantId}/actions/${name}`, { body, key });
  const at = (amountPence: number) => ({
    amountPence,
    paymentPlan: wholeTerms(world, amountPence).paymentPlan,
  });
  const propose = async (who: Person, grant: AGrant, by: number): Promise<string> => {
    const body = { changes: at(grant.amountPence + by), why: "More people came.", from: "2026-11-15" };
    const answer = await act(who, grant, "propose-change", body);
    expect(answer.status).toBe(200);
    return answer.body.proposal.proposalId;
  };
  const sign = (who: Person, grant: AGrant, proposalId: string, key?: string) =>
    act(who, grant, "sign-change", { proposalId }, key);
  const balances = async ({ fundId, potId }: AGrant): Promise<number[]> =>
    (await world.asSystem(() => Ledger.heads([fundId, potId]))).map(({ balance }) => balance);
  const lastLine = async (who: Person, potId: string) =>
    (await send(who, `GET /api/v1/pots/${potId}/statement`)).body.rows.at(-1);

  it("tops the pot up from the fund with the last signature, by the hand of the fund's holder", async () => {
    const grant = await aLiveGrant(world);
    const [fund = 0, pot = 0] = await balances(grant);
    const proposalId = await propose(grant.lead, grant, 500_000);
    await sign(grant.commissioner, grant, proposalId);
    expect(await balances(grant)).toEqual([fund, pot]);
    const key = newKey();
    const signed = await sign(grant.lead, grant, proposalId, key);
    expect(signed).toMatchObject({ status: 200, body: { versionN: 2, amountPence: pot + 500_000 } });
    expect(await balances(grant)).toEqual([fund - 500_000, pot + 500_000]);
    expect(await lastLine(grant.commissioner, grant.fundId)).toMatchObject({
      kind: "topUp",
      amountPence: -500_000,
      actorId: grant.commissioner,
    });
    const again = await sign(grant.lead, grant, proposalId, key);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body).toMatchObject({ versionN: 2 });
    expect(await balances(grant)).toEqual([fund - 500_000, pot + 500_000]);
    const report = await world.asSystem(() => reconcile(grant.fundId, "2027-01-01"));
    expect(report).toMatchObject({ findings: [], broken: {} });
  });

  it("gives some back to the fund by the hand of the group, when both sign for less", async () => {
    const grant = await aLiveGrant(world);
    const [fund = 0, pot = 0] = await balances(grant);
    const proposalId = await propose(grant.commissioner, grant, -300_000);
    await sign(grant.lead, grant, proposalId);
    expect(await sign(grant.commissioner, grant, proposalId)).toMatchObject({ status: 200 });
    expect(await balances(grant)).toEqual([fund + 300_000, pot - 300_000]);
    expect(await lastLine(grant.lead, grant.potId)).toMatchObject({ kind: "giveBack", actorId: grant.lead });
    const now = await theGrant(world, grant.lead, grant);
    expect(now).toMatchObject({ amountPence: pot - 300_000, versions: [{ n: 1 }, { n: 2 }] });
    const report = await world.asSystem(() => reconcile(grant.fundId, "2027-01-01"));
    expect(report).toMatchObject({ findings: [], broken: {} });
  });

  it("happens once when both sign at once", async () => {
    const grant = await aLiveGrant(world);
    const [fund = 0, pot = 0] = await balances(grant);
    const proposalId = await propose(grant.lead, grant, 1000);
    const both = await Promise.all(
      [grant.lead, grant.commissioner].map((who) => sign(who, grant, proposalId)),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await balances(grant)).toEqual([fund - 1000, pot + 1000]);
  });

  it("waits for someone who holds the fund, whether they sign or proposed", async () => {
    const grant = await aLiveGrant(world);
    const [fund = 0, pot = 0] = await balances(grant);
    const add = { potId: grant.fundId, personId: grant.steward };
    await world.as(grant.commissioner, () => Pot.addHolder(add), newKey());
    await world.as(grant.commissioner, () => Pot.leave({ potId: grant.fundId }), newKey());
    const proposalId = await propose(grant.lead, grant, 700);
    await sign(grant.commissioner, grant, proposalId);
    expect(await sign(grant.lead, grant, proposalId)).toMatchObject({
      status: 422,
      body: { code: "pot.holder_signs" },
    });
    expect(await balances(grant)).toEqual([fund, pot]);
    expect(await theGrant(world, grant.lead, grant)).toMatchObject({ versionN: 1, amountPence: pot });
    await act(grant.lead, grant, "drop-change", { proposalId });
    const theirs = await propose(grant.steward, grant, 700);
    await sign(grant.commissioner, grant, theirs);
    expect((await sign(grant.lead, grant, theirs)).status).toBe(200);
    expect(await balances(grant)).toEqual([fund - 700, pot + 700]);
  });

  it("tells a group that there is not enough, and only the fund's own people what is left", async () => {
    const grant = await aLiveGrant(world);
    const [fund = 0, pot = 0] = await balances(grant);
    const proposalId = await propose(grant.lead, grant, fund + 1);
    await sign(grant.commissioner, grant, proposalId);
    const refused = await sign(grant.lead, grant, proposalId);
    expect(refused).toMatchObject({ status: 422, body: { code: "pot.not_enough" } });
    expect(refused.body).not.toHaveProperty("current");
    expect(refused.body.detail).not.toMatch(/£/);
    await act(grant.lead, grant, "drop-change", { proposalId });
    const other = await propose(grant.lead, grant, fund + 1);
    await sign(grant.lead, grant, other);
    expect(await sign(grant.commissioner, grant, other)).toMatchObject({
      status: 422,
      body: { code: "pot.not_enough", current: { balancePence: fund, askedPence: fund + 1 } },
    });
    expect(await balances(grant)).toEqual([fund, pot]);
  });

  it("takes back no money that was used", async () => {
    const grant = await aLiveGrant(world);
    const [, pot = 0] = await balances(grant);
    await spend(world, grant.lead, grant.potId, pot - 100);
    const proposalId = await propose(grant.commissioner, grant, -200);
    await sign(grant.commissioner, grant, proposalId);
    expect(await sign(grant.lead, grant, proposalId)).toMatchObject({
      status: 422,
      body: { code: "pot.not_enough" },
    });
  });

  it("needs a key, since it moves money", async () => {
    const grant = await aLiveGrant(world);
    const proposalId = await propose(grant.lead, grant, 100);
    const unkeyed = await send(grant.lead, `POST /api/v1/grants/${grant.grantId}/actions/sign-change`, {
      body: { proposalId },
    });
    expect(unkeyed).toMatchObject({ status: 400, body: { fields: [{ path: "Idempotency-Key" }] } });
  });
});
