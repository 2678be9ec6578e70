import { createHmac } from "node:crypto";
import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { watch } from "../support/faults.ts";
import { type Fund, give, newFund, newPot, spend } from "../support/pots.ts";
import { newWorld, type World } from "../support/world.ts";

/** A pot of £1,000, made on 2 March, from which £1 goes each evening until it has 60 lines more. */
describe("a statement by its days", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let pot: Id<"pot">;

  beforeAll(async () => {
    world = await newWorld("2026-03-02T09:00:00Z");
    fund = await newFund(world);
    ({ potId: pot } = await newPot(world, fund.holder, { parentId: fund.potId }));
    for (let day = 0; day < 60; day += 1) {
      world.clock.set(new Date(Date.UTC(2026, 3, 1 + day, 22, 30)).toISOString());
      await spend(world, fund.holder, pot, 100, { spentOn: "2026-03-02" });
    }
    send = newApi(world);
  }, 60_000);

  const left = (on: string) => send(fund.holder, `GET /api/v1/pots/${pot}/balance?on=${on}`);

  it.each([
    ["before it was made", "2026-03-01", { leftPence: 0, madeOn: "2026-03-02" }],
    ["the day it was made", "2026-03-02", { leftPence: 100_000, seq: 3, page: 1 }],
    ["a day with no line", "2026-03-20", { leftPence: 100_000, seq: 3 }],
    // In summer, half past ten in the evening by universal time is half past eleven here: still the same day.
    ["a day with a line late in the evening", "2026-04-01", { leftPence: 99_900, seq: 4 }],
    ["a day deep inside", "2026-04-30", { leftPence: 97_000, seq: 33, page: 2 }],
    ["the last day", "2026-05-30", { leftPence: 94_000, seq: 63, page: 4 }],
  ])("says what was left on %s", async (_, on, due) => {
    expect(await left(on)).toMatchObject({ status: 200, body: { on, ...due } });
  });

  it("says no line before there was one", async () => {
    expect((await left("2026-03-01")).body).not.toHaveProperty("seq");
  });

  it("looks at no more lines than their number can be halved, and reads no page", async () => {
    const sent = watch(world);
    const looks = async (on: string) => {
      sent.length = 0;
      await left(on);
      const ofLines = sent.filter(({ input }) => JSON.stringify(input).includes('"E#'));
      expect(ofLines.filter(({ name }) => name !== "GetItemCommand")).toEqual([]);
      return ofLines.length;
    };
    // 62 lines to halve, and the one that is told.
    for (const on of ["2026-03-01", "2026-03-02", "2026-04-15", "2026-05-29"])
      expect(await looks(on), on).toBeLessThanOrEqual(7);
    expect(await looks("2026-05-30"), "the head says it already").toBe(0);
  });

  it.each([
    ["2026-05-31", "is still to come"],
    ["2026-02-30", ""],
    ["31/05/2026", ""],
    ["", ""],
  ])("refuses %j by its field", async (on, says) => {
    const { status, body } = await left(on);
    expect({ status, path: body.fields?.[0]?.path }).toEqual({ status: 400, path: "on" });
    expect(body.fields[0].message).toContain(says);
  });

  it("opens and closes each page, and the whole, to the penny", async () => {
    const page = async (n: number) =>
      (await send(fund.holder, `GET /api/v1/pots/${pot}/statement?page=${n}`)).body;
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    for (const [n, { openingPence, intoPence, outPence, closingPence }] of pages.entries()) {
      expect(openingPence).toBe(n === 0 ? 0 : pages[n - 1].closingPence);
      expect(openingPence + intoPence - outPence).toBe(closingPence);
    }
    const whole = { intoPence: 100_000, outPence: 6000, closingPence: 94_000 };
    for (const { lines, whole: told } of pages) expect({ lines, told }).toEqual({ lines: 63, told: whole });
  });

  it("gives the key of a name's mark to those who see the name, and to no one else", async () => {
    const row = async (who: Id<"person">) =>
      (await send(who, `GET /api/v1/pots/${pot}/statement?page=4`)).body.rows[0];
    const { keys, actorId, digests } = await row(fund.holder);
    expect(createHmac("sha256", keys.actor).update(actorId).digest("base64url")).toBe(digests.actor);
    expect(keys).not.toHaveProperty("counterparty");
    const eye = await world.person("Ema");
    await give(world, eye, fund.funderOrgId, "auditor");
    const seen = await row(eye);
    expect(seen.digests).toEqual(digests);
    expect(seen.keys).toEqual({});
    expect(seen).not.toHaveProperty("actorId");
  });
});
