import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Character, characters } from "../support/cast.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const note = {
  ...{ what: "People helped as a whole", people: 714_000, countedAs: "Two of three problems" },
  ...{ lowEachPence: 5_000_000, highEachPence: 5_000_000, kind: "cash", source: "A published report." },
  published: { bound: "over", pence: 3_700_000_000_000 },
};
const own: readonly Character[] = ["granteeLead", "granteeWorker"];
const board: readonly Character[] = ["commissioner", "steward", "learningPartner", "governor"];
const butFor = (some: readonly Character[]) =>
  characters.filter((who) => who !== "nobody" && !some.includes(who));

describe("a cost notebook", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
  });
  const at = (more = "", place: string = learning.grantId) => `/api/v1/costs/${place}${more}`;
  const write = (who: Character, more: object = {}, key = newKey()) => {
    world.clock.forward({ seconds: 1 });
    return send(learning.who(who), `POST ${at()}`, { body: { ...note, ...more }, key });
  };

  it("checks the sum of a claim, and warns beside another that counts otherwise", async () => {
    const first = await write("granteeLead");
    expect(first).toMatchObject({
      status: 201,
      body: {
        items: [
          {
            ...note,
            lowPence: 3_570_000_000_000,
            warnings: [expect.stringContaining("over £37 bn does not match")],
          },
        ],
        warnings: [],
      },
    });
    const second = await write("granteeWorker", {
      countedAs: "Three of four",
      kind: "use",
      published: undefined,
    });
    expect(second.body.items.map((one: { countedAs: string }) => one.countedAs)).toEqual([
      "Three of four",
      "Two of three problems",
    ]);
    expect(second.body.warnings).toHaveLength(2);
    expect(JSON.stringify(second.body)).not.toMatch(/rank|total|score/i);
  });

  it("takes whole people and whole pence, the lower first, and no other field", async () => {
    for (const wrong of [
      { people: 0 },
      { people: 1.5 },
      { people: 70_000_001 },
      { lowEachPence: 6_000_000 },
      { highEachPence: 100_000_001 },
      { lowEachPence: -1 },
      { kind: "money" },
      { source: "" },
      { countedAs: "" },
      { published: { bound: "over" } },
      { score: 3 },
    ])
      expect((await write("granteeLead", wrong)).status, JSON.stringify(wrong)).toBe(400);
  });

  it("is taken back by whoever wrote it, and kept once when it is sent again", async () => {
    const key = newKey();
    const made = await write("granteeLead", { what: "Once" }, key);
    const [{ costId }] = made.body.items;
    expect((await write("granteeLead", { what: "Once" }, key)).status).toBe(200);
    const back = (who: Character) =>
      send(learning.who(who), `POST ${at(`/${costId}/actions/take-back`)}`, { key: newKey() });
    expect((await back("granteeWorker")).status).toBe(403);
    expect((await back("granteeLead")).status).toBe(200);
    expect((await back("granteeLead")).status).toBe(404);
  });

  it("is its place's own", async () => {
    const { cast } = learning;
    const mine = { allowed: own, notFound: butFor(own) };
    await refusals("showCostNotebook", send, cast, `GET ${at()}`, {}, mine);
    await refusals("writeCostNote", send, cast, `POST ${at()}`, { body: note, key: newKey() }, mine);
    const [{ costId }] = (await write("granteeLead")).body.items;
    const path = `POST ${at(`/${costId}/actions/take-back`)}`;
    const writer = { allowed: ["granteeLead"], forbidden: ["granteeWorker"], notFound: butFor(own) } as const;
    await refusals("takeBackCostNote", send, cast, path, { key: newKey() }, writer);
    const programme = `GET ${at("", learning.places.programmeId)}`;
    await refusals(
      "showCostNotebook",
      send,
      cast,
      programme,
      {},
      { allowed: board, notFound: butFor(board) },
    );
  });
});
