import type { Id } from "@allotment/core/id";
import { reconcile } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { newOutbox } from "../support/outbox.ts";
import { type Fund, give, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("a pot that lost its people", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let gone: Id<"person">;
  let here: Id<"person">;
  let bea: Id<"person">;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    [gone, here, bea] = [await world.person("Gone"), await world.person("Here"), await world.person("Bea")];
    await give(world, here, fund.funderOrgId, "funderStaff");
  });

  const newTeam = async (more: object): Promise<Id<"pot">> =>
    (await newPot(world, fund.holder, { parentId: fund.potId, ...more })).potId;
  const bring = (potId: string, more: object = {}, key = newKey(), who = fund.holder): Promise<Answer> =>
    send(who, `POST /api/v1/pots/${potId}/actions/bring-holder`, {
      body: { personId: bea, reason: "Everyone in the team has left", ...more },
      key,
    });
  const code = ({ status, body }: Answer) => [status, body.code];

  it("takes someone more from a holder of the pot above, and all who see it read why", async () => {
    const outbox = await newOutbox(world);
    const potId = await newTeam({ holderIds: [gone] });
    await outbox.read();
    outbox.mails.length = 0;
    expect((await send(fund.holder, `GET /api/v1/pots/${potId}`)).body.actions).toContain("bringHolder");
    const key = newKey();
    expect((await bring(potId, {}, key)).status).toBe(200);
    expect((await bring(potId, {}, key)).headers.get("idempotent-replay")).toBe("true");
    expect(code(await bring(potId))).toEqual([409, "wrong_state"]);
    const seen = await send(bea, `GET /api/v1/pots/${potId}`);
    expect([...seen.body.holderIds].sort()).toEqual([gone, bea].sort());
    expect(seen.body.actions).toContain("spend");
    for (const who of [bea, fund.holder]) {
      const { rows } = (await send(who, `GET /api/v1/pots/${potId}/statement?words=true`)).body;
      expect(rows.at(-1)).toMatchObject({
        kind: "holderIn",
        amountPence: 0,
        why: "Everyone in the team has left",
      });
    }
    await outbox.read();
    expect(outbox.mails.map(({ to, subject }) => [to, subject])).toContainEqual([
      "bea@people.example",
      "Someone joined those who hold a pot of yours",
    ]);
    expect(outbox.mails.map(({ text }) => text).join()).not.toMatch(/£|team has left/);
    const report = await world.asSystem(() => reconcile(fund.potId, "2026-11-02T12:00:00.000Z"));
    expect(report.findings).toEqual([]);
  });

  it("is no way in while any of its people is still here", async () => {
    const potId = await newTeam({ holderIds: [gone, here] });
    expect(code(await bring(potId))).toEqual([422, "pot.has_people"]);
    expect((await send(fund.holder, `GET /api/v1/pots/${potId}`)).body.actions).not.toContain("bringHolder");
  });

  it("is not for its own holders, strangers, or a person's pot, and needs a reason", async () => {
    const potId = await newTeam({ holderIds: [gone] });
    expect(code(await bring(potId, {}, newKey(), gone))).toEqual([403, "not_allowed"]);
    expect(code(await bring(potId, {}, newKey(), here))).toEqual([404, "not_found"]);
    const boss = await world.person("Boss");
    await give(world, boss, fund.funderOrgId, "commissioner");
    expect(code(await bring(fund.potId, {}, newKey(), boss))).toEqual([403, "not_allowed"]);
    expect(code(await bring(potId, { reason: "" }))).toEqual([400, "bad_input"]);
    expect(code(await bring(potId, { personId: `person_${"0".repeat(26)}` }))).toEqual([404, "not_found"]);
    await send(gone, `POST /api/v1/pots/${potId}/actions/close`, { key: newKey() });
    expect(code(await bring(potId))).toEqual([409, "pot.closed"]);
    const jo = await world.person("Jo");
    await give(world, jo, fund.programmeId, "citizen");
    const pair = await newTeam({ whoDecides: "pair", holderIds: [jo, here] });
    expect(code(await bring(pair))).toEqual([422, "permission.needed"]);
  });
});
