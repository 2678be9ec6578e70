import { MOST_SPENDS } from "@allotment/core/pot/pot.rules";
import { describe, expect, it } from "vitest";
import type { Answer } from "../support/api.ts";
import { newOutbox } from "../support/outbox.ts";
import { code, newPotCast, spendBody } from "../support/pot-cast.ts";
import { newKey } from "../support/world.ts";

const { world, send, fund, dean, priya, pot, head, clean } = await newPotCast();

describe("several spends written down together", () => {
  const line = (amountPence: number, more: object = {}) => ({
    ...{ txId: `tx_${newKey()}`, ...spendBody(amountPence, more) },
  });
  const write = (potId: string, lines: readonly object[], key = newKey(), who = dean): Promise<Answer> =>
    send(who, `POST /api/v1/pots/${potId}/actions/record-spends`, { body: { lines }, key });

  it("are lines of their own, each with what was left after it, and can be sent again", async () => {
    const potId = await pot();
    const lines = [line(1000), line(2500, { what: "Tea" }), line(500)];
    const key = newKey();
    const saved = await write(potId, lines, key);
    expect(saved).toMatchObject({
      status: 201,
      body: { items: [{ balancePence: 9000 }, { balancePence: 6500 }, { balancePence: 6000 }] },
    });
    for (const again of [await write(potId, lines, key), await write(potId, lines)])
      expect([again.status, again.headers.get("idempotent-replay"), again.body]).toEqual([
        200,
        "true",
        saved.body,
      ]);
    expect((await head(potId))?.balance).toBe(6000);
    const { rows } = (await send(priya, `GET /api/v1/pots/${potId}/statement?words=true`)).body;
    expect(rows.slice(-3).map(({ what, balancePence }: Answer["body"]) => [what, balancePence])).toEqual([
      ["Bus pass for a month", 9000],
      ["Tea", 6500],
      ["Bus pass for a month", 6000],
    ]);
    const spend = (await send(priya, `GET /api/v1/spends/${lines[1]?.txId}`)).body;
    expect([spend.words.what, spend.money.amountPence]).toEqual(["Tea", 2500]);
    const back = await send(dean, `POST /api/v1/spends/${lines[1]?.txId}/actions/return`, {
      body: { reason: "Not used" },
      key: newKey(),
    });
    expect(back.body.balancePence).toBe(8500);
    await clean();
  });

  it("are all in or none: what is wrong names its line, and nothing is changed", async () => {
    const potId = await pot();
    const before = await head(potId);
    const late = await write(potId, [line(100), line(100, { spentOn: "2026-11-03" })]);
    expect([late.status, late.body.fields]).toEqual([
      400,
      [{ path: "lines.1.spentOn", message: expect.stringMatching(/^Line 2: That day is still to come/) }],
    ]);
    expect(late.body.detail).toContain("Look at line 2 again. Nothing was written down.");
    for (const amountPence of [0, -1, 1.5, "100", 10_000_000_001]) {
      const { status, body } = await write(potId, [line(100), line(100), { ...line(1), amountPence }]);
      expect([status, body.fields?.[0]?.path, body.fields?.[0]?.message]).toEqual([
        400,
        "lines.2.amountPence",
        expect.stringMatching(/^Line 3: /),
      ]);
    }
    const much = await write(potId, [line(6000), line(6000)]);
    expect([code(much), much.body.current]).toEqual([
      [422, "pot.not_enough"],
      { balancePence: 10_000, askedPence: 12_000 },
    ]);
    const twice = line(100);
    expect(code(await write(potId, [twice, twice]))).toEqual([400, "bad_input"]);
    expect(code(await write(potId, []))).toEqual([400, "bad_input"]);
    const many = Array.from({ length: MOST_SPENDS + 1 }, () => line(1));
    expect(code(await write(potId, many))).toEqual([400, "bad_input"]);
    expect(await head(potId)).toEqual(before);
  });

  it("never write down a line twice: one that is in already names itself", async () => {
    const potId = await pot();
    const [first, second] = [line(100), line(200)];
    expect((await write(potId, [first, second])).status).toBe(201);
    const again = await write(potId, [line(300), second]);
    expect([code(again), again.body.detail]).toEqual([
      [409, "key_reused"],
      expect.stringContaining("Line 2: its key was used before"),
    ]);
    const { txId, ...body } = first;
    const alone = await send(dean, `POST /api/v1/pots/${potId}/spends`, { body, key: txId.slice(3) });
    expect(code(alone)).toEqual([409, "key_reused"]);
    expect((await head(potId))?.balance).toBe(9700);
  });

  it("keep to what a spend keeps to: its holders, its state, and a yes of two where they chose it", async () => {
    const team = await pot({ twoOfUs: true });
    expect(code(await write(team, [line(100)]))).toEqual([422, "pot.two_of_us"]);
    const rests = await pot();
    await send(dean, `POST /api/v1/pots/${rests}/actions/rest`, { key: newKey() });
    expect(code(await write(rests, [line(100)]))).toEqual([409, "pot.resting"]);
    expect(code(await write(rests, [line(100)], newKey(), fund.holder))).toEqual([403, "not_allowed"]);
  });

  it("are told to the others once", async () => {
    const outbox = await newOutbox(world);
    const potId = await pot();
    await outbox.read();
    outbox.mails.length = 0;
    await write(potId, [line(100), line(200), line(300)]);
    await outbox.read();
    expect(outbox.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["priya@people.example", "Money was used from a pot you hold"],
    ]);
  });
});
