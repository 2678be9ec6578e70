import type { Id } from "@allotment/core/id";
import { find } from "@allotment/core/matters/find";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Cast, type Character, characters, newCast } from "../support/cast.ts";
import { newOutbox } from "../support/outbox.ts";
import { type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const words = "At least 80% of days with my sister, and a door that locks.";

/** Jo, who is served, holds a pot with Dean. Everyone else of the cast is near the money, and none near Jo. */
describe("what matters to someone", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let cast: Cast;
  let pair: Id<"pot">;
  let team: Id<"pot">;

  const is = (who: Character): Id<"person"> => cast[who] ?? expect.unreachable(who);
  const jo = () => is("citizen");
  const dean = () => is("granteeWorker");
  const others = characters.filter((who) => !["citizen", "granteeWorker", "nobody"].includes(who));

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    const { programmeId, funderOrgId: funderId } = fund;
    const [granteeId, otherGranteeId] = [world.deps.newId("org"), world.deps.newId("org")];
    cast = await newCast(world, { programmeId, funderId, granteeId, otherGranteeId });
    const wish = { parentId: fund.potId, holderIds: [dean(), is("granteeLead")], amountPence: 200_000 };
    ({ potId: team } = await newPot(world, fund.holder, wish));
    const two = { parentId: team, name: "Jo and Dean", whoDecides: "pair", amountPence: 50_000 } as const;
    ({ potId: pair } = await newPot(world, dean(), { ...two, holderIds: [dean(), jo()] }));
  });

  const say = (body: object, who = jo(), key = newKey()) =>
    send(who, "POST /api/v1/matters", { body: { words, ...body }, key });
  /** Words that Jo says now, by their id. */
  const said = async (body: object = {}): Promise<string> => {
    world.clock.forward({ seconds: 1 });
    const { status, body: trail } = await say(body);
    expect(status, JSON.stringify(trail)).toBe(201);
    return trail.items[0].matterId;
  };
  const act = (matterId: string, name: string, body?: object, who = jo()) =>
    send(who, `POST /api/v1/matters/${jo()}/${matterId}/actions/${name}`, {
      ...(body ? { body } : {}),
      key: newKey(),
    });
  const trail = (who: Id<"person">) => send(who, `GET /api/v1/matters/${jo()}`);
  const readBy = async (who: Id<"person">): Promise<string[]> =>
    (await trail(who)).body.items.map(({ matterId }: { matterId: string }) => matterId);

  it("is kept as it was said, with its day, and shown to no one until it is shared", async () => {
    const first = await said();
    const mine = (await trail(jo())).body;
    // The words and what stands around them: nothing reads them, marks them or answers them.
    expect(mine.items[0]).toEqual({
      ...{ matterId: first, words, on: "2026-11-02", share: 0 },
      actions: ["share", "takeBack"],
    });
    expect(mine).toMatchObject({ closeIds: [dean()], actions: ["write"] });
    expect(await readBy(dean())).toEqual([]);
    const both = await act(first, "share", { share: 1 });
    expect(both.body.items[0]).toMatchObject({ share: 1 });
    const { body } = await trail(dean());
    expect(body.items).toEqual([expect.objectContaining({ matterId: first, words, actions: [] })]);
    expect(body.actions).toEqual([]);
    expect(body).not.toHaveProperty("closeIds");
    const second = await said({ words: "My own key", share: 1 });
    expect(await readBy(dean())).toEqual([second, first]);
    await act(first, "share", { share: 0 });
    expect(await readBy(dean())).toEqual([second]);
    expect(await readBy(jo())).toEqual([second, first]);
  });

  it("says who it was written with, until that is taken off", async () => {
    const matterId = await said({ writtenWithId: dean(), share: 1 });
    expect((await trail(dean())).body.items[0]).toMatchObject({ writtenWithId: dean() });
    expect((await act(matterId, "take-off-name")).body.items[0]).toEqual(
      expect.not.objectContaining({ writtenWithId: dean() }),
    );
    expect((await trail(dean())).body.items[0]).toMatchObject({ matterId, words });
    expect((await say({ writtenWithId: is("granteeLead") })).body).toMatchObject({
      fields: [{ path: "writtenWithId" }],
    });
  });

  it("is refused with no words, or further than us two; and asked twice it is said once", async () => {
    for (const bad of [{ words: " " }, { share: 2 }, { share: 5 }])
      expect((await say(bad)).status, JSON.stringify(bad)).toBe(400);
    const matterId = await said();
    expect((await act(matterId, "share", { share: 2 })).status).toBe(400);
    const key = newKey();
    const before = (await readBy(jo())).length;
    expect([(await say({}, jo(), key)).status, (await say({}, jo(), key)).status]).toEqual([201, 200]);
    expect(await readBy(jo())).toHaveLength(before + 1);
    expect((await send(jo(), `GET /api/v1/matters/${jo()}?cursor=made-up`)).status).toBe(400);
  });

  it("reads on, page by page", async () => {
    for (let n = 0; n < 26; n += 1) await said({ share: 1 });
    const first = (await trail(dean())).body;
    const rest = await send(dean(), `GET /api/v1/matters/${jo()}?cursor=${encodeURIComponent(first.next)}`);
    expect(first.items).toHaveLength(25);
    expect(rest.body.items.length).toBeGreaterThan(0);
  });

  it("leaves with whoever leaves the pot", async () => {
    const bea = await world.person("Bea");
    await send(jo(), `POST /api/v1/pots/${pair}/actions/rest`, { key: newKey() });
    await send(jo(), `POST /api/v1/pots/${pair}/actions/reopen`, { key: newKey() });
    const wish = { parentId: team, name: "Three of us", whoDecides: "mix", amountPence: 100 } as const;
    const { potId } = await newPot(world, dean(), { ...wish, holderIds: [dean(), jo(), bea] });
    expect((await trail(bea)).status).toBe(200);
    await send(bea, `POST /api/v1/pots/${potId}/actions/leave`, { key: newKey() });
    expect((await trail(bea)).status).toBe(404);
  });

  describe("and a spend", () => {
    const link = (txId: string, body: object, who = dean()) =>
      send(who, `POST /api/v1/spends/${txId}/actions/matter`, { body, key: newKey() });
    const of = (txId: string, who: Id<"person">) => send(who, `GET /api/v1/spends/${txId}/matter`);
    const follow = async (txId: string, who: Id<"person">) =>
      (await send(who, `GET /api/v1/spends/${txId}/follow`)).body;
    const spent = async (potId = pair) =>
      (await spend(world, dean(), potId, 100, potId === pair ? { presentIds: [dean(), jo()] } : {})).txId;

    it("is linked to words that its holder may read, and shows them to those who may, and to no one else", async () => {
      const txId = await spent();
      const [shared, own] = [
        await said({ words: "To see my sister", share: 1 }),
        await said({ words: "Just mine" }),
      ];
      const { choices } = (await of(txId, dean())).body;
      expect(choices[0]).toMatchObject({ matterId: shared, words: "To see my sister" });
      expect(JSON.stringify(choices)).not.toContain("Just mine");
      const made = await link(txId, { matterId: shared });
      expect(made.body.about).toMatchObject({
        matterId: shared,
        words: "To see my sister",
        takenBack: false,
      });
      for (const who of [jo(), dean()])
        expect((await follow(txId, who)).matters).toMatchObject({ words: "To see my sister" });
      for (const who of ["commissioner", "steward", "governor", "auditor", "granteeLead"] as const) {
        const seen = [await follow(txId, is(who)), (await of(txId, is(who))).body];
        expect(seen[0], who).toMatchObject({ spend: { txId } });
        expect(seen[1], who).toEqual({ choices: [] });
        for (const secret of ["matters", shared, "sister"])
          expect(JSON.stringify(seen), who).not.toContain(secret);
      }
      expect((await link(txId, { matterId: own })).body).toMatchObject({ code: "spend.no_such_words" });
      expect((await link(txId, { matterId: world.deps.newId("matter") })).status).toBe(422);
      expect((await link(txId, {})).body).not.toHaveProperty("about");
      expect(await follow(txId, jo())).not.toHaveProperty("matters");
    });

    it("shows nothing of words drawn back, and of words taken back only that they were", async () => {
      const txId = await spent();
      const matterId = await said({ words: "A door that locks", share: 1, writtenWithId: dean() });
      await link(txId, { matterId });
      await act(matterId, "share", { share: 0 });
      expect((await of(txId, dean())).body).not.toHaveProperty("about");
      expect((await of(txId, jo())).body.about).toMatchObject({ words: "A door that locks" });
      await act(matterId, "share", { share: 1 });
      expect((await act(matterId, "take-back")).status).toBe(200);
      const kept = await world.asSystem(() => find(jo(), matterId));
      for (const gone of ["words", "writtenWithId"]) expect(kept).not.toHaveProperty(gone);
      for (const who of [jo(), dean()]) {
        expect((await of(txId, who)).body.about).toEqual({ personId: jo(), matterId, takenBack: true });
        expect((await follow(txId, who)).matters).toEqual({ personId: jo(), matterId, takenBack: true });
        expect(await readBy(who)).not.toContain(matterId);
      }
      expect((await act(matterId, "share", { share: 0 })).status).toBe(410);
      expect((await act(matterId, "take-back")).status).toBe(410);
      expect((await link(txId, { matterId })).status).toBe(422);
    });

    it("of a team’s pot has no one’s words to be linked to", async () => {
      const txId = await spent(team);
      const matterId = await said({ share: 1 });
      expect((await of(txId, dean())).body).toEqual({ choices: [] });
      expect((await link(txId, { matterId })).status).toBe(422);
    });

    it("is refused to whoever may not see it, and its link to whoever does not hold the pot", async () => {
      const txId = await spent(team);
      const seers = ["commissioner", "steward", "governor", "auditor"] as const;
      const holders = ["granteeLead", "granteeWorker"] as const;
      const notFound = characters.filter(
        (who) => ![...seers, ...holders, "nobody"].some((each) => each === who),
      );
      const at = `/api/v1/spends/${txId}`;
      await refusals(
        "showSpendMatter",
        send,
        cast,
        `GET ${at}/matter`,
        {},
        {
          allowed: [...seers, ...holders],
          notFound,
        },
      );
      await refusals(
        "linkSpendMatter",
        send,
        cast,
        `POST ${at}/actions/matter`,
        { body: {}, key: newKey() },
        {
          allowed: holders,
          forbidden: seers,
          notFound,
        },
      );
    });
  });

  it("is not there for anyone else, and is written by people served alone", async () => {
    const matterId = await said({ share: 1 });
    const close = { allowed: ["citizen", "granteeWorker"], notFound: others } as const;
    const own = { allowed: ["citizen"], forbidden: ["granteeWorker"], notFound: others } as const;
    const at = `/api/v1/matters/${jo()}`;
    await refusals("listMatters", send, cast, `GET ${at}`, {}, close);
    const act = (name: string) => `POST ${at}/${matterId}/actions/${name}`;
    await refusals("shareMatters", send, cast, act("share"), { body: { share: 0 }, key: newKey() }, own);
    await refusals("takeNameOffMatters", send, cast, act("take-off-name"), { key: newKey() }, own);
    await refusals("takeBackMatters", send, cast, act("take-back"), { key: newKey() }, own);
    await refusals(
      "writeMatters",
      send,
      cast,
      "POST /api/v1/matters",
      { body: { words }, key: newKey() },
      {
        allowed: ["citizen"],
        forbidden: characters.filter((who) => who !== "citizen" && who !== "nobody"),
      },
    );
    const hidden = await said();
    expect((await send(dean(), `POST ${at}/${hidden}/actions/take-back`, { key: newKey() })).status).toBe(
      404,
    );
  });

  it("is in no letter, and in no line of what happened", async () => {
    const { mails, heard, read } = await newOutbox(world);
    const matterId = await said({ words: "Nobody hears this", share: 1 });
    await act(matterId, "take-back");
    await read();
    expect(mails).toEqual([]);
    expect(heard.map(({ name }) => name)).toEqual(["matters.written", "matters.takenBack"]);
    expect(JSON.stringify(heard)).not.toContain("Nobody hears");
  });
});
