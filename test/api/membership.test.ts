import { Deps } from "@allotment/core/deps";
import { Membership } from "@allotment/core/membership/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Cast, newCast } from "../support/cast.ts";
import { give } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("people of a place", () => {
  let world: World;
  let send: Send;
  let cast: Cast;
  let granteeId: `org_${string}`;
  let programmeId: `prog_${string}`;

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    const id = <P extends "org" | "prog">(prefix: P) => Deps.with(world.deps, () => world.deps.newId(prefix));
    granteeId = id("org");
    programmeId = id("prog");
    cast = await newCast(world, { programmeId, granteeId, funderId: id("org"), otherGranteeId: id("org") });
  });

  const members = (scope: string) => `/api/v1/places/${scope}/members`;
  const jo = { role: "citizen", email: "Jo@Neighbours.example", name: "Jo" };

  it("are brought in by e-mail, under the name they chose", async () => {
    const given = await send(cast.granteeLead, `POST ${members(granteeId)}`, { body: jo });
    expect(given).toMatchObject({ status: 201, body: { role: "citizen", name: "Jo" } });
    const again = await send(cast.granteeLead, `POST ${members(granteeId)}`, { body: jo });
    expect(again).toMatchObject({ status: 409, body: { code: "membership.held" } });
    const listed = await send(cast.granteeWorker, `GET ${members(granteeId)}`);
    expect(listed.body.items).toContainEqual(expect.objectContaining({ name: "Jo", role: "citizen" }));
  });

  it("that are served are brought in by those who work with them, who bring in no one else", async () => {
    const sam = { role: "citizen", email: "sam@neighbours.example", name: "Sam" };
    const given = await send(cast.granteeWorker, `POST ${members(granteeId)}`, { body: sam });
    expect(given).toMatchObject({ status: 201, body: { role: "citizen", name: "Sam" } });
    const worker = { ...sam, role: "granteeWorker" };
    expect((await send(cast.granteeWorker, `POST ${members(granteeId)}`, { body: worker })).status).toBe(403);
    const { personId } = given.body;
    const remove = { body: { personId, role: "citizen" } };
    const removed = await send(cast.granteeWorker, `POST ${members(granteeId)}/actions/remove`, remove);
    expect(removed.status).toBe(403);
  });

  it("hold only roles that fit the place, and reviewers speak for a group", async () => {
    const asReviewer = { ...jo, role: "reviewer" };
    const send422 = async (scope: string, who: typeof cast.steward, body: unknown) =>
      (await send(who, `POST ${members(scope)}`, { body })).body.code;
    expect(await send422(granteeId, cast.granteeLead, asReviewer)).toBe("membership.place");
    expect(await send422(programmeId, cast.commissioner, { ...jo, role: "granteeLead" })).toBe(
      "membership.place",
    );
    expect(await send422(programmeId, cast.steward, asReviewer)).toBe("membership.group");
    expect(await send422(programmeId, cast.steward, { ...jo, group: "peopleServed" })).toBe(
      "membership.group",
    );
  });

  it("lose a role at their next request, but never the last who answers", async () => {
    const dean = { role: "granteeWorker", email: "dean@people.example", name: "Dean" };
    const { personId } = (await send(cast.granteeLead, `POST ${members(granteeId)}`, { body: dean })).body;
    expect((await send(personId, `GET ${members(granteeId)}`)).status).toBe(200);
    const remove = `POST ${members(granteeId)}/actions/remove`;
    expect((await send(cast.granteeLead, remove, { body: { personId, role: "granteeWorker" } })).status).toBe(
      200,
    );
    expect((await send(personId, `GET ${members(granteeId)}`)).status).toBe(404);
    const last = { personId: cast.granteeLead, role: "granteeLead" };
    expect((await send(cast.granteeLead, remove, { body: last })).body.code).toBe("membership.last");
  });

  it("keep one who answers when two leads remove each other at once", async () => {
    const scope = world.deps.newId("org");
    const [ann, bo] = [await world.person("Ann"), await world.person("Bo")];
    await give(world, ann, scope, "granteeLead");
    await give(world, bo, scope, "granteeLead");
    const remove = (who: typeof ann, personId: typeof ann) =>
      send(who, `POST ${members(scope)}/actions/remove`, { body: { personId, role: "granteeLead" } });
    const answers = await Promise.all([remove(ann, bo), remove(bo, ann)]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    const left = await world.asSystem(() => Membership.holdersOf(scope, "granteeLead"));
    expect(left).toHaveLength(1);
  });

  it("are brought in once by a request sent twice, and removed once", async () => {
    const may = { role: "citizen", email: "may@neighbours.example", name: "May" };
    const sending = { body: may, key: newKey() };
    const first = await send(cast.granteeLead, `POST ${members(granteeId)}`, sending);
    const again = await send(cast.granteeLead, `POST ${members(granteeId)}`, sending);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    const other = { ...sending, body: { ...may, name: "Mae" } };
    expect(await send(cast.granteeLead, `POST ${members(granteeId)}`, other)).toMatchObject({
      status: 409,
      body: { code: "key_reused" },
    });
    const removing = { body: { personId: first.body.personId, role: "citizen" }, key: newKey() };
    const remove = () => send(cast.granteeLead, `POST ${members(granteeId)}/actions/remove`, removing);
    expect((await remove()).status).toBe(200);
    expect(await remove()).toMatchObject({ status: 200, body: {} });
  });

  it("are called what an outsider typed, whoever they are and whether they were here or not", async () => {
    const mallory = await world.person("Mallory");
    const scope = world.deps.newId("org");
    await give(world, mallory, scope, "granteeLead");
    const bring = (who: typeof mallory | undefined, place: string, role: string, email: string) =>
      send(who, `POST ${members(place)}`, { body: { role, email, name: "Typed" } });
    const known = { role: "citizen", email: "noor@neighbours.example", name: "Her chosen name" };
    await send(cast.granteeLead, `POST ${members(granteeId)}`, { body: known });
    const here = await bring(mallory, scope, "granteeWorker", known.email);
    const fresh = await bring(mallory, scope, "granteeWorker", "nobody-yet@neighbours.example");
    expect(Object.keys(here.body)).toEqual(Object.keys(fresh.body));
    expect(here).toMatchObject({ status: 201, body: { name: "Typed" } });
    await bring(mallory, scope, "citizen", known.email);
    const listed = await send(mallory, `GET ${members(scope)}`);
    expect(JSON.stringify(listed.body)).not.toContain(known.name);
    const met = await bring(cast.granteeLead, granteeId, "granteeWorker", known.email);
    expect(met.body.name).toBe(known.name);
  });

  it("come in pages, with cursors no one can write by hand", async () => {
    for (let n = 0; n < 27; n += 1)
      await send(cast.granteeLead, `POST ${members(granteeId)}`, {
        body: { ...jo, email: `p${n}@people.example`, name: `P${n}` },
      });
    const first = (await send(cast.granteeLead, `GET ${members(granteeId)}`)).body;
    expect(first.items).toHaveLength(25);
    const rest = (
      await send(cast.granteeLead, `GET ${members(granteeId)}?cursor=${encodeURIComponent(first.next)}`)
    ).body;
    expect(rest.items.length).toBeGreaterThan(2);
    const forged = await send(
      cast.granteeLead,
      `GET ${members(granteeId)}?cursor=${first.next.slice(0, -2)}aa`,
    );
    expect(forged).toMatchObject({ status: 400, body: { code: "bad_input" } });
    const carried = await send(
      cast.commissioner,
      `GET ${members(programmeId)}?cursor=${encodeURIComponent(first.next)}`,
    );
    expect(carried.status).toBe(400);
  });

  const outside = [
    "steward",
    "commissioner",
    "governor",
    "auditor",
    "safeguardingLead",
    "learningPartner",
    "citizen",
    "reviewer",
    "funderStaff",
    "otherGrantee",
    "outsider",
  ] as const;

  it("are the place's own business", async () => {
    await refusals(
      "listMembers",
      send,
      cast,
      `GET ${members(granteeId)}`,
      {},
      {
        notFound: outside,
        allowed: ["granteeLead", "granteeWorker"],
      },
    );
    await refusals(
      "giveRole",
      send,
      cast,
      `POST ${members(granteeId)}`,
      { body: { ...jo, role: "granteeWorker", email: "new@people.example" } },
      {
        notFound: outside,
        forbidden: ["granteeWorker"],
        allowed: ["granteeLead"],
      },
    );
    const removing = { body: { personId: cast.granteeLead, role: "granteeLead" } };
    await refusals("removeRole", send, cast, `POST ${members(granteeId)}/actions/remove`, removing, {
      notFound: outside,
      forbidden: ["granteeWorker"],
      allowed: ["granteeLead"],
    });
  });

  it("keep a steward from giving authority", async () => {
    const given = await send(cast.steward, `POST ${members(programmeId)}`, {
      body: { ...jo, role: "commissioner" },
    });
    expect(given.status).toBe(403);
  });
});
