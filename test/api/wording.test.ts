import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Cast, characters, newCast } from "../support/cast.ts";
import { refusals } from "../support/refusals.ts";
import { newWorld, type World } from "../support/world.ts";

const at = "POST /api/v1/wording";
const words = "We will house forty families. They choose where.";

describe("reading words before they are sent", () => {
  let world: World;
  let send: Send;
  let cast: Cast;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    const { newId } = world.deps;
    const places = { programmeId: newId("prog"), funderId: newId("org") };
    cast = await newCast(world, { ...places, granteeId: newId("org"), otherGranteeId: newId("org") });
  });

  it("says of each sentence that sounds fixed what to think about, and where it stands", async () => {
    const { status, body } = await send(cast.granteeLead, at, { body: { words } });
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        kind: "T2",
        start: 0,
        text: "We will house forty families.",
        says: expect.stringContaining("what you hope to learn"),
      },
    ]);
  });

  it("has nothing to say of the words of people served", async () => {
    expect((await send(cast.citizen, at, { body: { words } })).body).toEqual({ items: [] });
  });

  it.each([
    ["too long", { words: "a".repeat(15_001) }],
    ["none", {}],
    ["no words", { words: 5 }],
    ["more than words", { words, score: 5 }],
  ])("refuses what is %s, by name", async (_, body) => {
    expect(await send(cast.granteeLead, at, { body })).toMatchObject({
      status: 400,
      body: { code: "bad_input" },
    });
  });

  it("is for those who are signed in", async () => {
    await refusals(
      "readWording",
      send,
      cast,
      at,
      { body: { words } },
      {
        allowed: characters.filter((character) => character !== "nobody"),
      },
    );
  });
});
