import { historyOf } from "@allotment/core/event/history";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { aPicture } from "../support/bytes.ts";
import { type Cast, type Character, characters, newCast } from "../support/cast.ts";
import { newFiles } from "../support/files.ts";
import { newOutbox } from "../support/outbox.ts";
import { aSpend, type Fund, give, newFund, newPot, spend } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const why = "I look at five spends of this quarter";

/** Jo and Dean hold a pot for Jo; Ema is an auditor of its funder, and Asa is another. */
describe("an auditor's request to read a spend", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let potId: Id<"pot">;
  const people: Record<string, Id<"person">> = {};
  const is = (name: string): Id<"person"> => people[name] ?? expect.unreachable(name);

  beforeAll(async () => {
    world = await newWorld("2026-11-02T09:00:00Z");
    send = newApi(world);
    fund = await newFund(world);
    for (const name of ["Jo", "Dean", "Ema", "Asa", "Lil"]) people[name] = await world.person(name);
    await give(world, is("Ema"), fund.funderOrgId, "auditor");
    await give(world, is("Asa"), fund.programmeId, "auditor");
    await give(world, is("Jo"), fund.programmeId, "citizen");
    const wish = { parentId: fund.potId, whoDecides: "pair" as const, amountPence: 1_000_000 };
    const holderIds = [is("Jo"), is("Dean")];
    ({ potId } = await newPot(world, fund.holder, { ...wish, holderIds }));
  });

  const newSpend = async (more: object = {}): Promise<Id<"tx">> =>
    (await spend(world, is("Jo"), potId, 4250, { presentIds: [is("Jo"), is("Dean")], ...more })).txId;
  const ask = (who: string, txId: string, body: object = { why }, key = newKey()): Promise<Answer> =>
    send(is(who), `POST /api/v1/spends/${txId}/samples`, { body, key });
  const read = (who: string, txId: string) =>
    send(is(who), `POST /api/v1/spends/${txId}/samples/actions/read`);
  const see = (who: string, txId: string) => send(is(who), `GET /api/v1/spends/${txId}/samples`);
  const addReceipt = async (txId: string): Promise<string> => {
    const on = `POST /api/v1/spends/${txId}/receipts`;
    const { body } = await send(is("Jo"), on, { body: { type: "image/png", bytes: aPicture.length } });
    await newFiles(world).send(body, aPicture);
    const added = await send(is("Jo"), `${on}/${body.receiptId}/actions/add`, { key: newKey() });
    expect(added.status).toBe(200);
    return body.receiptId;
  };
  const open = (who: string, txId: string, receiptId: string) =>
    send(is(who), `POST /api/v1/spends/${txId}/receipts/${receiptId}/actions/open`);

  it("opens the words at once, with no names in them and nothing of what was learnt", async () => {
    const txId = await newSpend({ learningNote: "Ask sooner", tie: { what: "Dean’s cousin drives it" } });
    expect((await read("Ema", txId)).status).toBe(403);
    const asked = await ask("Ema", txId);
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    expect(asked.body).toEqual({
      items: [
        {
          ...{ byId: is("Ema"), at: "2026-11-02T09:00:00.000Z", until: "2026-11-16T09:00:00.000Z", why },
          ...{ open: true, readings: [] },
        },
      ],
      actions: ["read"],
      people: { [is("Ema")]: "Ema" },
    });
    const { status, body } = await read("Ema", txId);
    expect(status).toBe(200);
    expect(body).toEqual({
      words: {
        what: "Bus pass for a month",
        why: "[name] wanted to see her sister",
        tie: "[name]’s cousin drives it",
      },
      wordsTakenBack: false,
      receipts: [],
    });
  });

  it("opens to that auditor and for that spend alone, and nowhere else", async () => {
    const [txId, other] = [await newSpend(), await newSpend()];
    const receiptId = await addReceipt(txId);
    expect((await open("Ema", txId, receiptId)).status).toBe(404);
    await ask("Ema", txId);
    expect((await open("Ema", txId, receiptId)).status).toBe(200);
    expect((await read("Asa", txId)).status).toBe(403);
    expect((await open("Asa", txId, receiptId)).status).toBe(404);
    expect((await read("Ema", other)).status).toBe(403);
    const page = await send(is("Ema"), `GET /api/v1/spends/${txId}`);
    expect(page.body).not.toHaveProperty("words");
    expect(page.body.receipts).toEqual([]);
    const statement = await send(is("Ema"), `GET /api/v1/pots/${potId}/statement?words=true`);
    expect(JSON.stringify(statement.body)).not.toContain("Bus pass");
    const { body } = await read("Ema", txId);
    expect(body.receipts).toMatchObject([{ receiptId, type: "image/png", bytes: aPicture.length }]);
    expect(JSON.stringify(body)).not.toContain(is("Jo"));
    const taken = `POST /api/v1/spends/${txId}/receipts/${receiptId}/actions/take-back`;
    expect((await send(is("Ema"), taken, { key: newKey() })).status).toBe(403);
  });

  it("shows its holders who asked, why, and each time that something was read; others see none of it", async () => {
    const txId = await newSpend({ share: 2 });
    const receiptId = await addReceipt(txId);
    await open("Dean", txId, receiptId);
    await ask("Ema", txId);
    world.clock.forward({ seconds: 60 });
    await read("Ema", txId);
    world.clock.forward({ seconds: 60 });
    await open("Ema", txId, receiptId);
    await open("Dean", txId, receiptId);
    for (const who of ["Jo", "Dean"]) {
      const { body } = await see(who, txId);
      expect(body.items).toMatchObject([
        { byId: is("Ema"), why, open: true, readings: [{ what: "words" }, { what: "receipt" }] },
      ]);
      expect(body).toMatchObject({ actions: [], people: { [is("Ema")]: "Ema" } });
      const [{ at, readings }] = body.items;
      const later = (n: number) => Date.parse(readings[n].at) - Date.parse(at);
      expect([later(0), later(1)]).toEqual([60_000, 120_000]);
    }
    expect((await see("Asa", txId)).body).toEqual({ items: [], actions: ["ask"], people: {} });
    await give(world, is("Lil"), fund.programmeId, "steward");
    expect((await see("Lil", txId)).body).toEqual({ items: [], actions: [], people: {} });
  });

  it("is an audit line, without its reason", async () => {
    const txId = await newSpend();
    await ask("Ema", txId);
    await read("Ema", txId);
    const { items } = await world.asSystem(() => historyOf(txId));
    expect(items.map(({ name, actor }) => [name, actor])).toEqual(
      expect.arrayContaining([
        ["spend.sampleAsked", is("Ema")],
        ["spend.sampleRead", is("Ema")],
      ]),
    );
    expect(JSON.stringify(items)).not.toContain("five spends");
  });

  it("finds every reading in a history of many lines", async () => {
    const txId = await newSpend();
    await ask("Ema", txId);
    await read("Ema", txId);
    for (let n = 0; n < 30; n += 1) {
      // Lines of one instant stand in no order: the reading is to be the oldest of them all.
      world.clock.forward({ seconds: 1 });
      await send(is("Jo"), `POST /api/v1/spends/${txId}/actions/set-share`, {
        body: { share: 1 },
        key: newKey(),
      });
    }
    expect((await see("Dean", txId)).body.items).toMatchObject([{ readings: [{ what: "words" }] }]);
  });

  it("needs a reason, and is made once while it is open", async () => {
    const txId = await newSpend();
    for (const bad of [{}, { why: "  " }, { why: "x".repeat(1001) }])
      expect(await ask("Ema", txId, bad)).toMatchObject({ status: 400, body: { fields: [{ path: "why" }] } });
    const key = newKey();
    expect((await ask("Ema", txId, { why }, key)).status).toBe(201);
    expect((await ask("Ema", txId, { why }, key)).status).toBe(200);
    expect((await ask("Ema", txId)).status).toBe(409);
    expect((await ask("Asa", txId)).status).toBe(201);
    expect((await see("Jo", txId)).body.items).toHaveLength(2);
  });

  it("goes through once when it is sent twice at one moment", async () => {
    const txId = await newSpend();
    const both = await Promise.all([ask("Ema", txId), ask("Ema", txId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await see("Jo", txId)).body.items).toHaveLength(1);
  });

  it("closes after fourteen days, and is asked anew; its holders still see both", async () => {
    const txId = await newSpend();
    const receiptId = await addReceipt(txId);
    await ask("Ema", txId);
    world.clock.forward({ days: 14, seconds: -1 });
    // Those who were signed in are so no more.
    send = newApi(world);
    expect((await read("Ema", txId)).status).toBe(200);
    world.clock.forward({ seconds: 1 });
    expect((await read("Ema", txId)).status).toBe(403);
    expect((await open("Ema", txId, receiptId)).status).toBe(404);
    expect((await see("Ema", txId)).body).toMatchObject({ items: [{ open: false }], actions: ["ask"] });
    expect((await ask("Ema", txId, { why: "I lost my note of it" })).status).toBe(201);
    expect((await read("Ema", txId)).status).toBe(200);
    const { items } = (await see("Jo", txId)).body;
    expect(items).toMatchObject([
      { open: false, readings: [{ what: "words" }] },
      { open: true, why: "I lost my note of it", readings: [{ what: "words" }] },
    ]);
  });

  it("ends with the auditor's role, at the next request", async () => {
    const bo = await world.person("Bo");
    people.Bo = bo;
    await give(world, bo, fund.funderOrgId, "auditor");
    const txId = await newSpend();
    const receiptId = await addReceipt(txId);
    await ask("Bo", txId);
    expect((await read("Bo", txId)).status).toBe(200);
    const left = { scope: fund.funderOrgId, personId: bo, role: "auditor" } as const;
    await world.asSystem(() => Membership.remove(left));
    for (const answer of [await read("Bo", txId), await open("Bo", txId, receiptId), await see("Bo", txId)])
      expect(answer.status).toBe(404);
    expect((await send(bo, "GET /api/v1/samples")).body).toEqual({ items: [] });
  });

  it("ends when the words become just their writer's, and never opens those; nor a pot out of sight", async () => {
    const txId = await newSpend();
    const receiptId = await addReceipt(txId);
    await ask("Ema", txId);
    await send(is("Jo"), `POST /api/v1/spends/${txId}/actions/set-share`, {
      body: { share: 0 },
      key: newKey(),
    });
    expect((await read("Ema", txId)).status).toBe(403);
    expect((await open("Ema", txId, receiptId)).status).toBe(404);
    expect((await ask("Ema", await newSpend({ share: 0 }))).status).toBe(403);
    const hide = { parentId: fund.potId, hidden: true, holderIds: [fund.holder, is("Jo")] };
    const hidden = await newPot(world, fund.holder, hide);
    const quiet = await spend(world, is("Jo"), hidden.potId, 100, { spentOn: "2026-11-16" });
    for (const answer of [await ask("Ema", quiet.txId), await read("Ema", quiet.txId)])
      expect(answer.status).toBe(404);
  });

  it("is not there for a spend that is not there", async () => {
    expect((await ask("Ema", world.deps.newId("tx"))).status).toBe(404);
  });

  it("is found again by whoever made it, newest first, a page at a time", async () => {
    const before = (await send(is("Asa"), "GET /api/v1/samples")).body.items.length;
    for (let n = before; n < 26; n += 1) {
      world.clock.forward({ seconds: 1 });
      await ask("Asa", await newSpend(), { why: `Reason ${n}` });
    }
    const first = (await send(is("Asa"), "GET /api/v1/samples")).body;
    expect(first.items).toHaveLength(25);
    expect(first.items[0]).toMatchObject({ why: "Reason 25", amountPence: 4250, open: true });
    const rest = (await send(is("Asa"), `GET /api/v1/samples?cursor=${encodeURIComponent(first.next)}`)).body;
    expect(rest.items).toHaveLength(1);
  });

  it("tells those who hold the pot by letter, with none of the words", async () => {
    const { mails, read: readStream } = await newOutbox(world);
    const txId = await newSpend();
    await ask("Ema", txId);
    await readStream();
    const told = mails.filter(({ subject }) => subject.includes("auditor"));
    expect(told.map(({ to, subject }) => `${to.split("@")[0]}: ${subject}`).sort()).toEqual([
      "dean: An auditor asked to read about a spend",
      "jo: An auditor asked to read about a spend",
    ]);
    for (const secret of [why, "Bus pass", "sister", "42.50"])
      expect(JSON.stringify(told)).not.toContain(secret);
    expect(told[0]?.text).toContain(`/app/pots/spends/${txId}`);
    expect(told[0]?.text).toContain("Ema, auditor,");
  });
});

describe("a request to read a spend, to everyone else", () => {
  it("is refused: only an auditor asks and reads; others who see the spend see that no one asked", async () => {
    const world = await newWorld();
    const send = newApi(world);
    const fund = await newFund(world);
    const { programmeId, funderOrgId: funderId } = fund;
    const [granteeId, otherGranteeId] = [world.deps.newId("org"), world.deps.newId("org")];
    const cast: Cast = await newCast(world, { programmeId, funderId, granteeId, otherGranteeId });
    const worker = cast.granteeWorker ?? expect.unreachable();
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId, holderIds: [worker] });
    const { potId: _, ...spent } = aSpend(potId, 100);
    const made = await send(worker, `POST /api/v1/pots/${potId}/spends`, { body: spent, key: newKey() });
    const at = `/api/v1/spends/${made.body.txId}/samples`;
    const seers = ["commissioner", "steward", "governor", "granteeWorker"] as const;
    const notFound = characters.filter(
      (who: Character) => ![...seers, "auditor", "nobody"].some((each) => each === who),
    );
    const auditor = { allowed: ["auditor"], forbidden: seers, notFound } as const;
    await refusals("askSample", send, cast, `POST ${at}`, { body: { why }, key: newKey() }, auditor);
    expect((await send(cast.auditor, `POST ${at}`, { body: { why }, key: newKey() })).status).toBe(201);
    await refusals("readSample", send, cast, `POST ${at}/actions/read`, {}, auditor);
    const all = { allowed: [...seers, "auditor"], notFound } as const;
    await refusals("listSpendSamples", send, cast, `GET ${at}`, {}, all);
    for (const who of ["commissioner", "steward", "governor"] as const)
      expect((await send(cast[who], `GET ${at}`)).body, who).toEqual({ items: [], actions: [], people: {} });
    const everyone = { allowed: characters.filter((who) => who !== "nobody") };
    await refusals("listMySamples", send, cast, "GET /api/v1/samples", {}, everyone);
    for (const who of seers)
      expect((await send(cast[who], "GET /api/v1/samples")).body, who).toEqual({ items: [] });
  });
});
