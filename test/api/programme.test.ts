import { addDays } from "@allotment/core/day";
import { transact } from "@allotment/core/db/transact";
import { historyOf } from "@allotment/core/event/history";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Programme } from "@allotment/core/programme/index";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import {
  type AFunder,
  aDraftProgramme,
  aFunder,
  anOpenProgramme,
  aReviewingProgramme,
  close,
  theProgramme,
  wholeProgramme,
} from "../support/programmes.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const begun = "2026-11-02T09:00:00Z";
const paths = (body: { fields?: { path: string }[] }) => body.fields?.map(({ path }) => path);

describe("programmes", () => {
  let world: World;
  let send: Send;
  let funder: AFunder;
  beforeAll(async () => {
    world = await newWorld(begun);
    funder = await aFunder(world);
  });
  beforeEach(() => goTo(begun));
  /** Sessions end when nobody is there for long, so a jump in time signs everyone in again. */
  const goTo = (time: string) => {
    world.clock.set(time);
    send = newApi(world);
  };

  const at = ({ programmeId }: { programmeId: Id<"prog"> }, rest = "") =>
    `/api/v1/programmes/${programmeId}${rest}`;
  const act = (programme: { programmeId: Id<"prog"> }, name: string) =>
    `POST ${at(programme, `/actions/${name}`)}`;

  it("begin as drafts with nothing but a name and a purpose", async () => {
    const purpose = { text: "People can shape lives they value." };
    const body = { funderOrgId: funder.funderId, name: "Steady Ground", purpose };
    const made = await send(funder.commissioner, "POST /api/v1/programmes", { body });
    expect(made).toMatchObject({ status: 201, body: { state: "draft", version: 1, signedGrants: 0 } });
    expect(made.body.actions).toEqual(["publish", "edit", "cancel"]);
    const bad = await send(funder.commissioner, "POST /api/v1/programmes", {
      body: { funderOrgId: funder.funderId },
    });
    expect(bad.status).toBe(400);
    expect(paths(bad.body)).toEqual(expect.arrayContaining(["name", "purpose"]));
    const unknown = { ...body, target: "80%" };
    expect((await send(funder.commissioner, "POST /api/v1/programmes", { body: unknown })).status).toBe(400);
  });

  it("are begun once, however often the request is sent, and only by a funder", async () => {
    const body = wholeProgramme(world, funder);
    const key = newKey();
    const first = await send(funder.commissioner, "POST /api/v1/programmes", { body, key });
    const again = await send(funder.commissioner, "POST /api/v1/programmes", { body, key });
    expect(again.body.programmeId).toBe(first.body.programmeId);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    const mo = await world.person("Mo");
    const group = await send(mo, "POST /api/v1/organisations", {
      body: { name: "Harbour Door", kind: "charity" },
    });
    const theirs = { ...body, funderOrgId: group.body.orgId };
    expect((await send(mo, "POST /api/v1/programmes", { body: theirs })).status).toBe(403);
  });

  it("name people who are known here", async () => {
    const nobody = "person_00000000000000000000000009";
    const body = { ...wholeProgramme(world, funder), safeguardingLeadId: nobody };
    const bad = await send(funder.commissioner, "POST /api/v1/programmes", { body });
    expect(bad).toMatchObject({ status: 400, body: { fields: [{ path: "safeguardingLeadId" }] } });
  });

  it("give whoever is named as steward that role", async () => {
    const programme = await aDraftProgramme(world, {}, funder);
    const seen = await send(programme.steward, `GET ${at(programme)}`);
    expect(seen).toMatchObject({ status: 200, body: { actions: ["edit"] } });
  });

  it("tell whoever is named as steward, in one step with naming them", async () => {
    const programme = await aDraftProgramme(world);
    const friend = await world.person("Another steward");
    const named = { version: 1, body: { stewardId: friend } };
    expect((await send(programme.commissioner, `PATCH ${at(programme)}`, named)).status).toBe(200);
    const { items } = await world.asSystem(() => historyOf(programme.programmeId));
    const given = items.filter(({ name }) => name === "membership.given").map(({ facts }) => facts);
    expect(given).toHaveLength(2);
    expect(given).toContainEqual({ personId: programme.steward, role: "steward" });
    expect(given).toContainEqual({ personId: friend, role: "steward" });
  });

  it("have their steward named by a commissioner, never by the steward", async () => {
    const programme = await aDraftProgramme(world, {}, funder);
    const friend = await world.person("Friend");
    const edit = (by: typeof friend, stewardId: typeof friend, version: number) =>
      send(by, `PATCH ${at(programme)}`, { version, body: { stewardId } });
    expect((await edit(programme.steward, friend, 1)).status).toBe(403);
    expect((await send(friend, `GET ${at(programme)}`)).status).toBe(404);
    expect((await edit(programme.steward, programme.steward, 1)).status).toBe(200);
    expect((await edit(funder.commissioner, friend, 2)).status).toBe(200);
  });

  it("are not public until every gap is closed, and say each one", async () => {
    const programme = await aDraftProgramme(
      world,
      {
        groups: [{ group: "workers", required: true }],
        decisionBy: undefined,
        safeguardingLeadId: undefined,
      },
      funder,
    );
    const refused = await send(funder.commissioner, act(programme, "publish"));
    expect(refused).toMatchObject({ status: 422, body: { code: "programme.not_ready" } });
    expect(paths(refused.body)).toEqual(["decisionBy", "safeguardingLeadId", "groups", "groups"]);
    const { decisionBy, groups, safeguardingLeadId } = wholeProgramme(world, funder);
    await send(funder.commissioner, `PATCH ${at(programme)}`, {
      version: 1,
      body: { decisionBy, groups, safeguardingLeadId },
    });
    const published = await send(funder.commissioner, act(programme, "publish"));
    expect(published).toMatchObject({ status: 200, body: { state: "open" } });
    expect((await send(funder.commissioner, act(programme, "publish"))).status).toBe(409);
  });

  it("keep what they promised once they are open", async () => {
    const programme = await anOpenProgramme(world, {}, funder);
    const { closesOn = "" } = await theProgramme(world, programme.programmeId);
    const edit = (body: object) => send(funder.commissioner, `PATCH ${at(programme)}`, { version: 2, body });
    for (const [body, path] of [
      [{ listenFor: ["Something", "Quite", "Different"] }, "listenFor"],
      [{ closesOn: addDays(closesOn, -1), reason: "We are in a hurry." }, "closesOn"],
      [{ closesOn: addDays(closesOn, 7) }, "reason"],
    ] as const) {
      const refused = await edit(body);
      expect(refused).toMatchObject({
        status: 422,
        body: { code: "programme.promise_made", fields: [{ path }] },
      });
    }
    const after = { decisionBy: closesOn, closesOn: addDays(closesOn, 40), reason: "Late." };
    expect((await edit({ closesOn: after.closesOn, reason: "Late." })).body.code).toBe("programme.dates");
    const moved = await edit({ closesOn: addDays(closesOn, 7), reason: "The post was slow." });
    expect(moved.body).toMatchObject({
      closesOn: addDays(closesOn, 7),
      dateMoves: [
        { field: "closesOn", from: closesOn, reason: "The post was slow.", byId: funder.commissioner },
      ],
    });
  });

  it("keep both texts when two people change them at once, and ask for the version", async () => {
    const programme = await aDraftProgramme(world, {}, funder);
    await send(funder.commissioner, `PATCH ${at(programme)}`, { version: 1, body: { name: "One" } });
    const late = await send(funder.commissioner, `PATCH ${at(programme)}`, {
      version: 1,
      body: { name: "Two" },
    });
    expect(late).toMatchObject({
      status: 409,
      body: { code: "changed_since", current: { name: "One", version: 2 } },
    });
    expect(
      (await send(funder.commissioner, `PATCH ${at(programme)}`, { body: { name: "Two" } })).status,
    ).toBe(428);
  });

  it("close by the clock, at their hour, and never early", async () => {
    const programme = await anOpenProgramme(world, {}, funder);
    const { closesOn } = await theProgramme(world, programme.programmeId);
    goTo(`${closesOn}T16:59:59Z`);
    const early = await send(funder.commissioner, act(programme, "close-applications"));
    expect(early).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    expect(await world.asSystem(() => Programme.closeDue({}))).not.toMatchObject({
      closed: [programme.programmeId],
    });
    goTo(`${closesOn}T17:00:00Z`);
    const { closed } = await world.asSystem(() => Programme.closeDue({}));
    expect(closed).toContain(programme.programmeId);
    expect((await theProgramme(world, programme.programmeId)).state).toBe("reviewing");
    expect((await send(funder.commissioner, act(programme, "close-applications"))).status).toBe(409);
    await expect(world.as(funder.commissioner, () => Programme.closeDue({}))).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it("start when an agreement is signed and people's data was thought about", async () => {
    const programme = await aReviewingProgramme(world, { dataNote: undefined });
    const { commissioner, programmeId } = programme;
    send = newApi(world);
    const refused = await send(commissioner, act(programme, "start"));
    expect(refused).toMatchObject({ status: 422, body: { code: "programme.no_grants" } });
    expect(paths(refused.body)).toEqual(["signedGrants", "dataNote"]);
    await world.asSystem(() => transact([Programme.grantSignedWrite(programmeId)]));
    const dataNote = {
      doneById: commissioner,
      on: "2026-11-02",
      about: "Chosen names only.",
      lookAgainOn: "2027-11-02",
    };
    await send(commissioner, `PATCH ${at(programme)}`, { version: 3, body: { dataNote } });
    expect(await send(commissioner, act(programme, "start"))).toMatchObject({
      status: 200,
      body: { state: "live" },
    });
    expect((await send(commissioner, act(programme, "start"))).status).toBe(409);
  });

  it("open their fund once, when public, with a key", async () => {
    const draft = await aDraftProgramme(world, {}, funder);
    const body = {
      name: "Steady Ground money",
      holderIds: [funder.commissioner, funder.steward],
      edges: { words: "Lawful. For the purpose of the programme." },
    };
    const key = newKey();
    expect((await send(funder.commissioner, act(draft, "open-fund"), { body, key })).status).toBe(409);
    await send(funder.commissioner, act(draft, "publish"));
    expect((await send(funder.commissioner, act(draft, "open-fund"), { body })).status).toBe(400);
    const opened = await send(funder.commissioner, act(draft, "open-fund"), { body, key: newKey() });
    expect(opened).toMatchObject({ status: 200, body: { rootPotId: expect.stringMatching(/^pot_/) } });
    expect(opened.body.actions).not.toContain("openFund");
    const twice = await send(funder.commissioner, act(draft, "open-fund"), { body, key: newKey() });
    expect(twice.status).toBe(409);
  });

  it("are thrown away as drafts, with their roles, and not once public", async () => {
    const draft = await aDraftProgramme(world, {}, funder);
    expect((await send(funder.commissioner, act(draft, "cancel"))).status).toBe(200);
    expect((await send(funder.commissioner, `GET ${at(draft)}`)).status).toBe(404);
    const places = (await send(funder.steward, "GET /api/v1/me")).body.memberships;
    expect(places.map(({ scope }: { scope: string }) => scope)).not.toContain(draft.programmeId);
    const open = await anOpenProgramme(world, {}, funder);
    expect((await send(funder.commissioner, act(open, "cancel"))).status).toBe(409);
  });

  it("are read by anyone once public, with no sign-in and nothing of the people in them", async () => {
    const programme = await anOpenProgramme(world, { name: "Open Ground" }, funder);
    const { programmeId } = programme;
    const page = await world.asPublic(() => Programme.publicPage({ programmeId }));
    expect(page).toMatchObject({
      name: "Open Ground",
      takesApplications: true,
      safeguarding: { name: expect.stringContaining("Sal") },
      outcomes: { fund: 0, smallerStart: 0, keepTalking: 0, notThisTime: 0 },
    });
    expect(JSON.stringify(page)).not.toContain("person_");
    const open = await world.asPublic(() => Programme.listOpen({}));
    expect(open.items.map((each) => each.programmeId)).toContain(programmeId);
    const draft = await aDraftProgramme(world, {}, funder);
    const hidden = world.asPublic(() => Programme.publicPage({ programmeId: draft.programmeId }));
    await expect(hidden).rejects.toMatchObject({ kind: "not_found" });
  });

  it("tell how applications ended: by name when funded, by number when not", async () => {
    const programme = await aReviewingProgramme(world);
    const { programmeId } = programme;
    const outcome = (n: number, orgName: string, choice: "fund" | "notThisTime", amountPence?: number) =>
      Programme.outcomeWrite({
        ...{ programmeId, orgName, choice, amountPence, on: "2026-12-20" },
        applicationId: `app_0000000000000000000000000${n}`,
      });
    await world.asSystem(() =>
      transact([
        outcome(1, "Harbour Door", "fund", 18_000_000),
        outcome(2, "Northgate Training", "notThisTime"),
      ]),
    );
    const page = await world.asPublic(() => Programme.publicPage({ programmeId }));
    expect(page.funded).toEqual([
      { orgName: "Harbour Door", choice: "fund", amountPence: 18_000_000, on: "2026-12-20" },
    ]);
    expect(page.outcomes).toMatchObject({ fund: 1, notThisTime: 1 });
    expect(JSON.stringify(page)).not.toContain("Northgate");
  });

  it("are all listed for their people, however many", async () => {
    const many = await aFunder(world, "A council with many");
    const made = 101;
    const create = () => world.as(many.commissioner, () => Programme.create(wholeProgramme(world, many)));
    for (let left = made; left > 0; left -= 20)
      await Promise.all(Array.from({ length: Math.min(left, 20) }, create));
    const { items } = (await send(many.commissioner, "GET /api/v1/programmes/mine")).body;
    expect(items).toHaveLength(made);
    // A role in each of them, and none in their funder.
    const col = await world.person("Col of many");
    const role = { personId: col, title: "Steady Ground", role: "steward" } as const;
    const give = (some: { programmeId: Id<"prog"> }[]) =>
      transact(some.map(({ programmeId }) => Membership.roleWrite({ ...role, scope: programmeId })));
    await world.asSystem(() => Promise.all([give(items.slice(0, 60)), give(items.slice(60))]));
    expect((await send(col, "GET /api/v1/programmes/mine")).body.items).toHaveLength(made);
  });

  it("are listed for their people, their funder and anyone who may apply", async () => {
    const mine = await aFunder(world);
    const draft = await aDraftProgramme(world, { name: "A draft" }, mine);
    const open = await anOpenProgramme(world, { name: "An open one" }, mine);
    const ids = (answer: { body: { items: { programmeId: string }[] } }) =>
      answer.body.items.map(({ programmeId }) => programmeId);
    expect(ids(await send(mine.commissioner, "GET /api/v1/programmes/mine")).sort()).toEqual(
      [draft.programmeId, open.programmeId].sort(),
    );
    const kit = await world.person("Kit");
    expect(ids(await send(kit, "GET /api/v1/programmes/mine"))).toEqual([]);
    expect(ids(await send(kit, `GET /api/v1/organisations/${mine.funderId}/programmes`))).toEqual([
      open.programmeId,
    ]);
    expect(ids(await send(kit, "GET /api/v1/programmes/open"))).toContain(open.programmeId);
    expect((await send(kit, "GET /api/v1/programmes/open?cursor=made-up.x")).status).toBe(400);
  });

  it("wait on the home of whoever answers for them", async () => {
    const mine = await aFunder(world);
    const draft = await aDraftProgramme(world, { name: "Half done" }, mine);
    const waits = async () => (await send(mine.commissioner, "GET /api/v1/me/home")).body.waitingForYou;
    expect(await waits()).toMatchObject([
      { subject: draft.programmeId, says: "This programme is not public yet." },
    ]);
    await send(mine.commissioner, act(draft, "publish"));
    expect(await waits()).toEqual([]);
    await close(world, draft);
    send = newApi(world);
    expect(await waits()).toMatchObject([{ subject: draft.programmeId, on: expect.any(String) }]);
  });
});
