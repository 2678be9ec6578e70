import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { characters, newCast } from "../support/cast.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const door = { name: "Harbour Door", kind: "charity" };

describe("organisations", () => {
  let world: World;
  let send: Send;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  it("are brought in by someone who then answers for them", async () => {
    const mo = await world.person("Mo");
    const made = await send(mo, "POST /api/v1/organisations", { body: door });
    expect(made).toMatchObject({
      status: 201,
      body: { name: "Harbour Door", version: 1, actions: ["edit"] },
    });
    const { orgId } = made.body;
    const edited = await send(mo, `PATCH /api/v1/organisations/${orgId}`, {
      version: 1,
      body: { name: "The Door" },
    });
    expect(edited).toMatchObject({ status: 200, body: { name: "The Door", version: 2 } });
  });

  it("are made once, however often the same request is sent", async () => {
    const bea = await world.person("Bea");
    const key = newKey();
    const first = await send(bea, "POST /api/v1/organisations", { body: door, key });
    const again = await send(bea, "POST /api/v1/organisations", { body: door, key });
    expect(again.body.orgId).toBe(first.body.orgId);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    const other = await send(bea, "POST /api/v1/organisations", { body: { ...door, name: "Other" }, key });
    expect(other).toMatchObject({ status: 409, body: { code: "key_reused" } });
  });

  it("keep both texts when two people change them at once", async () => {
    const fin = await world.person("Fin");
    const { orgId } = (await send(fin, "POST /api/v1/organisations", { body: door })).body;
    await send(fin, `PATCH /api/v1/organisations/${orgId}`, { version: 1, body: { facts: "First" } });
    const late = await send(fin, `PATCH /api/v1/organisations/${orgId}`, {
      version: 1,
      body: { facts: "Second" },
    });
    expect(late).toMatchObject({
      status: 409,
      body: { code: "changed_since", current: { facts: "First", version: 2 } },
    });
  });

  it("refuse what can't be read, with every field at once", async () => {
    const mo = await world.person("Mo");
    const bad = await send(mo, "POST /api/v1/organisations", { body: { name: "", kind: "bank", score: 3 } });
    expect(bad.status).toBe(400);
    expect(bad.body.fields.map((field: { path: string }) => field.path)).toEqual(
      expect.arrayContaining(["name", "kind"]),
    );
    expect((await send(mo, "POST /api/v1/organisations", { body: "{not json" })).body.code).toBe("bad_json");
    expect((await send(mo, "GET /api/v1/organisations/org_ABC")).status).toBe(400);
    expect(
      (await send(mo, "POST /api/v1/organisations", { body: { ...door, facts: "x".repeat(300_000) } }))
        .status,
    ).toBe(413);
  });

  it("are known to anyone signed in and edited by their own people", async () => {
    const places = {
      programmeId: world.deps.newId("prog"),
      funderId: world.deps.newId("org"),
      otherGranteeId: world.deps.newId("org"),
    };
    const mo = await world.person("Mo");
    const granteeId = (await send(mo, "POST /api/v1/organisations", { body: door })).body.orgId;
    const cast = await newCast(world, { ...places, granteeId });
    const others = characters.filter((character) => character !== "nobody" && character !== "granteeLead");
    await refusals(
      "showOrganisation",
      send,
      cast,
      `GET /api/v1/organisations/${granteeId}`,
      {},
      {
        allowed: [...others, "granteeLead"],
      },
    );
    const edit = `PATCH /api/v1/organisations/${granteeId}`;
    await refusals(
      "editOrganisation",
      send,
      cast,
      edit,
      { version: 1, body: { name: "Mine" } },
      {
        forbidden: others,
        allowed: ["granteeLead"],
      },
    );
  });

  it("keep what they tell the law and auditors to their own people", async () => {
    const mo = await world.person("Mo");
    const stranger = await world.person("Kit");
    const facts = "Charity. Mo and Bea can sign.";
    const made = await send(mo, "POST /api/v1/organisations", { body: { ...door, facts } });
    const path = `GET /api/v1/organisations/${made.body.orgId}`;
    expect((await send(mo, path)).body.facts).toBe(facts);
    const read = await send(stranger, path);
    expect(read).toMatchObject({ status: 200, body: { name: "Harbour Door" } });
    expect(read.body).not.toHaveProperty("facts");
  });

  it("take edits from their own pages, made from a version", async () => {
    const mo = await world.person("Mo");
    const kit = await world.person("Kit");
    const { orgId } = (await send(mo, "POST /api/v1/organisations", { body: door })).body;
    const edit = `PATCH /api/v1/organisations/${orgId}`;
    expect((await send(undefined, `GET /api/v1/organisations/${orgId}`)).status).toBe(401);
    expect((await send(kit, edit, { version: 1, body: { name: "Mine" } })).status).toBe(403);
    expect((await send(mo, edit, { body: { name: "Mine" } })).status).toBe(428);
    const foreign = await send(mo, edit, {
      version: 1,
      body: { name: "Mine" },
      headers: { origin: "https://other.example" },
    });
    expect(foreign.status).toBe(403);
  });
});
