import type { Id } from "@allotment/core/id";
import { describe, expect, it } from "vitest";
import { checkStatement } from "../../packages/web/src/features/pot/verify.ts";
import { newOutbox } from "../support/outbox.ts";
import { code, newPotCast, spendBody } from "../support/pot-cast.ts";
import { newKey } from "../support/world.ts";

const { world, send, dean, priya, pot, head, clean } = await newPotCast();

describe("a spend put right", () => {
  const team = (more: object = {}) => pot({ holderIds: [dean], ...more });
  const spend = async (potId: string, amountPence: number, more: object = {}): Promise<string> => {
    const body = spendBody(amountPence, more);
    return (await send(dean, `POST /api/v1/pots/${potId}/spends`, { body, key: newKey() })).body.txId;
  };
  const correct = (who: Id<"person">, txId: string, amountPence: number, more: object = {}, key = newKey()) =>
    send(who, `POST /api/v1/spends/${txId}/actions/correct`, {
      body: { ...spendBody(amountPence), reason: "Typed it wrong", ...more },
      key,
    });
  const balance = async (potId: string) => (await head(potId))?.balance;
  const statement = async (potId: string) =>
    (await send(dean, `GET /api/v1/pots/${potId}/statement?words=true`)).body;

  it("keeps its line, puts it back, and says it as it was", async () => {
    const potId = await team();
    const txId = await spend(potId, 4250);
    const key = newKey();
    const right = await correct(dean, txId, 2450, { what: "Bus pass for a week" }, key);
    expect(right).toMatchObject({ status: 201, body: { potId, amountPence: 2450, balancePence: 7550 } });
    const again = await correct(dean, txId, 2450, { what: "Bus pass for a week" }, key);
    expect([again.status, again.body]).toEqual([200, right.body]);
    const page = await statement(potId);
    expect(page.rows.slice(-3)).toMatchObject([
      { kind: "spend", amountPence: -4250, txId, returned: true },
      { kind: "correct", amountPence: 4250, returns: txId, why: "Typed it wrong" },
      { kind: "spend", amountPence: -2450, what: "Bus pass for a week", returned: false },
    ]);
    expect(await checkStatement([page])).toEqual({
      lines: page.rows.length,
      unnamed: 0,
      mark: page.lastHash,
    });
    const old = (await send(dean, `GET /api/v1/spends/${txId}`)).body;
    expect(old.returned).toMatchObject({ why: "Typed it wrong", becomes: right.body.txId });
    expect(old.actions).not.toContain("correct");
    const now = (await send(dean, `GET /api/v1/spends/${right.body.txId}`)).body;
    expect(now).toMatchObject({ facts: { corrects: txId }, money: { amountPence: 2450 } });
    await clean();
  });

  it("can be put right again, and put back, but once only each", async () => {
    const potId = await team();
    const first = await spend(potId, 1000);
    const second = (await correct(dean, first, 2000)).body.txId;
    const third = (await correct(dean, second, 3000)).body.txId;
    expect(await balance(potId)).toBe(7000);
    for (const txId of [first, second])
      expect(code(await correct(dean, txId, 1))).toEqual([409, "wrong_state"]);
    const { rows } = await statement(potId);
    const back = rows.find(({ kind }: { kind: string }) => kind === "correct").txId;
    expect(code(await correct(dean, back, 1))).toEqual([422, "spend.puts_back"]);
    const on = `POST /api/v1/spends/${third}/actions/return`;
    expect((await send(dean, on, { body: { reason: "Not used" }, key: newKey() })).status).toBe(201);
    expect(await balance(potId)).toBe(10_000);
    expect(code(await correct(dean, third, 1))).toEqual([409, "wrong_state"]);
    await clean();
  });

  it("moves to another pot, by someone who holds both", async () => {
    const [from, to] = [await team({ holderIds: [dean, priya] }), await team()];
    const txId = await spend(from, 4000);
    expect(code(await correct(priya, txId, 4000, { potId: to }))).toEqual([404, "not_found"]);
    const right = await correct(dean, txId, 4000, { potId: to });
    expect(right.body).toMatchObject({ potId: to, balancePence: 6000 });
    expect([await balance(from), await balance(to)]).toEqual([10_000, 6000]);
    for (const potId of [from, to]) {
      const page = await statement(potId);
      expect((await checkStatement([page])).wrong).toBeUndefined();
    }
    await clean();
  });

  it("is for spends alone, and leaves no pot that takes no spends", async () => {
    const [from, to] = [await team(), await team()];
    const { rows } = await statement(from);
    const said = rows.find(({ kind }: { kind: string }) => kind === "yes");
    for (const { txId } of [rows[0], said])
      expect(code(await correct(dean, txId, 1))).toEqual([404, "not_found"]);
    const txId = await spend(from, 4000);
    await send(dean, `POST /api/v1/pots/${from}/actions/rest`, { key: newKey() });
    expect(code(await correct(dean, txId, 4000, { potId: to }))).toEqual([409, "pot.resting"]);
    expect([await balance(from), await balance(to)]).toEqual([6000, 10_000]);
  });

  it("is held to what is there, to the pot's state, and to a change of pot or amount", async () => {
    const potId = await team();
    const txId = await spend(potId, 9000);
    expect(await correct(dean, txId, 10_001)).toMatchObject({
      status: 422,
      body: { code: "pot.not_enough", detail: "There is £100.00 left in this pot. You asked for £100.01." },
    });
    expect(code(await correct(dean, txId, 9000))).toEqual([422, "spend.nothing_to_correct"]);
    expect(code(await correct(dean, txId, 0))).toEqual([400, "bad_input"]);
    expect(code(await correct(dean, txId, 8000, { share: 5 }))).toEqual([400, "bad_input"]);
    expect(code(await correct(dean, `tx_${"0".repeat(26)}`, 8000))).toEqual([404, "not_found"]);
    await send(dean, `POST /api/v1/pots/${potId}/actions/rest`, { key: newKey() });
    expect(code(await correct(dean, txId, 8000))).toEqual([409, "pot.resting"]);
    await send(dean, `POST /api/v1/pots/${potId}/actions/reopen`, { key: newKey() });
    expect((await correct(dean, txId, 10_000)).body.balancePence).toBe(0);
  });

  it("takes its words no further than they went", async () => {
    const potId = await team({ holderIds: [dean, priya] });
    const txId = await spend(potId, 900);
    await send(dean, `POST /api/v1/spends/${txId}/actions/set-share`, { body: { share: 1 }, key: newKey() });
    const right = (await correct(priya, txId, 800)).body.txId;
    expect((await send(priya, `GET /api/v1/spends/${right}`)).body.share).toBe(1);
  });

  it("happens once, when many try at the same moment", async () => {
    const potId = await team();
    const txId = await spend(potId, 1000);
    const tries = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => correct(dean, txId, 1000 + n)));
    expect(tries.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(tries.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true);
    await clean();
  });

  it("is told once to each who holds the pot", async () => {
    const outbox = await newOutbox(world);
    const [from, to] = [await team({ holderIds: [dean, priya] }), await team({ holderIds: [dean, priya] })];
    const txId = await spend(from, 500);
    await outbox.read();
    outbox.mails.length = 0;
    const second = (await correct(dean, txId, 600)).body.txId;
    await correct(dean, second, 600, { potId: to });
    await outbox.read();
    const title = "priya@people.example A spend was put right in a pot you hold";
    expect(outbox.mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([title, title]);
    expect(outbox.mails.map(({ text }) => text).join()).not.toMatch(/£|Bus|Typed/);
  });
});
