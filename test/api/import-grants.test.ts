import { Grant } from "@allotment/core/grant/index";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Organisation } from "@allotment/core/organisation/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Cast, newCast } from "../support/cast.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const ours = "GB-CHC-1000001";

const grant = (n: number, more: Record<string, unknown> = {}) => ({
  id: `360G-ours-${n}`,
  title: `Grant ${n}`,
  currency: "GBP",
  amountAwarded: 40_000 + n,
  awardDate: "05/06/2014",
  fundingOrganization: [{ id: ours, name: "Ours" }],
  recipientOrganization: [{ id: `GB-CHC-${2_000_000 + n}`, name: `Group ${n}` }],
  "Open Call?": "YES",
  ...more,
});

const outcomesOf = (body: { items: { outcome: string }[] }) => body.items.map(({ outcome }) => outcome);

describe("published grants", () => {
  let world: World;
  let send: Send;
  let ruth: Id<"person">;

  const aFunder = async (name: string, by: Id<"person">, ref?: string) =>
    (await world.as(by, () => Organisation.register({ name, kind: "funder", ...(ref ? { ref } : {}) })))
      .orgId;
  const put = (who: Id<"person">, orgId: string, grants: unknown[], funderRef = ours) =>
    send(who, `POST /api/v1/organisations/${orgId}/imports`, { body: { funderRef, grants } });

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    ruth = await world.person("Ruth");
  });

  it("come in once, with the groups that had them, and change nothing the second time", async () => {
    const orgId = await aFunder("Council one", ruth);
    const sameGroup = { recipientOrganization: [{ id: "GB-CHC-2000001", name: "Another name" }] };
    const rows = [grant(1), grant(2, sameGroup), grant(3)];
    const first = await put(ruth, orgId, rows);
    expect(first).toMatchObject({ status: 200 });
    expect(outcomesOf(first.body)).toEqual(["made", "made", "made"]);
    const [one, two, three] = first.body.items;
    expect(two.orgId).toBe(one.orgId);
    expect(three.orgId).not.toBe(one.orgId);
    const again = await put(ruth, orgId, rows);
    expect(outcomesOf(again.body)).toEqual(["here", "here", "here"]);
    expect(again.body.items.map(({ grantId }: { grantId: string }) => grantId)).toEqual(
      first.body.items.map(({ grantId }: { grantId: string }) => grantId),
    );
    const made = await send(ruth, `GET /api/v1/organisations/${orgId}/grants-made-elsewhere`);
    expect(made.body.items).toHaveLength(3);
    const group = await send(ruth, `GET /api/v1/organisations/${one.orgId}`);
    expect(group.body).toMatchObject({ name: "Group 1", recordedElsewhere: true, ref: "GB-CHC-2000001" });
  });

  it("keep the id a funder first says is its own, and refuse another's", async () => {
    const orgId = await aFunder("Council two", ruth);
    const nothingGood = await put(ruth, orgId, [grant(1, { amountAwarded: "lots" })]);
    expect(outcomesOf(nothingGood.body)).toEqual(["problem"]);
    expect((await send(ruth, `GET /api/v1/organisations/${orgId}`)).body.ref).toBeUndefined();
    await put(ruth, orgId, [grant(1)]);
    expect((await send(ruth, `GET /api/v1/organisations/${orgId}`)).body).toMatchObject({
      ref: ours,
      version: 2,
    });
    const other = await put(ruth, orgId, [grant(1)], "GB-CHC-9");
    expect(other).toMatchObject({ status: 422, body: { code: "import.other_funder" } });
  });

  it("say of each row what became of it, and take the rest in", async () => {
    const orgId = await aFunder("Council three", ruth, ours);
    await put(ruth, orgId, [grant(1)]);
    const mixed = await put(ruth, orgId, [
      grant(1, { amountAwarded: 5 }),
      grant(2, { awardDate: "31/02/2020" }),
      grant(3, { fundingOrganization: [{ id: "GB-CHC-9" }] }),
      grant(4, { recipientOrganization: undefined, recipientIndividual: { id: "p", name: "A person" } }),
      grant(5, { amountAwarded: 0 }),
      {},
      grant(6),
    ]);
    expect(mixed.status).toBe(200);
    expect(outcomesOf(mixed.body)).toEqual([
      "differs",
      "problem",
      "leftOut",
      "leftOut",
      "leftOut",
      "problem",
      "made",
    ]);
    expect(mixed.body.items[0].says).toEqual(["Amount here: £40,001.00. In the file: £5.00."]);
    expect(mixed.body.items[1].says.join(" ")).toMatch(/31\/02\/2020/);
    const still = await send(ruth, `GET /api/v1/grants/${mixed.body.items[0].grantId}/elsewhere`);
    expect(still.body).toMatchObject({ amountPence: 4_000_100, led: false, actions: ["inviteLead"] });
  });

  it("are one funder's own: another's import meets neither its grants nor its groups", async () => {
    const mallory = await world.person("Mallory");
    const theirs = await aFunder("Not the council", mallory, ours);
    const orgId = await aFunder("Council four", ruth, ours);
    const before = await put(mallory, theirs, [grant(7)]);
    const after = await put(ruth, orgId, [grant(7)]);
    expect(outcomesOf(after.body)).toEqual(["made"]);
    expect(after.body.items[0].grantId).not.toBe(before.body.items[0].grantId);
    expect(after.body.items[0].orgId).not.toBe(before.body.items[0].orgId);
    const invite = `POST /api/v1/grants/${after.body.items[0].grantId}/actions/invite-lead`;
    const theirInvite = await send(mallory, invite, { body: { email: "m@people.example", name: "M" } });
    expect(theirInvite.status).toBe(403);
  });

  it("make nothing twice when two imports run at once", async () => {
    const orgId = await aFunder("Council five", ruth);
    const oneGroup = { recipientOrganization: [{ id: "GB-CHC-2000099", name: "One group" }] };
    const rows = Array.from({ length: 25 }, (_, n) => grant(n, n % 2 === 0 ? oneGroup : {}));
    const runs = await Promise.all([put(ruth, orgId, rows), put(ruth, orgId, rows), put(ruth, orgId, rows)]);
    expect(runs.map(({ status }) => status)).toEqual([200, 200, 200]);
    const made = runs.flatMap(({ body }) => outcomesOf(body)).filter((outcome) => outcome === "made");
    expect(made).toHaveLength(25);
    const groups = new Set(
      runs
        .flatMap(({ body }) => body.items.filter((_: unknown, at: number) => at % 2 === 0))
        .map(({ orgId }) => orgId),
    );
    expect(groups.size).toBe(1);
  });

  it("need no key, and bear one", async () => {
    const orgId = await aFunder("Council six", ruth);
    const body = { funderRef: ours, grants: [grant(1), grant(2)] };
    const key = newKey();
    const act = `POST /api/v1/organisations/${orgId}/imports`;
    expect(outcomesOf((await send(ruth, act, { body, key })).body)).toEqual(["made", "made"]);
    expect(outcomesOf((await send(ruth, act, { body, key })).body)).toEqual(["here", "here"]);
  });

  it("come 25 at a time, in a list, with the funder named", async () => {
    const orgId = await aFunder("Council seven", ruth);
    const act = `POST /api/v1/organisations/${orgId}/imports`;
    const fieldsOf = async (body: unknown) => {
      const { status, body: said } = await send(ruth, act, { body });
      return [status, said.fields?.map(({ path }: { path: string }) => path)];
    };
    const many = Array.from({ length: 26 }, (_, n) => grant(n));
    expect(await fieldsOf({ funderRef: ours, grants: many })).toEqual([400, ["grants"]]);
    expect(await fieldsOf({ funderRef: ours, grants: [] })).toEqual([400, ["grants"]]);
    expect(await fieldsOf({ funderRef: " ", grants: [grant(1)] })).toEqual([400, ["funderRef"]]);
    expect(await fieldsOf({ funderRef: ours, grants: ["a grant"] })).toEqual([400, ["grants.0"]]);
    const large = { funderRef: ours, grants: [grant(1, { notes: "x".repeat(300_000) })] };
    expect((await send(ruth, act, { body: large })).status).toBe(413);
  });

  it("let the group's own people in, once, by e-mail", async () => {
    const orgId = await aFunder("Council eight", ruth);
    const { grantId, orgId: groupId } = (await put(ruth, orgId, [grant(1)])).body.items[0];
    const invite = `POST /api/v1/grants/${grantId}/actions/invite-lead`;
    const mo = { email: "mo.of.group@people.example", name: "Mo" };
    expect((await send(ruth, invite, { body: { email: "no", name: "" } })).status).toBe(400);
    const key = newKey();
    const given = await send(ruth, invite, { body: mo, key });
    expect(given).toMatchObject({ status: 201, body: { orgId: groupId, name: "Mo" } });
    const replayed = await send(ruth, invite, { body: mo, key });
    expect(replayed).toMatchObject({ status: 201, body: given.body });
    const held = await world.asSystem(() => Membership.rolesOf(given.body.personId));
    expect(held).toMatchObject([{ role: "granteeLead", scope: groupId, title: "Group 1" }]);
    const again = await send(ruth, invite, { body: { ...mo, email: "other@people.example" } });
    expect(again).toMatchObject({ status: 422, body: { code: "import.led" } });
    const shown = await send(given.body.personId, `GET /api/v1/grants/${grantId}/elsewhere`);
    expect(shown).toMatchObject({ status: 200, body: { led: true, actions: [] } });
    const members = await send(given.body.personId, `GET /api/v1/places/${groupId}/members`);
    expect(members.body.items).toMatchObject([{ name: "Mo", role: "granteeLead" }]);
  });

  it("have one first lead when two are brought in at once, each called by the name given", async () => {
    const orgId = await aFunder("Council eight b", ruth);
    const { grantId, orgId: groupId } = (await put(ruth, orgId, [grant(1)])).body.items[0];
    const invite = (email: string) =>
      send(ruth, `POST /api/v1/grants/${grantId}/actions/invite-lead`, { body: { email, name: "Typed" } });
    await world.person("Known already");
    const answers = await Promise.all([
      invite("known.already@people.example"),
      invite("someone.new@people.example"),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const first = answers.find(({ status }) => status === 201);
    expect(first?.body.name).toBe("Typed");
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe("import.led");
    expect(await world.asSystem(() => Membership.holdersOf(groupId, "granteeLead"))).toHaveLength(1);
  });

  it("are refused when they are nested deeper than anyone writes, with a key and without", async () => {
    const orgId = await aFunder("Council ten", ruth);
    const act = `POST /api/v1/organisations/${orgId}/imports`;
    const deep = (by: number) => `${"[".repeat(by)}${"]".repeat(by)}`;
    const body = (by: number) =>
      `{"funderRef":"${ours}","grants":[${JSON.stringify(grant(1)).slice(0, -1)},"notes":${deep(by)}}]}`;
    const keyed = await send(ruth, act, { body: body(100_000), key: newKey() });
    expect(keyed).toMatchObject({ status: 400, body: { code: "too_deep" } });
    const plain = await send(ruth, act, { body: body(100_000) });
    expect(plain.status).toBe(200);
    expect(outcomesOf(plain.body)).toEqual(["made"]);
    expect((await send(ruth, act, { body: body(20), key: newKey() })).status).toBe(200);
  });

  it("are brought in by the funder's commissioner alone", async () => {
    const funderId = await aFunder("Council nine", ruth, ours);
    const { grantId, orgId: granteeId } = (await put(ruth, funderId, [grant(1)])).body.items[0];
    const id = <P extends "org" | "prog">(prefix: P) => world.deps.newId(prefix);
    const programmeId = id("prog");
    const places = { funderId, granteeId, programmeId, otherGranteeId: id("org") };
    const cast: Cast = { ...(await newCast(world, places)), commissioner: ruth };
    const others = (Object.keys(cast) as (keyof Cast)[]).filter(
      (character) => character !== "nobody" && character !== "commissioner",
    );
    const act = `POST /api/v1/organisations/${funderId}/imports`;
    const sending = { body: { funderRef: ours, grants: [grant(1)] } };
    await refusals("importGrants", send, cast, act, sending, {
      forbidden: others,
      allowed: ["commissioner"],
    });
    const invite = `POST /api/v1/grants/${grantId}/actions/invite-lead`;
    const inviting = { body: { email: "new@people.example", name: "New" } };
    await refusals("inviteLead", send, cast, invite, inviting, {
      forbidden: others,
      allowed: ["commissioner"],
    });
    const show = `GET /api/v1/grants/${grantId}/elsewhere`;
    const all = { allowed: [...others, "commissioner"] as const };
    await refusals("showGrantElsewhere", send, cast, show, {}, all);
    const nowhere = Grant.elsewhereId(funderId, "not published");
    expect((await send(ruth, `GET /api/v1/grants/${nowhere}/elsewhere`)).status).toBe(404);
    const gone = `POST /api/v1/grants/${nowhere}/actions/invite-lead`;
    expect((await send(ruth, gone, inviting)).status).toBe(404);
    const notThere = `POST /api/v1/organisations/${world.deps.newId("org")}/imports`;
    expect((await send(ruth, notThere, sending)).status).toBe(404);
  });
});
