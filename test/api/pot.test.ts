import type { Id } from "@allotment/core/id";
import { Ledger, reconcile } from "@allotment/core/pot/index";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send, type Sending } from "../support/api.ts";
import { aSpend, asked, type Fund, give, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const edges = { words: "What matters to you. Lawful." };

describe("pots and spends", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let jo: Id<"person">;
  let dean: Id<"person">;
  let ruth: Id<"person">;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    ruth = fund.holder;
    [jo, dean] = [await world.person("Jo"), await world.person("Dean")];
    await give(world, jo, fund.programmeId, "citizen");
  });

  const post = (who: Id<"person">, path: string, sending: Sending = {}): Promise<Answer> =>
    send(who, `POST /api/v1/${path}`, { key: newKey(), ...sending });
  const wish = (more: object = {}) => ({
    ...{ parentId: fund.potId, name: "Jo and Dean", amountPence: 200_000, whoDecides: "pair" },
    ...{ holderIds: [jo, dean], edges },
    ...more,
  });
  const make = (more: object = {}, who = ruth) => post(who, "pots", { body: wish(more) });
  const pairPot = async (): Promise<Id<"pot">> =>
    (await newPot(world, ruth, { parentId: fund.potId, whoDecides: "pair", holderIds: [jo, dean] })).potId;
  const spendBody = (more: object = {}) => {
    const { potId: _, ...body } = aSpend(fund.potId, 4250, { presentIds: [jo, dean], ...more });
    return body;
  };
  const set = (potId: string, state: string) =>
    world.deps.client.send(
      new UpdateCommand({
        TableName: world.deps.table,
        Key: { pk: `POT#${potId}`, sk: "HEAD" },
        UpdateExpression: "SET #state = :state",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: { ":state": state },
      }),
    );
  const paths = ({ body }: Answer): string[] => body.fields?.map(({ path }: { path: string }) => path) ?? [];

  it("go from made to open to spent, with a yes from each who holds it", async () => {
    const made = await make();
    expect(made).toMatchObject({
      status: 201,
      body: { state: "proposed", balancePence: 200_000, personId: jo, share: 1 },
    });
    expect(new Set(made.body.waitingIds)).toEqual(new Set([jo, dean]));
    const { potId } = made.body;
    expect((await send(jo, "GET /api/v1/me/home")).body.waitingForYou).toContainEqual({
      subject: potId,
      title: "Jo and Dean",
      says: "Say yes or no to holding this pot.",
    });
    const early = await post(ruth, `pots/${potId}/actions/open`);
    expect(early).toMatchObject({ status: 422, body: { code: "pot.holder_no" } });
    const yes = await post(jo, `pots/${potId}/actions/say-yes`);
    expect(yes.body).toMatchObject({ waitingIds: [dean], actions: ["sayNo"] });
    expect(await post(jo, `pots/${potId}/actions/say-yes`)).toMatchObject({ status: 409 });
    await post(dean, `pots/${potId}/actions/say-yes`);
    const open = await post(ruth, `pots/${potId}/actions/open`);
    expect(open).toMatchObject({ status: 200, body: { state: "open", openedOn: "2026-11-02" } });
    const spent = await post(dean, `pots/${potId}/spends`, { body: spendBody() });
    expect(spent).toMatchObject({ status: 201, body: { amountPence: 4250, balancePence: 195_750 } });
    const page = await send(jo, `GET /api/v1/spends/${spent.body.txId}`);
    expect(page.body).toMatchObject({
      potName: "Jo and Dean",
      money: { amountPence: 4250, spentOn: "2026-11-02", balancePence: 195_750 },
      facts: { decidedByIds: expect.arrayContaining([jo, dean]), share: 1 },
      words: { what: "Bus pass for a month", why: "Jo wanted to see her sister" },
      actions: ["returnSpend", "correct", "addNote", "addReceipt", "setShare"],
      people: { [jo]: "Jo", [dean]: "Dean" },
    });
  });

  it.each([
    ["pair", 2],
    ["citizenHolds", 1],
    ["citizenDirects", 2],
    ["mix", 2],
    ["team", 2],
    ["circle", 2],
    ["organisation", 2],
    ["funder", 2],
  ] as const)(
    "open by a yes from each holder, and close by one no, when decided by %s",
    async (whoDecides, n) => {
      const holderIds = [jo, dean].slice(0, n);
      const made = await make({ whoDecides, holderIds });
      expect(made).toMatchObject({ status: 201, body: { state: "proposed" } });
      const { potId } = made.body;
      for (const holder of holderIds) {
        expect((await post(ruth, `pots/${potId}/actions/open`)).status).toBe(422);
        expect((await post(holder, `pots/${potId}/actions/say-yes`)).status).toBe(200);
      }
      expect(await post(ruth, `pots/${potId}/actions/open`)).toMatchObject({ body: { state: "open" } });
      const other = (await make({ whoDecides, holderIds })).body.potId;
      await post(jo, `pots/${other}/actions/say-yes`);
      const no = await post(holderIds.at(-1) ?? jo, `pots/${other}/actions/say-no`, { body: {} });
      expect(no).toMatchObject({ status: 200, body: { state: "closed", balancePence: 0 } });
    },
  );

  it("give the money back and close when someone says no", async () => {
    const before = (await send(ruth, `GET /api/v1/pots/${fund.potId}`)).body.balancePence;
    const { potId } = (await make()).body;
    const no = await post(jo, `pots/${potId}/actions/say-no`, { body: { reason: "Not for me" } });
    expect(no).toMatchObject({ status: 200, body: { state: "closed", balancePence: 0, actions: [] } });
    expect((await send(ruth, `GET /api/v1/pots/${fund.potId}`)).body.balancePence).toBe(before);
    const late = await post(dean, `pots/${potId}/actions/say-yes`);
    expect(late).toMatchObject({ status: 409, body: { code: "pot.closed" } });
  });

  it("put a spend's money back once, and keep both lines", async () => {
    const potId = await pairPot();
    const { txId } = (await post(dean, `pots/${potId}/spends`, { body: spendBody() })).body;
    const back = await post(jo, `spends/${txId}/actions/return`, { body: { reason: "Not used" } });
    expect(back).toMatchObject({ status: 201, body: { amountPence: 4250, balancePence: 100_000 } });
    const again = await post(dean, `spends/${txId}/actions/return`, { body: { reason: "Not used" } });
    expect(again).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    expect(
      await post(jo, `spends/${back.body.txId}/actions/return`, { body: { reason: "No" } }),
    ).toMatchObject({
      status: 404,
    });
    const statement = await send(jo, `GET /api/v1/pots/${potId}/statement?words=true`);
    expect(statement.body.rows.slice(-2)).toMatchObject([
      { kind: "spend", amountPence: -4250, what: "Bus pass for a month", returned: true },
      { kind: "return", amountPence: 4250, why: "Not used", returns: txId },
    ]);
    expect((await send(jo, `GET /api/v1/spends/${txId}`)).body).toMatchObject({
      returned: { byId: jo, why: "Not used" },
      actions: ["addNote", "addReceipt", "setShare"],
    });
  });

  it("answer the same request the same, whatever has changed since", async () => {
    const potId = await pairPot();
    const sending = { body: spendBody({ amountPence: 60_000 }), key: newKey() };
    const first = await post(dean, `pots/${potId}/spends`, sending);
    expect(await post(jo, `pots/${potId}/spends`, { ...sending, key: newKey() })).toMatchObject({
      status: 422,
    });
    await set(potId, "resting");
    const again = await post(dean, `pots/${potId}/spends`, sending);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get("idempotent-replay")).toBe("true");
    await set(potId, "open");
    const other = await post(dean, `pots/${potId}/spends`, { ...sending, body: spendBody() });
    expect(other).toMatchObject({ status: 409, body: { code: "key_reused" } });
    const someoneElse = await post(jo, `pots/${potId}/spends`, sending);
    expect(someoneElse).toMatchObject({ status: 409, body: { code: "key_reused" } });
  });

  it("make a pot once, and answer it again with its page", async () => {
    const sending = { body: wish(), key: newKey() };
    const first = await post(ruth, "pots", sending);
    const again = await post(ruth, "pots", sending);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.potId).toBe(first.body.potId);
    const yes = newKey();
    const path = `pots/${first.body.potId}/actions/say-yes`;
    expect((await post(jo, path, { key: yes })).status).toBe(200);
    expect((await post(jo, path, { key: yes })).headers.get("idempotent-replay")).toBe("true");
  });

  it.each([
    ["resting", "pot.resting"],
    ["frozen", "pot.frozen"],
    ["closed", "pot.closed"],
    ["proposed", "wrong_state"],
  ])("refuse a spend while %s: %s", async (state, code) => {
    const potId = await pairPot();
    await set(potId, state);
    const answer = await post(dean, `pots/${potId}/spends`, { body: spendBody() });
    expect(answer).toMatchObject({ status: 409, body: { code } });
    await set(potId, "open");
  });

  it.each<[why: string, body: object, fields: string[]]>([
    ["no amount", { amountPence: undefined }, ["amountPence"]],
    ["nothing", { amountPence: 0 }, ["amountPence"]],
    ["less than nothing", { amountPence: -500 }, ["amountPence"]],
    ["part of a penny", { amountPence: 12.5 }, ["amountPence"]],
    ["words for a sum", { amountPence: "4250" }, ["amountPence"]],
    ["no number at all", { amountPence: null }, ["amountPence"]],
    ["a sum with no end", { amountPence: Number.POSITIVE_INFINITY }, ["amountPence"]],
    ["over £100m", { amountPence: 10_000_000_001 }, ["amountPence"]],
    ["a day to come", { spentOn: "2026-11-03" }, ["spentOn"]],
    ["a day before it opened", { spentOn: "2026-11-01" }, ["spentOn"]],
    ["no such day", { spentOn: "2026-02-30" }, ["spentOn"]],
    ["no what or why", { what: "", why: " " }, ["what", "why"]],
    ["words too long", { why: "ŵ".repeat(101) }, ["why"]],
    ["no word of who was there", { presentIds: undefined }, ["presentIds"]],
    ["someone who doesn't hold it", { decidedByIds: [`person_${"0".repeat(26)}`] }, ["decidedByIds"]],
    ["a number for how good it was", { score: 3 }, [""]],
  ])("can't read a spend with %s", async (_, body, fields) => {
    const potId = await pairPot();
    const answer = await post(dean, `pots/${potId}/spends`, { body: spendBody(body) });
    expect(answer).toMatchObject({ status: 400, body: { code: "bad_input" } });
    expect(paths(answer)).toEqual(fields);
  });

  it("keep words about a person close", async () => {
    const potId = await pairPot();
    const far = await post(dean, `pots/${potId}/spends`, { body: spendBody({ share: 4 }) });
    expect(far).toMatchObject({ status: 422, body: { code: "share.too_personal" } });
    const { txId } = (await post(dean, `pots/${potId}/spends`, { body: spendBody() })).body;
    const on = `spends/${txId}/actions/set-share`;
    expect((await post(jo, on, { body: { share: 2 } })).status).toBe(403);
    expect((await post(jo, on, { body: { share: 0 } })).body).toMatchObject({
      share: 0,
      wordsTakenBack: false,
    });
    expect((await send(jo, `GET /api/v1/spends/${txId}`)).body.words).toBeUndefined();
    expect((await send(dean, `GET /api/v1/spends/${txId}`)).body.words).toBeDefined();
    expect(await post(dean, on, { body: { share: 3 } })).toMatchObject({ status: 422 });
  });

  it("take a note of what happened next", async () => {
    const potId = await pairPot();
    const { txId } = (await post(dean, `pots/${potId}/spends`, { body: spendBody() })).body;
    const noted = await post(jo, `spends/${txId}/actions/add-note`, {
      body: { words: "The visits came first." },
    });
    expect(noted.body.notes).toMatchObject([{ kind: "after", by: jo, words: "The visits came first." }]);
    expect((await post(jo, `spends/${txId}/actions/add-note`, { body: { words: "" } })).status).toBe(400);
  });

  it("refuse a pot that would not do, by name", async () => {
    const refusals: [object, number, string][] = [
      [{ amountPence: 100_000_000 }, 422, "pot.not_enough"],
      [{ statutory: true }, 422, "pot.statutory"],
      [{ holderIds: [jo, `person_${"0".repeat(26)}`] }, 422, "pot.holder_no"],
      [{ holderIds: [dean, ruth] }, 422, "pot.holder_no"],
      [{ hidden: true }, 422, "pot.holder_no"],
      [{ holderIds: [jo] }, 400, "bad_input"],
      [{ whoDecides: "team", holderIds: [] }, 400, "bad_input"],
      [{ whoDecides: "team", holderIds: [jo, jo] }, 400, "bad_input"],
      [{ whoDecides: "manager" }, 400, "bad_input"],
      [{ name: "" }, 400, "bad_input"],
      [{ edges: { words: "" } }, 400, "bad_input"],
    ];
    for (const [more, status, code] of refusals)
      expect(await make(more), JSON.stringify(more)).toMatchObject({ status, body: { code } });
    expect((await make({ amountPence: 100_000_000 })).body.detail).toMatch(
      /^There is £[\d,.]+ left in this pot\. You asked for £1,000,000\.00\.$/,
    );
  });

  it("need a key for every act on money", async () => {
    const potId = await pairPot();
    const { txId } = (await post(dean, `pots/${potId}/spends`, { body: spendBody() })).body;
    const acts: [string, object | undefined][] = [
      ["pots", wish()],
      [`pots/${potId}/spends`, spendBody()],
      [`pots/${potId}/actions/say-yes`, undefined],
      [`pots/${potId}/actions/say-no`, {}],
      [`pots/${potId}/actions/open`, undefined],
      [`spends/${txId}/actions/return`, { reason: "Not used" }],
    ];
    for (const [path, body] of acts) {
      const who = path === "pots" || path.endsWith("open") ? ruth : dean;
      const answer = await send(who, `POST /api/v1/${path}`, body ? { body } : {});
      expect(answer, path).toMatchObject({ status: 400, body: { code: "bad_input" } });
      expect(paths(answer), path).toEqual(["Idempotency-Key"]);
    }
  });

  it("leave a grant's pot to its agreement", async () => {
    const potId = world.deps.newId("pot");
    const orgId = world.deps.newId("org");
    const pot = { potId, name: "A grant", amountPence: 1000, holderIds: [dean], edges, orgId };
    await asked(world, ruth, () =>
      Ledger.award({
        fromPotId: fund.potId,
        awards: [{ ...pot, whoDecides: "organisation", programmeId: fund.programmeId }],
        reason: { decisionId: world.deps.newId("dec") },
      }),
    );
    const shown = await send(ruth, `GET /api/v1/pots/${potId}`);
    expect(shown.body).toMatchObject({ opensBy: "agreement", actions: [] });
    expect(await post(ruth, `pots/${potId}/actions/open`)).toMatchObject({ status: 409 });
    await asked(world, dean, () => Ledger.giveBackProposed({ potId }));
    const [head] = await world.asSystem(() => Ledger.heads([potId]));
    expect(head).toMatchObject({ state: "closed", balance: 0 });
  });

  it("page a statement by number, and know no page past the last", async () => {
    const potId = await pairPot();
    for (let n = 0; n < 20; n += 1)
      await post(dean, `pots/${potId}/spends`, { body: spendBody({ amountPence: 100 + n }) });
    const first = await send(jo, `GET /api/v1/pots/${potId}/statement?page=1`);
    const last = await send(jo, `GET /api/v1/pots/${potId}/statement`);
    expect(first.body).toMatchObject({ page: 1, pages: 2, openingPence: 0 });
    expect(first.body.rows.map(({ seq }: { seq: number }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    expect(last.body.openingPence).toBe(first.body.closingPence);
    expect(last.body.closingPence).toBe(last.body.openingPence + last.body.intoPence - last.body.outPence);
    expect((await send(jo, `GET /api/v1/pots/${potId}/statement?page=3`)).status).toBe(404);
    for (const bad of ["0", "-1", "one"])
      expect((await send(jo, `GET /api/v1/pots/${potId}/statement?page=${bad}`)).status, bad).toBe(400);
  });

  it("add up when all is done", async () => {
    const report = await world.asSystem(() => reconcile(fund.potId, "2027-01-01"));
    expect(report).toMatchObject({ findings: [], broken: {} });
    expect(report.balance + report.external).toBe(0);
  });
});
