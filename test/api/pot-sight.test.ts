import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { aSpend, type Fund, give, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

/** No role but the pair reads pair words; a pot kept out of sight is not there for anyone else. */
describe("what is seen of a pot held with a person", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let ruth: Id<"person">;
  let dean: Id<"person">;
  let priya: Id<"person">;
  let jo: Id<"person">;
  let col: Id<"person">;
  let team: Id<"pot">;
  let pair: Id<"pot">;

  const words = "Jo wants to see her sister in Leeds";
  const ofPair = {
    name: "Joanna and Dean",
    amountPence: 5000,
    whoDecides: "pair",
    edges: { words },
  } as const;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    ruth = fund.holder;
    [dean, priya, jo] = [
      await world.person("Dean"),
      await world.person("Priya"),
      await world.person("Joanna"),
    ];
    col = await world.person("Col");
    await give(world, jo, fund.programmeId, "citizen");
    await give(world, col, fund.programmeId, "steward");
    ({ potId: team } = await newPot(world, ruth, { parentId: fund.potId, holderIds: [priya] }));
    ({ potId: pair } = await newPot(world, priya, { ...ofPair, parentId: team, holderIds: [jo, dean] }));
    const spent = aSpend(pair, 700, { presentIds: [jo, dean] });
    const { potId: _, ...body } = spent;
    await send(dean, `POST /api/v1/pots/${pair}/spends`, { body, key: newKey() });
  });

  const get = (who: Id<"person">, path: string): Promise<Answer> => send(who, `GET /api/v1/pots/${path}`);
  const said = ({ body }: Answer): string => JSON.stringify(body);

  it("is sums and dates alone for whoever made it, once it is open", async () => {
    const made = await send(priya, "POST /api/v1/pots", {
      body: { ...ofPair, amountPence: 100, parentId: team, holderIds: [jo, dean] },
      key: newKey(),
    });
    expect(made.body).toMatchObject({ name: "Joanna and Dean", edges: { words }, personId: jo });
    await send(jo, `POST /api/v1/pots/${made.body.potId}/actions/say-no`, { body: {}, key: newKey() });
    expect((await get(priya, made.body.potId)).body).not.toHaveProperty("edges");
    for (const path of [pair, `${pair}/statement?words=true`]) {
      const seen = await get(priya, path);
      expect(seen.status).toBe(200);
      for (const kept of [words, "Joanna", "and Dean", jo, dean, "Bus pass", "sister"])
        expect(said(seen), `${path} ${kept}`).not.toContain(kept);
    }
    expect((await get(priya, pair)).body).toMatchObject({
      name: "A pot held with a person",
      balancePence: 4300,
    });
  });

  it("is sums and dates for a steward and in every list above it", async () => {
    const lists: [Id<"person">, string][] = [
      [col, pair],
      [col, `${pair}/statement?words=true`],
      [col, `${fund.potId}/tree`],
      [priya, `${team}/statement`],
    ];
    for (const [who, path] of lists) {
      const seen = await get(who, path);
      expect(seen.status, path).toBe(200);
      for (const kept of [words, "Joanna", jo]) expect(said(seen), `${path} ${kept}`).not.toContain(kept);
    }
    const { items } = (await get(priya, `${team}/pots`)).body;
    expect(items.find((pot: { potId: string }) => pot.potId === pair).name).toBe("A pot held with a person");
  });

  it("offers no act in the tree that only a holder of the pot right above may take", async () => {
    await give(world, ruth, fund.programmeId, "commissioner");
    const { items } = (await get(ruth, `${fund.potId}/tree`)).body;
    const actsOn = (potId: string) =>
      items.find((pot: { potId: string; actions: string[] }) => pot.potId === potId)?.actions;
    expect(actsOn(team)).toContain("topUp");
    expect(actsOn(pair)).not.toContain("topUp");
    expect(
      (
        await send(ruth, `POST /api/v1/pots/${pair}/actions/top-up`, {
          body: { amountPence: 1 },
          key: newKey(),
        })
      ).status,
    ).toBe(403);
  });

  it("says nothing of the pot above to those who hold only the one below", async () => {
    const seen = await get(dean, `${pair}/statement`);
    expect(seen.body.rows[0].other).toEqual({ name: "Another pot" });
    expect((await get(dean, team)).status).toBe(404);
    const above = await get(priya, `${team}/statement`);
    expect(above.body.rows.flatMap(({ other }: { other?: object }) => other ?? [])).toContainEqual({
      potId: pair,
      name: "A pot held with a person",
    });
  });

  describe("when it is kept out of sight", () => {
    let hidden: Id<"pot">;
    beforeAll(async () => {
      const wish = { ...ofPair, parentId: team, holderIds: [jo, priya], hidden: true };
      ({ potId: hidden } = await newPot(world, priya, wish));
    });

    it("lets no one in by one hand, and a new one asks each", async () => {
      for (const who of [priya, jo]) {
        const body = { personId: dean };
        const key = newKey();
        expect(
          await send(who, `POST /api/v1/pots/${hidden}/actions/add-holder`, { body, key }),
        ).toMatchObject({
          status: 422,
          body: { code: "permission.needed" },
        });
        expect((await get(who, hidden)).body.actions).not.toContain("addHolder");
      }
      expect((await get(dean, hidden)).status).toBe(404);
    });

    it("is handed on by the one who holds it alone", async () => {
      const wish = { parentId: team, amountPence: 100, holderIds: [priya], hidden: true };
      const { potId } = await newPot(world, priya, wish);
      const act = `POST /api/v1/pots/${potId}/actions/add-holder`;
      expect((await send(priya, act, { body: { personId: dean }, key: newKey() })).status).toBe(200);
      expect((await get(dean, potId)).status).toBe(200);
    });

    it("answers like a pot that was never there, to every act, with a key and without", async () => {
      const never = world.deps.newId("pot");
      const acts: [string, object | undefined][] = [
        ["say-yes", undefined],
        ["say-no", {}],
        ["open", undefined],
        ["rest", undefined],
        ["reopen", undefined],
        ["close", undefined],
        ["leave", undefined],
        ["top-up", { amountPence: 1 }],
        ["give-back", { amountPence: 1 }],
        ["add-holder", { personId: dean }],
      ];
      const ask = async (potId: string, name: string, body: object | undefined, key: object) => {
        const act = `POST /api/v1/pots/${potId}/actions/${name}`;
        const { status, body: answer } = await send(dean, act, { ...(body ? { body } : {}), ...key });
        return { status, code: answer.code, detail: answer.detail, fields: answer.fields };
      };
      for (const [name, body] of acts)
        for (const key of [{ key: newKey() }, {}])
          expect(await ask(hidden, name, body, key), name).toEqual(await ask(never, name, body, key));
      const { potId: _, ...body } = aSpend(hidden, 1);
      for (const potId of [hidden, never])
        expect((await send(dean, `POST /api/v1/pots/${potId}/spends`, { body, key: newKey() })).status).toBe(
          404,
        );
    });

    it("names no one in the pot above when it closes and its money comes back", async () => {
      const wish = { ...ofPair, amountPence: 100, parentId: team, holderIds: [jo, priya], hidden: true };
      const { potId } = await newPot(world, priya, wish);
      const body = { personId: dean };
      const leaving = await send(priya, `POST /api/v1/pots/${potId}/actions/leave`, { key: newKey() });
      expect(leaving.status).toBe(200);
      await send(jo, `POST /api/v1/pots/${potId}/actions/close`, { key: newKey() });
      await send(priya, `POST /api/v1/pots/${team}/actions/add-holder`, { body, key: newKey() });
      for (const who of [priya, dean, ruth]) {
        const { body: seen } = await get(who, `${team}/statement`);
        const closing = seen.rows.find(({ kind }: { kind: string }) => kind === "close");
        expect(closing).toMatchObject({ amountPence: 100, other: { name: "Set aside with people" } });
        expect(closing).not.toHaveProperty("actorId");
        const names = who === dean ? [] : Object.keys(seen.people);
        expect(names).not.toContain(jo);
      }
    });

    it("is one sum above it, with no name, link or number", async () => {
      for (const path of [`${team}/pots`, `${team}/statement`, team]) {
        const seen = await get(priya, path);
        for (const kept of [hidden, words]) expect(said(seen), path).not.toContain(kept);
      }
      expect((await get(priya, `${fund.potId}/tree`)).status).toBe(404);
      expect(said(await get(col, `${fund.potId}/tree`))).not.toContain(hidden);
    });
  });
});
