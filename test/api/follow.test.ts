import type { Id } from "@allotment/core/id";
import { Ledger } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Cast, type Character, newCast } from "../support/cast.ts";
import { watch } from "../support/faults.ts";
import { type AGrant, aLiveGrant } from "../support/grants.ts";
import { asked, newPot, spend } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

/** Requests to the table for one answer, those that say who asks among them. */
const MOST_READS = 24;

/** A fund, a grant's pot, a team's pot in it, and a pair's pot in that: from the fund to one bus pass and back. */
describe("following a pound", () => {
  let world: World;
  let send: Send;
  let grant: AGrant;
  let cast: Cast;
  let dean: Id<"person">;
  let jo: Id<"person">;
  let team: Id<"pot">;
  let pair: Id<"pot">;
  let pass: Id<"tx">;
  let tryId: string;

  const is = (who: Character): Id<"person"> => cast[who] ?? expect.unreachable(who);
  const pot = (who: Id<"person">, id: string) => send(who, `GET /api/v1/pots/${id}/follow`);
  const back = (who: Id<"person">, id: string) => send(who, `GET /api/v1/spends/${id}/follow`);
  const names = ({ body }: { body: { steps: { name: string }[] } }) => body.steps.map(({ name }) => name);

  beforeAll(async () => {
    world = await newWorld();
    grant = await aLiveGrant(world);
    const { programmeId, funderId, orgId, lead } = grant;
    const otherGranteeId = world.deps.newId("org");
    cast = await newCast(world, { programmeId, funderId, granteeId: orgId, otherGranteeId });
    [dean, jo] = [is("granteeWorker"), is("citizen")];
    send = newApi(world);
    const inTeam = { parentId: grant.potId, name: "Door team pot", holderIds: [dean], amountPence: 200_000 };
    ({ potId: team } = await newPot(world, lead, inTeam));
    const inPair = { parentId: team, name: "Jo and Dean", amountPence: 50_000, whoDecides: "pair" } as const;
    ({ potId: pair } = await newPot(world, dean, { ...inPair, holderIds: [dean, jo] }));
    pass = (await spend(world, dean, pair, 4250, { presentIds: [dean, jo] })).txId;
    const cycle = { purpose: "See her sister", scale: "team", share: 2 };
    const { cycleId } = (await send(dean, "POST /api/v1/cycles", { body: cycle })).body;
    const idea = { cycleId, idea: "Travel alone once a week", hunch: "Small trips build trust", share: 1 };
    tryId = (await send(dean, "POST /api/v1/experiments", { body: idea })).body.experimentId;
    const note = { body: { words: "She went twice." }, key: newKey() };
    expect((await send(dean, `POST /api/v1/spends/${pass}/actions/add-note`, note)).status).toBe(200);
    const serves = { body: { experimentId: tryId }, key: newKey() };
    expect(await send(dean, `POST /api/v1/spends/${pass}/actions/serve`, serves)).toMatchObject({
      status: 200,
    });
  });

  it("goes down, from the fund through every pot to a spend and its reason", async () => {
    const fund = await pot(grant.commissioner, grant.fundId);
    expect(fund.body.pots).toMatchObject([{ potId: grant.potId, startedWithPence: 18_000_000 }]);
    expect(names(fund)).toEqual(["The fund"]);
    const own = await pot(grant.lead, grant.potId);
    expect(own.body.pots).toMatchObject([{ potId: team, name: "Door team pot", startedWithPence: 200_000 }]);
    const teams = await pot(dean, team);
    expect(teams.body.pots).toMatchObject([{ potId: pair, name: "Jo and Dean" }]);
    const { body } = await pot(dean, pair);
    expect(body.spends).toMatchObject([
      { txId: pass, amountPence: 4250, what: "Bus pass for a month", why: "Jo wanted to see her sister" },
    ]);
    expect(body.pot).toMatchObject({ startedWithPence: 50_000, balancePence: 45_750 });
  });

  it("goes back up, from a spend to the decision and the agreement that gave it, and on to what came of it", async () => {
    const seen = await back(dean, pass);
    expect(names(seen)).toEqual([
      "Money above that you may not see",
      "A grant",
      "Door team pot",
      "Jo and Dean",
    ]);
    const { applicationId, grantId } = grant;
    expect(seen.body.steps[1]).toMatchObject({
      potId: grant.potId,
      startedWithPence: 18_000_000,
      given: { applicationId, decidedOn: "2026-11-02", grantId },
    });
    expect(seen.body).toMatchObject({
      programme: { programmeId: grant.programmeId },
      spend: { amountPence: 4250, why: "Jo wanted to see her sister" },
      served: { experimentId: tryId, idea: "Travel alone once a week" },
      next: [{ words: "She went twice." }],
      actions: ["serve"],
    });
    expect(names(await back(grant.commissioner, pass))[0]).toBe("The fund");
  });

  it("shows those above sums and days, and no words, names, notes or tries", async () => {
    for (const who of [grant.commissioner, is("auditor"), is("governor"), is("steward")]) {
      const seen = await back(who, pass);
      expect(names(seen)).toEqual(
        ["The fund", "A grant", "Door team pot", "A pot held with a person"].map((name) =>
          name === "A grant" || name === "Door team pot" ? expect.any(String) : name,
        ),
      );
      expect(seen.body).toMatchObject({ spend: { amountPence: 4250 }, next: [], actions: [] });
      expect(seen.body).not.toHaveProperty("served");
      const down = await pot(who, pair);
      expect(down.body.spends).toMatchObject([{ amountPence: 4250 }]);
      for (const text of [JSON.stringify(seen.body), JSON.stringify(down.body)])
        for (const kept of ["Bus pass", "sister", "Jo and Dean", "She went", tryId, jo, "citizen"])
          expect(text, who).not.toContain(kept);
    }
  });

  it("is one step for all that a reader may not see, neither which nor how many", async () => {
    const seen = await back(jo, pass);
    expect(names(seen)).toEqual(["Money above that you may not see", "Jo and Dean"]);
    expect(seen.body.steps[0]).toEqual({ name: "Money above that you may not see" });
    for (const id of [grant.fundId, grant.potId, team]) expect(JSON.stringify(seen.body)).not.toContain(id);
  });

  it("folds a pot kept out of sight into one sum, on the page of every pot above it", async () => {
    const wish = { parentId: team, name: "Quiet", hidden: true, holderIds: [dean, jo], amountPence: 700 };
    const { potId } = await newPot(world, dean, wish);
    const { txId } = await spend(world, dean, potId, 100);
    const seen = await pot(dean, team);
    expect(seen.body.pot.setAsidePence).toBe(700);
    for (const who of [dean, grant.lead, grant.commissioner, is("auditor")])
      for (const id of [team, grant.potId, grant.fundId])
        expect(JSON.stringify((await pot(who, id)).body), id).not.toMatch(
          new RegExp(`${potId}|Quiet|${txId}`),
        );
    for (const who of [grant.lead, grant.commissioner, is("auditor"), is("steward")]) {
      expect((await back(who, txId)).status).toBe(404);
      expect((await pot(who, potId)).status).toBe(404);
    }
    expect(names(await back(jo, txId))).toEqual(["Money above that you may not see", "Quiet"]);
  });

  it("makes as many reads however wide the tree and however long the statement", async () => {
    const sent = watch(world);
    const reads = async (read: () => Promise<{ status: number }>) => {
      sent.length = 0;
      expect((await read()).status).toBe(200);
      return sent.length;
    };
    expect(await reads(() => pot(grant.commissioner, grant.fundId))).toBeLessThanOrEqual(MOST_READS);
    const { programmeId } = grant;
    const more = { name: "A grant", amountPence: 100, holderIds: [grant.commissioner], programmeId } as const;
    const awards = Array.from({ length: 30 }, () => ({
      ...{ ...more, potId: world.deps.newId("pot"), orgId: world.deps.newId("org") },
      ...{ whoDecides: "organisation" as const, edges: { words: "Lawful." } },
    }));
    const reason = { decisionId: grant.decisionId };
    await asked(world, grant.commissioner, () => Ledger.award({ fromPotId: grant.fundId, awards, reason }));
    for (let n = 0; n < 45; n += 1) await spend(world, grant.commissioner, grant.fundId, 100);
    const wide = await pot(grant.commissioner, grant.fundId);
    expect(wide.body.pots.length).toBe(25);
    expect(wide.body.morePots).toEqual(expect.any(String));
    expect(wide.body.earlier).toBe(true);
    expect(wide.body.spends.length).toBeGreaterThan(20);
    expect(wide.body.spends.length).toBeLessThanOrEqual(40);
    const big = await reads(() => pot(grant.commissioner, grant.fundId));
    for (let n = 0; n < 40; n += 1) await spend(world, grant.commissioner, grant.fundId, 100);
    expect(await reads(() => pot(grant.commissioner, grant.fundId))).toBe(big);
    expect(big).toBeLessThanOrEqual(MOST_READS);
    expect(await reads(() => back(grant.commissioner, pass))).toBeLessThanOrEqual(MOST_READS);
  });

  it("says a try that it served, another, or none; and knows only tries that one sees", async () => {
    const { txId } = await spend(world, dean, pair, 100, { presentIds: [dean, jo] });
    const serve = (body: object, key = newKey()) =>
      send(dean, `POST /api/v1/spends/${txId}/actions/serve`, { body, key });
    const key = newKey();
    expect((await serve({ experimentId: tryId }, key)).body.served).toMatchObject({ experimentId: tryId });
    expect((await serve({ experimentId: tryId }, key)).headers.get("idempotent-replay")).toBe("true");
    expect(await serve({ experimentId: world.deps.newId("exp") })).toMatchObject({
      status: 422,
      body: { code: "spend.no_such_try", fields: [{ path: "experimentId" }] },
    });
    expect((await back(dean, txId)).body.served).toMatchObject({ experimentId: tryId });
    expect((await serve({})).body).not.toHaveProperty("served");
    expect(await serve({ experimentId: "tx_1" })).toMatchObject({ status: 400 });
  });

  it("is refused to whoever may not see the pot or the spend", async () => {
    const notFound = [
      ...[
        "safeguardingLead",
        "learningPartner",
        "citizen",
        "reviewer",
        "funderStaff",
        "otherGrantee",
        "outsider",
      ],
    ] as Character[];
    const funders = ["commissioner", "steward", "governor", "auditor"] as const;
    const seers = { allowed: [...funders, "granteeLead", "granteeWorker"] as Character[], notFound };
    const inTeam = (await spend(world, dean, team, 100)).txId;
    await refusals("followPot", send, cast, `GET /api/v1/pots/${team}/follow`, {}, seers);
    await refusals("followSpend", send, cast, `GET /api/v1/spends/${inTeam}/follow`, {}, seers);
    const act = `POST /api/v1/spends/${inTeam}/actions/serve`;
    await refusals(
      "sayWhatSpendServed",
      send,
      cast,
      act,
      { body: {}, key: newKey() },
      {
        allowed: ["granteeWorker"],
        forbidden: [...funders, "granteeLead"],
        notFound,
      },
    );
  });
});
