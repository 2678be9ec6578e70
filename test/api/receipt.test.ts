import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { historyOf } from "@allotment/core/event/history";
import type { Id } from "@allotment/core/id";
import { MOST_RECEIPT_BYTES, MOST_RECEIPTS } from "@allotment/core/pot/receipt.rules";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { aPdf, aPicture, aProgram } from "../support/bytes.ts";
import { justBefore } from "../support/faults.ts";
import { newFiles } from "../support/files.ts";
import { type Fund, give, newFund, newPot, spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("receipts of a spend", () => {
  let world: World;
  let send: Send;
  let files: ReturnType<typeof newFiles>;
  let fund: Fund;
  let jo: Id<"person">;
  let dean: Id<"person">;
  let potId: Id<"pot">;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    files = newFiles(world);
    fund = await newFund(world);
    [jo, dean] = [await world.person("Jo"), await world.person("Dean")];
    await give(world, jo, fund.programmeId, "citizen");
    const wish = { parentId: fund.potId, whoDecides: "pair" as const, holderIds: [jo, dean] };
    ({ potId } = await newPot(world, fund.holder, wish));
  });

  const newSpend = async (more: object = {}): Promise<string> =>
    (await spend(world, jo, potId, 100, { presentIds: [jo, dean], ...more })).txId;
  const at = (txId: string, more = ""): string => `POST /api/v1/spends/${txId}/receipts${more}`;
  const start = (who: Id<"person">, txId: string, body: object = {}): Promise<Answer> =>
    send(who, at(txId), { body: { type: "image/png", bytes: aPicture.length, ...body } });
  const act = (who: Id<"person">, txId: string, receiptId: string, name: string, key = newKey()) =>
    send(who, at(txId, `/${receiptId}/actions/${name}`), { key });
  /** All that a phone does to add one. */
  const addOne = async (who: Id<"person">, txId: string, file = aPicture): Promise<Answer> => {
    const { body } = await start(who, txId, { bytes: file.length });
    expect(await files.send(body, file)).toBe(204);
    return act(who, txId, body.receiptId, "add");
  };
  /** Files of a spend that are kept. */
  const kept = (txId: string): string[] => {
    const folder = join(tmpdir(), world.deps.table, "kept", txId);
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it("are sent, added with who and when, and opened as what they are", async () => {
    const txId = await newSpend();
    const { body } = await addOne(jo, txId, aPdf);
    expect(body.receipts).toEqual([
      {
        ...{ receiptId: body.receipts[0].receiptId, type: "application/pdf", bytes: aPdf.length, byId: jo },
        ...{ at: world.clock.now().toISOString(), scanned: false, actions: ["open", "takeBack"] },
      },
    ]);
    expect(body.people[jo]).toBe("Jo");
    expect(kept(txId)).toHaveLength(1);
    const opened = await act(dean, txId, body.receipts[0].receiptId, "open");
    expect(await files.open(opened.body.url)).toEqual({ status: 200, type: "application/pdf", bytes: aPdf });
  });

  it("leave the money, the state and the spend's own acts as they were", async () => {
    const txId = await newSpend();
    const { receipts: _, ...before } = (await send(jo, `GET /api/v1/spends/${txId}`)).body;
    const { receipts: __, ...after } = (await addOne(dean, txId)).body;
    expect((await send(jo, `GET /api/v1/spends/${txId}`)).body).toMatchObject(before);
    expect(after.money).toEqual(before.money);
  });

  it("keep a log of who opened one, in the spend's history", async () => {
    const txId = await newSpend();
    const { body } = await addOne(jo, txId);
    const [{ receiptId }] = body.receipts;
    await act(dean, txId, receiptId, "open");

    const { items } = await world.asSystem(() => historyOf(txId));
    expect(items.map(({ name, actor }) => [name, actor])).toContainEqual(["receipt.opened", dean]);
  });

  it("go by what is in the file, whatever was said of it", async () => {
    const txId = await newSpend();
    const { body } = await start(jo, txId);
    await files.send(body, aProgram);
    const refused = await act(jo, txId, body.receiptId, "add");
    expect(refused).toMatchObject({
      status: 400,
      body: { code: "receipt.type", fields: [{ path: "file" }] },
    });
    expect(kept(txId)).toEqual([]);
    expect((await send(jo, `GET /api/v1/spends/${txId}`)).body.receipts).toEqual([]);
  });

  it("are pictures and PDFs, of 10 MB at most", async () => {
    const txId = await newSpend();
    expect(await start(jo, txId, { type: "image/svg+xml" })).toMatchObject({
      status: 400,
      body: { code: "receipt.type" },
    });
    expect(await start(jo, txId, { bytes: MOST_RECEIPT_BYTES + 1 })).toMatchObject({
      status: 413,
      body: { code: "receipt.too_big", detail: "That is too big. The most is 10 MB." },
    });
    for (const bytes of [0, -1, 1.5, "12"]) expect((await start(jo, txId, { bytes })).status).toBe(400);
  });

  it("are not taken by the store when they are bigger than they may be, or late", async () => {
    const txId = await newSpend();
    const { body } = await start(jo, txId);
    expect(await files.send(body, new Uint8Array(MOST_RECEIPT_BYTES + 1))).toBe(400);
    expect(await files.send(body, new Uint8Array(0))).toBe(400);
    const forged = { ...body, fields: { ticket: `${body.fields.ticket}x` } };
    expect(await files.send(forged, aPicture)).toBe(403);
    world.clock.forward({ seconds: 16 * 60 });
    expect(await files.send(body, aPicture)).toBe(403);
    const refused = await act(jo, txId, body.receiptId, "add");
    expect(refused).toMatchObject({ status: 422, body: { code: "receipt.not_arrived" } });
  });

  it("are added once, however often it is asked", async () => {
    const txId = await newSpend();
    const { body } = await start(jo, txId);
    await files.send(body, aPicture);
    const key = newKey();
    const first = await act(jo, txId, body.receiptId, "add", key);
    const again = await act(jo, txId, body.receiptId, "add", key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.receipts).toEqual(first.body.receipts);
    expect((await act(jo, txId, body.receiptId, "add")).status).toBe(409);
    expect(kept(txId)).toHaveLength(1);
  });

  it("can't be changed by their sender once they are added", async () => {
    const txId = await newSpend();
    const { body } = await start(jo, txId);
    await files.send(body, aPicture);
    await act(jo, txId, body.receiptId, "add");
    await files.send(body, aProgram);
    const opened = await act(jo, txId, body.receiptId, "open");
    expect((await files.open(opened.body.url)).bytes).toEqual(aPicture);
  });

  it("are taken back by who added them: the file goes, the line stays", async () => {
    const txId = await newSpend();
    const { body } = await addOne(jo, txId);
    const [{ receiptId }] = body.receipts;
    const opened = await act(dean, txId, receiptId, "open");
    expect((await act(dean, txId, receiptId, "take-back")).status).toBe(403);
    expect(kept(txId)).toHaveLength(1);
    const key = newKey();
    const back = await act(jo, txId, receiptId, "take-back", key);
    expect(back.body.receipts).toMatchObject([{ receiptId, takenBackAt: expect.any(String), actions: [] }]);
    expect(kept(txId)).toEqual([]);
    expect((await files.open(opened.body.url)).status).toBe(404);
    expect((await act(jo, txId, receiptId, "open")).status).toBe(409);
    expect((await act(jo, txId, receiptId, "take-back", key)).status).toBe(200);
    expect((await act(jo, txId, receiptId, "take-back")).status).toBe(200);
  });

  it("are not kept when a scanner says that they could harm", async () => {
    const txId = await newSpend();
    const scan = vi.spyOn(world.deps.files, "inspect").mockResolvedValueOnce("unsafe");
    expect(await addOne(jo, txId)).toMatchObject({ status: 422, body: { code: "receipt.unsafe" } });
    scan.mockRestore();
    expect(kept(txId)).toEqual([]);
  });

  it("are taken back once, when it is asked twice at the same moment", async () => {
    const txId = await newSpend();
    const [{ receiptId }] = (await addOne(jo, txId)).body.receipts;
    justBefore(world, () => act(jo, txId, receiptId, "take-back"));
    await act(jo, txId, receiptId, "take-back");
    const { items } = await world.asSystem(() => historyOf(txId));
    expect(items.filter(({ name }) => name === "receipt.takenBack")).toHaveLength(1);
  });

  it("are many, up to twelve; one taken back makes room", async () => {
    const txId = await newSpend();
    let last = await addOne(jo, txId);
    for (let more = 1; more < MOST_RECEIPTS; more += 1) last = await addOne(jo, txId);
    expect(last.body.receipts).toHaveLength(12);
    expect(await start(jo, txId)).toMatchObject({ status: 422, body: { code: "receipt.enough" } });
    await act(jo, txId, last.body.receipts[0].receiptId, "take-back");
    expect((await start(jo, txId)).status).toBe(200);
  });

  it("follow who may read the words: what is just for its writer is for no one else", async () => {
    const txId = await newSpend({ share: 0 });
    const { body } = await addOne(jo, txId);
    expect(body.receipts).toHaveLength(1);
    expect((await send(dean, `GET /api/v1/spends/${txId}`)).body.receipts).toEqual([]);
    expect((await act(dean, txId, body.receipts[0].receiptId, "open")).status).toBe(404);
    expect((await start(dean, txId)).status).toBe(403);
  });

  it("are not added by someone who may no longer read the words, though they asked while they could", async () => {
    const txId = await newSpend();
    const { body } = await start(dean, txId);
    expect(await files.send(body, aPicture)).toBe(204);
    await send(jo, `POST /api/v1/spends/${txId}/actions/set-share`, { body: { share: 0 }, key: newKey() });
    const refused = await act(dean, txId, body.receiptId, "add");
    expect(refused).toMatchObject({ status: 403, body: { code: "not_allowed" } });
    expect(kept(txId)).toEqual([]);
    expect((await send(jo, `GET /api/v1/spends/${txId}`)).body.receipts).toEqual([]);
  });

  it("can be added when the pot is closed to spending, and to a spend that was put back", async () => {
    const txId = await newSpend();
    await send(jo, `POST /api/v1/spends/${txId}/actions/return`, {
      body: { reason: "The shop was shut" },
      key: newKey(),
    });
    await send(jo, `POST /api/v1/pots/${potId}/actions/rest`, { key: newKey() });
    expect((await addOne(jo, txId)).body.receipts).toHaveLength(1);
  });
});
