import type { Id } from "@allotment/core/id";
import { MOST_REVIEWERS } from "@allotment/core/pot/hold.rules";
import { Ledger, reconcile } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { justBefore } from "../support/faults.ts";
import { newOutbox } from "../support/outbox.ts";
import { aSpend, type Fund, give, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("a pot on hold", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let sam: Id<"person">;
  let tara: Id<"person">;
  let vik: Id<"person">;
  let dean: Id<"person">;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    [sam, tara] = [await world.person("Sam"), await world.person("Tara")];
    [vik, dean] = [await world.person("Vik"), await world.person("Dean")];
    await give(world, sam, fund.programmeId, "commissioner");
    await give(world, tara, fund.funderOrgId, "safeguardingLead");
    await give(world, vik, fund.funderOrgId, "governor");
  });

  const newTeam = async (): Promise<Id<"pot">> =>
    (await newPot(world, fund.holder, { parentId: fund.potId, holderIds: [dean] })).potId;
  const wish = (more: object = {}) => ({
    ...{ reason: "theft", why: "The card was used at night.", secondId: tara },
    ...{ urgentNeeds: "Ring Tara on any day. Food and rent can't wait." },
    ...more,
  });
  const freeze = (who: Id<"person">, potId: string, more: object = {}, key = newKey()): Promise<Answer> =>
    send(who, `POST /api/v1/pots/${potId}/actions/freeze`, { body: wish(more), key });
  const review = (who: Id<"person">, potId: string, to: string, key = newKey()): Promise<Answer> =>
    send(who, `POST /api/v1/pots/${potId}/actions/review-hold`, {
      body: { found: "It was Dean's own shopping.", to },
      key,
    });
  const read = (who: Id<"person">, potId: string) => send(who, `GET /api/v1/pots/${potId}/hold`);
  const spend = (potId: Id<"pot">) => {
    const { potId: _, ...body } = aSpend(potId, 100);
    return send(dean, `POST /api/v1/pots/${potId}/spends`, { body, key: newKey() });
  };
  const code = ({ status, body }: Answer) => [status, body.code];

  it("is looked into by someone more, when one who was named can't: named by those who look into it, and told so", async () => {
    const potId = await newTeam();
    const name = (who: Id<"person">, personId: string, key = newKey()) =>
      send(who, `POST /api/v1/pots/${potId}/actions/name-reviewer`, { body: { personId }, key });
    await freeze(sam, potId);
    const key = newKey();
    expect((await name(sam, vik, key)).status).toBe(200);
    expect((await name(sam, vik, key)).headers.get("idempotent-replay")).toBe("true");
    expect((await read(vik, potId)).body.sealed).toMatchObject({ reason: "theft" });
    expect(code(await name(tara, vik))).toEqual([409, "wrong_state"]);
    expect(code(await name(tara, dean))).toEqual([422, "pot.hold_people"]);
    expect(code(await name(tara, await world.person("Nobody here")))).toEqual([422, "pot.hold_people"]);
    expect(code(await name(dean, vik))).toEqual([403, "not_allowed"]);
    await review(vik, potId, "open");
    expect((await review(sam, potId, "open")).body.liftedAt).toBeDefined();
    expect(code(await name(sam, vik))).toEqual([409, "wrong_state"]);
  });

  it("takes no spend until two people have said what they found", async () => {
    const potId = await newTeam();
    const key = newKey();
    const held = await freeze(sam, potId, {}, key);
    // Monday 2 November and five working days.
    expect(held).toMatchObject({ status: 200, body: { reviewBy: "2026-11-09", byId: sam, secondId: tara } });
    expect((await freeze(sam, potId, {}, key)).headers.get("idempotent-replay")).toBe("true");
    expect(code(await spend(potId))).toEqual([409, "pot.frozen"]);
    for (const act of ["rest", "reopen", "close", "leave"]) {
      const path = `POST /api/v1/pots/${potId}/actions/${act}`;
      expect(code(await send(dean, path, { key: newKey() })), act).toEqual([409, "pot.frozen"]);
    }
    expect(code(await freeze(sam, potId))).toEqual([409, "pot.frozen"]);
    const once = newKey();
    expect((await review(sam, potId, "open", once)).body.liftedAt).toBeUndefined();
    expect((await review(sam, potId, "open", once)).status).toBe(200);
    expect(code(await review(sam, potId, "open"))).toEqual([422, "pot.one_person"]);
    expect(code(await spend(potId))).toEqual([409, "pot.frozen"]);
    const end = newKey();
    expect((await review(tara, potId, "open", end)).body.liftedAt).toBeDefined();
    expect((await review(tara, potId, "open", end)).headers.get("idempotent-replay")).toBe("true");
    expect(code(await review(tara, potId, "open"))).toEqual([409, "wrong_state"]);
    expect((await spend(potId)).status).toBe(201);
    const { rows } = (await send(dean, `GET /api/v1/pots/${potId}/statement?words=true`)).body;
    const marks = rows.filter(({ kind }: { kind: string }) => ["freeze", "lift"].includes(kind));
    expect(marks.map(({ amountPence, why }: Record<string, unknown>) => [amountPence, why])).toEqual([
      [0, undefined],
      [0, undefined],
    ]);
    const later = "2026-11-02T10:00:00.000Z";
    const report = await world.asSystem(() => reconcile(fund.potId, later));
    expect(report.findings).toEqual([]);
  });

  it("is for harm, suspected fraud or theft, by two people who hold none of it", async () => {
    const potId = await newTeam();
    expect(code(await freeze(sam, potId, { reason: "learning account thin" }))).toEqual([
      422,
      "pot.freeze_reason",
    ]);
    expect(code(await freeze(sam, potId, { secondId: sam }))).toEqual([422, "pot.two_people"]);
    expect(code(await freeze(sam, potId, { secondId: dean }))).toEqual([422, "pot.hold_people"]);
    expect(code(await freeze(sam, potId, { secondId: fund.holder }))).toEqual([422, "pot.hold_people"]);
    expect(code(await freeze(sam, potId, { why: "" }))).toEqual([400, "bad_input"]);
    expect(code(await freeze(sam, potId, { urgentNeeds: "" }))).toEqual([400, "bad_input"]);
    expect(code(await freeze(vik, potId))).toEqual([403, "not_allowed"]);
    expect(code(await freeze(dean, potId))).toEqual([403, "not_allowed"]);
    expect((await read(sam, potId)).status).toBe(404);
    expect((await spend(potId)).status).toBe(201);
  });

  it("shows why to those who look into it alone, and in no list", async () => {
    const potId = await newTeam();
    await freeze(sam, potId, { reason: "suspectedFraud" });
    for (const who of [sam, tara])
      expect((await read(who, potId)).body.sealed).toEqual({
        reason: "suspectedFraud",
        why: "The card was used at night.",
      });
    for (const who of [dean, vik]) {
      const { status, body } = await read(who, potId);
      expect([status, body.sealed, body.findings]).toEqual([200, undefined, undefined]);
      expect(body.urgentNeeds).toContain("Ring Tara");
    }
    const auditor = await world.person("Ola");
    await give(world, auditor, fund.funderOrgId, "auditor");
    expect((await read(auditor, potId)).status).toBe(403);
    expect((await read(await world.person("Bea"), potId)).status).toBe(404);
    for (const path of ["pots", `pots/${potId}`, `pots/${potId}/statement?words=true`, "me/home"]) {
      const { body } = await send(dean, `GET /api/v1/${path}`);
      expect(JSON.stringify(body), path).not.toMatch(/card was used|suspectedFraud/);
    }
    const home = (await send(tara, "GET /api/v1/me/home")).body;
    expect(home.waitingForYou).toEqual([
      expect.objectContaining({ subject: potId, page: "hold", on: "2026-11-09" }),
    ]);
  });

  it("ends where two say the same; one who sees it another way says so", async () => {
    const potId = await newTeam();
    await freeze(sam, potId);
    await review(sam, potId, "open");
    expect((await review(tara, potId, "resting")).body.liftedAt).toBeUndefined();
    expect(code(await review(vik, potId, "resting"))).toEqual([403, "not_allowed"]);
    expect((await review(sam, potId, "resting")).body.liftedAt).toBeDefined();
    expect(code(await spend(potId))).toEqual([409, "pot.resting"]);
    const { findings } = (await read(dean, potId)).body;
    expect(findings.map(({ byId, to }: Record<string, unknown>) => [byId, to])).toEqual([
      [sam, "open"],
      [tara, "resting"],
      [sam, "resting"],
    ]);
    expect((await send(tara, "GET /api/v1/me/home")).body.waitingForYou).not.toContainEqual(
      expect.objectContaining({ subject: potId }),
    );
  });

  it("ends once, when both say so at the same moment", async () => {
    const potId = await newTeam();
    await freeze(sam, potId, { reviewerIds: [vik] });
    await review(sam, potId, "open");
    const both = await Promise.all([review(tara, potId, "open"), review(vik, potId, "open")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [head] = await world.asSystem(() => Ledger.heads([potId]));
    expect(head?.state).toBe("open");
  });

  it("is told kindly to those who hold it, and its end to them and the governors", async () => {
    const outbox = await newOutbox(world);
    await outbox.read();
    const potId = await newTeam();
    await outbox.read();
    outbox.mails.length = 0;
    await freeze(sam, potId);
    await outbox.read();
    const sentTo = () => outbox.mails.map(({ to, subject }) => `${to} ${subject}`).sort();
    expect(sentTo()).toEqual([
      "dean@people.example A pot you hold is on hold for now",
      "tara@people.example You are asked to look into a worry",
    ]);
    expect(outbox.mails.map(({ text }) => text).join()).not.toMatch(/theft|card|£|A pot,/);
    outbox.mails.length = 0;
    await send(tara, `POST /api/v1/pots/${potId}/actions/name-reviewer`, {
      body: { personId: vik },
      key: newKey(),
    });
    await outbox.read();
    expect(sentTo()).toEqual(["vik@people.example You are asked to look into a worry"]);
    outbox.mails.length = 0;
    await review(sam, potId, "open");
    await review(tara, potId, "open");
    await outbox.read();
    expect(sentTo()).toEqual([
      "dean@people.example A hold on a pot has ended",
      "vik@people.example A hold on a pot has ended",
    ]);
    expect(outbox.mails.map(({ text }) => text).join()).not.toMatch(/shopping|£/);
  });

  it("takes someone more who is known, holds none of it, and is named as the hold stands", async () => {
    const potId = await newTeam();
    const other = await world.person("Wyn");
    await give(world, other, fund.funderOrgId, "safeguardingLead");
    const name = (personId: string) =>
      send(sam, `POST /api/v1/pots/${potId}/actions/name-reviewer`, { body: { personId }, key: newKey() });
    await freeze(sam, potId);
    expect(code(await name(`person_${"0".repeat(26)}`))).toEqual([404, "not_found"]);
    expect((await name(dean)).body.detail).toBe("Someone who holds this pot can’t look into it.");
    justBefore(world, () => name(other));
    expect(code(await name(vik))).toEqual([409, "wrong_state"]);
    expect((await read(other, potId)).body.sealed).toBeDefined();
    expect((await read(vik, potId)).body.sealed).toBeUndefined();
  });

  it("is looked into by four more people at most", async () => {
    const potId = await newTeam();
    const someone = async (n: number) => {
      const id = await world.person(`Looker ${n}`);
      await give(world, id, fund.funderOrgId, "safeguardingLead");
      return id;
    };
    const reviewerIds = await Promise.all(Array.from({ length: MOST_REVIEWERS }, (_, n) => someone(n)));
    await freeze(sam, potId, { reviewerIds });
    const more = await send(sam, `POST /api/v1/pots/${potId}/actions/name-reviewer`, {
      body: { personId: vik },
      key: newKey(),
    });
    expect(code(more)).toEqual([422, "pot.reviewers_full"]);
  });
});
