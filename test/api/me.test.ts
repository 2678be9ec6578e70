import { Deps } from "@allotment/core/deps";
import type { Id } from "@allotment/core/id";
import { ImportGrants } from "@allotment/core/import-grants/index";
import { Organisation } from "@allotment/core/organisation/index";
import { Session } from "@allotment/core/session/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { newCast } from "../support/cast.ts";
import { aDraftProgramme, aFunder } from "../support/programmes.ts";
import { newWorld, type World } from "../support/world.ts";

const me = "GET /api/v1/me";

describe("you", () => {
  let world: World;
  let send: Send;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  it("are nobody's to see but your own", async () => {
    for (const act of [me, "GET /api/v1/me/home", "GET /api/v1/me/sessions"])
      expect((await send(undefined, act)).status).toBe(401);
    expect((await send(undefined, "PATCH /api/v1/me", { body: { name: "X" } })).status).toBe(401);
    expect((await send(undefined, `DELETE /api/v1/me/sessions/${"0".repeat(64)}`)).status).toBe(401);
  });

  it("find the programmes first, and nobody to help you yet", async () => {
    const kit = await world.person("Kit");
    const { status, body } = await send(kit, me);
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { name: "Kit" }, memberships: [], help: null });
    expect(body.rooms).toEqual(["home", "programmes"]);
    const home = await send(kit, "GET /api/v1/me/home");
    expect(home.body).toEqual({ waitingForYou: [], waitingForOthers: [], latelyLearnt: [] });
  });

  it("are kept by no browser and no edge, to be shown to the next", async () => {
    const kit = await world.person("Kit");
    expect((await send(kit, me)).headers.get("cache-control")).toBe("no-store");
    expect((await send(undefined, me)).headers.get("cache-control")).toBe("no-store");
  });

  it("go by the name you chose", async () => {
    const jo = await world.person("Jo first");
    expect((await send(jo, "PATCH /api/v1/me", { body: { name: "Jo" } })).body).toMatchObject({ name: "Jo" });
    expect((await send(jo, me)).body.person.name).toBe("Jo");
    expect((await send(jo, "PATCH /api/v1/me", { body: { name: " " } })).status).toBe(400);
    expect((await send(jo, "PATCH /api/v1/me", { body: { name: "J", email: "j@x.example" } })).status).toBe(
      400,
    );
  });

  it("are changed from our own pages only, a plain form with no referrer among them", async () => {
    const nan = await world.person("Nan");
    const rename = (headers: Record<string, string>) =>
      send(nan, "PATCH /api/v1/me", { body: { name: "Nan P" }, headers });
    const statusOf = async (headers: Record<string, string>) => (await rename(headers)).status;
    expect(await statusOf({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await statusOf({ origin: "null" })).toBe(403);
    expect(await statusOf({ origin: "null", "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await statusOf({ origin: "https://other.example", "sec-fetch-site": "same-origin" })).toBe(403);
    expect(await statusOf({ "sec-fetch-site": "same-site" })).toBe(403);
  });

  it("see the rooms your role opens, and the steward who helps", async () => {
    const { programmeId, funderId, steward } = await aDraftProgramme(world);
    const id = () => world.deps.newId("org");
    const cast = await newCast(world, { programmeId, funderId, granteeId: id(), otherGranteeId: id() });
    const roomsOf = async (who: Id<"person"> | undefined) => (await send(who, me)).body.rooms;
    expect(await roomsOf(cast.citizen)).toEqual(["home", "my-words"]);
    expect(await roomsOf(cast.auditor)).toEqual(["home", "programmes", "pots"]);
    expect(await roomsOf(cast.granteeLead)).toEqual(["home", "programmes"]);
    expect(await roomsOf(cast.commissioner)).toContain("conversations");
    expect(await roomsOf(steward)).toContain("conversations");
    const { help } = (await send(cast.citizen, me)).body;
    expect((await send(cast.auditor, me)).body.help).toMatchObject({ name: help.name, email: help.email });
    expect(help).toMatchObject({ looksAfter: expect.any(String), email: expect.stringContaining("@") });
  });

  it("find rooms open once a grant was recorded, on both sides", async () => {
    const { funderId, commissioner } = await aFunder(world);
    const before = (await send(commissioner, me)).body.rooms;
    expect(before).toEqual(["home", "programmes"]);
    const row = {
      id: "360G-1",
      title: "A grant",
      amountAwarded: 10,
      awardDate: "2020-01-01",
      fundingOrganization: [{ id: "GB-CHC-1" }],
      recipientOrganization: [{ id: "GB-CHC-2", name: "A group" }],
    };
    const input = { orgId: funderId, funderRef: "GB-CHC-1", grants: [row] };
    const { items } = await world.as(commissioner, () => ImportGrants.importRows(input));
    const [made] = items;
    if (!made?.grantId) throw new Error("The grant was not recorded");
    const inviting = { grantId: made.grantId, email: "lead@group.example", name: "Lead" };
    const { personId } = await world.as(commissioner, () => ImportGrants.inviteLead(inviting));
    expect((await send(commissioner, me)).body.rooms).toContain("learning");
    expect((await send(personId, me)).body.rooms).toContain("learning");
  });

  it("see what waits in programmes of yours, with a link to each thing", async () => {
    const { commissioner, programmeId } = await aDraftProgramme(world);
    const { body } = await send(commissioner, "GET /api/v1/me/home");
    const all = [...body.waitingForYou, ...body.waitingForOthers];
    for (const wait of all) {
      expect(wait.subject).toMatch(/^[a-z]+_[0-9a-z]{26}$/);
      expect(wait.says.split(" ").length).toBeLessThanOrEqual(20);
    }
    expect(all.map(({ subject }: { subject: string }) => subject)).toContain(programmeId);
  });

  it("list the browsers you are signed in on, and sign one out", async () => {
    const bea = await world.person("Bea");
    await Deps.with(world.deps, () => Session.open({ personId: bea }));
    const listed = async () => (await send(bea, "GET /api/v1/me/sessions")).body.items;
    const [first, second] = await listed();
    expect(second).toMatchObject({ ref: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect([first, second].filter(({ here }: { here: boolean }) => here)).toHaveLength(1);
    const other = first.here ? second : first;
    const mallory = await world.person("Mallory");
    expect((await send(mallory, `DELETE /api/v1/me/sessions/${other.ref}`)).status).toBe(404);
    expect((await send(bea, "DELETE /api/v1/me/sessions/abc")).status).toBe(400);
    expect((await send(bea, `DELETE /api/v1/me/sessions/${other.ref}`)).status).toBe(200);
    expect(await listed()).toHaveLength(1);
  });

  it("answer for an organisation you bring in", async () => {
    const mo = await world.person("Mo of Door");
    const { orgId } = await world.as(mo, () => Organisation.register({ name: "Door", kind: "charity" }));
    expect((await send(mo, me)).body.memberships).toMatchObject([
      { scope: orgId, role: "granteeLead", title: "Door" },
    ]);
  });
});
