import { parts } from "@allotment/core/cycle/cycle.rules";
import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import type { Character } from "../support/cast.ts";
import { inProgramme, type Learning, newLearning, outside } from "../support/learning.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const purpose = "How our team makes room for trust";

describe("cycles", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  let worker: Id<"person">;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    worker = learning.who("granteeWorker");
  });

  const start = async (body: object = {}, by = worker) =>
    (await send(by, "POST /api/v1/cycles", { body: { purpose, scale: "team", ...body } })).body;
  const open = () => start({ share: 4 });
  const act = (name: string, id: string) => `POST /api/v1/cycles/${id}/actions/${name}`;
  const but = (...who: Character[]) => inProgramme.filter((character) => !who.includes(character));

  it("start from one purpose, with whoever starts them in them", async () => {
    const made = await send(worker, "POST /api/v1/cycles", { body: { purpose, scale: "team" } });
    expect(made).toMatchObject({
      status: 201,
      body: {
        purpose,
        share: 2,
        openParts: ["purpose"],
        memberIds: [worker],
        orgId: learning.places.granteeId,
      },
    });
    expect(made.body.actions).toEqual(expect.arrayContaining(["move", "rest", "writeNote", "noteIdea"]));
    expect(made.body.people[worker]).toBe("granteeWorker");
  });

  it("start once, however often the same request is sent", async () => {
    const sending = { body: { purpose, scale: "team" }, key: newKey() };
    const first = await send(worker, "POST /api/v1/cycles", sending);
    const second = await send(worker, "POST /api/v1/cycles", sending);
    expect(second.body.cycleId).toBe(first.body.cycleId);
  });

  it("move between all 25 pairs of parts, in one step each, and never refuse an order", async () => {
    const { cycleId } = await open();
    for (const from of parts)
      for (const to of parts) {
        const moved = await send(worker, act("move", cycleId), {
          body: { from: [from], to: [to], why: "Because" },
        });
        expect(moved.status, `${from} to ${to}`).toBe(200);
        expect(moved.body.openParts).toContain(to);
      }
    const all = await send(worker, act("move", cycleId), { body: { to: [...parts], why: "All at once" } });
    expect(all.body.openParts).toEqual([...parts]);
    const none = await send(worker, act("move", cycleId), {
      body: { from: [...parts], to: [], why: "Rest" },
    });
    expect(none.body.openParts).toEqual([]);
  });

  it("keep the trail of moves, newest first, in pages", async () => {
    const { cycleId } = await open();
    for (let n = 0; n < 27; n += 1) {
      world.clock.forward({ seconds: 1 });
      await send(worker, act("move", cycleId), { body: { from: [], to: ["try"], why: `Move ${n}` } });
    }
    const page = await send(worker, `GET /api/v1/cycles/${cycleId}/moves`);
    expect(page.body.items).toHaveLength(25);
    expect(page.body.items[0].why).toBe("Move 26");
    const rest = await send(
      worker,
      `GET /api/v1/cycles/${cycleId}/moves?cursor=${encodeURIComponent(page.body.next)}`,
    );
    expect(rest.body.items).toHaveLength(2);
  });

  it("count two moves made at once", async () => {
    const { cycleId } = await open();
    const both = await Promise.all([
      send(worker, act("move", cycleId), { body: { to: ["try"], why: "One" } }),
      send(worker, act("move", cycleId), { body: { to: ["embed"], why: "Two" } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const shown = await send(worker, `GET /api/v1/cycles/${cycleId}`);
    expect(shown.body.openParts).toEqual(["purpose", "try", "embed"]);
  });

  it("refuse only what can't be read", async () => {
    const { cycleId } = await open();
    const bad = await send(worker, "POST /api/v1/cycles", {
      body: { purpose: "", scale: "team", target: 3 },
    });
    expect(bad.status).toBe(400);
    expect(bad.body.fields.map((field: { path: string }) => field.path)).toEqual(
      expect.arrayContaining(["purpose"]),
    );
    expect((await send(worker, act("move", cycleId), { body: { to: ["done"], why: "x" } })).status).toBe(400);
    expect((await send(worker, act("move", cycleId), { body: { to: ["try"], why: " " } })).status).toBe(400);
    const everyone = await send(learning.who("outsider"), "POST /api/v1/cycles", {
      body: { purpose, scale: "team", share: 4 },
    });
    expect(everyone.status).toBe(400);
  });

  it("stand in a place of whoever starts them, and tell nothing of where others belong", async () => {
    const stranger = learning.who("outsider");
    const { granteeId, programmeId } = learning.places;
    const named = { memberIds: [worker] };
    const made = await start(named, stranger);
    expect(made.memberIds).toEqual([stranger, worker]);
    expect(made).not.toHaveProperty("orgId");
    expect(made).not.toHaveProperty("programmeId");
    const begin = (more: object) =>
      send(stranger, "POST /api/v1/cycles", { body: { purpose, scale: "team", ...named, ...more } });
    expect((await begin({ orgId: granteeId })).status).toBe(400);
    expect((await begin({ programmeId })).status).toBe(404);
  });

  it("about one person go no further than their team", async () => {
    const wide = { purpose, scale: "person", share: 4 };
    expect(await send(learning.who("citizen"), "POST /api/v1/cycles", { body: wide })).toMatchObject({
      status: 422,
      body: { code: "share.about_person", fields: [{ path: "share" }] },
    });
  });

  it("change purpose with a version, agreed or with a different view", async () => {
    const { cycleId } = await open();
    const edit = `PATCH /api/v1/cycles/${cycleId}`;
    const body = {
      purpose: "What gets in the way of trust",
      why: "We saw more",
      differ: "Pri would keep the old one",
    };
    expect(await send(worker, edit, { version: 1, body })).toMatchObject({
      status: 200,
      body: { version: 2, differ: body.differ },
    });
    expect(await send(worker, edit, { version: 1, body })).toMatchObject({
      status: 409,
      body: { code: "changed_since" },
    });
    expect((await send(worker, edit, { body })).status).toBe(428);
  });

  it("rest, wake, and close with learning", async () => {
    const { cycleId } = await open();
    expect((await send(worker, act("rest", cycleId))).body.state).toBe("resting");
    expect((await send(worker, act("move", cycleId), { body: { to: ["try"], why: "x" } })).status).toBe(409);
    expect((await send(worker, act("wake", cycleId), { body: {} })).body.state).toBe("alive");
    const closing = { carryOn: "Choosing", drop: "Calls", told: "The place cycle" };
    expect((await send(worker, act("close", cycleId), { body: closing })).body).toMatchObject({
      state: "closed",
      closing,
    });
    expect((await send(worker, act("wake", cycleId), { body: {} })).status).toBe(400);
    expect((await send(worker, act("wake", cycleId), { body: { different: "A new team" } })).body.state).toBe(
      "alive",
    );
  });

  it("bring people in and let them go", async () => {
    const { cycleId } = await start();
    const col = learning.who("steward");
    expect((await send(col, `GET /api/v1/cycles/${cycleId}`)).status).toBe(404);
    const added = await send(worker, act("add-member", cycleId), {
      body: { personId: col, why: "A wider edge" },
    });
    expect(added.body.memberIds).toContain(col);
    expect((await send(col, `GET /api/v1/cycles/${cycleId}`)).status).toBe(200);
    expect((await send(col, act("leave", cycleId))).status).toBe(200);
    expect((await send(col, `GET /api/v1/cycles/${cycleId}`)).status).toBe(404);
    expect((await send(worker, act("leave", cycleId))).body.code).toBe("cycle.last_one");
  });

  it("about one person stay with the pair until that person says otherwise", async () => {
    const jo = learning.who("citizen");
    const pair = await start({ scale: "person", purpose: "What matters to Jo", memberIds: [worker] }, jo);
    expect(pair).toMatchObject({ share: 1, personId: jo, memberIds: [jo, worker] });
    expect((await send(learning.who("granteeLead"), `GET /api/v1/cycles/${pair.cycleId}`)).status).toBe(404);
    const body = { personId: learning.who("granteeLead"), why: "To help" };
    const asked = await send(worker, act("add-member", pair.cycleId), { body });
    expect(asked).toMatchObject({ status: 422, body: { code: "permission.needed" } });
    expect((await send(jo, act("add-member", pair.cycleId), { body })).status).toBe(200);
  });

  it("about someone else begin with that person's yes, and are theirs to leave", async () => {
    const jo = learning.who("citizen");
    const lead = learning.who("granteeLead");
    const about = { purpose: "What matters to Jo", scale: "Person", personId: jo, memberIds: [lead] };
    const begin = (more: object) => send(worker, "POST /api/v1/cycles", { body: { ...about, ...more } });
    expect(await begin({})).toMatchObject({
      status: 422,
      body: { code: "permission.needed", fields: [{ path: "personSaidYesAt" }] },
    });
    expect((await begin({ personSaidYesAt: "2027-01-01T00:00:00Z" })).status).toBe(400);
    const yes = { personSaidYesAt: "2026-11-01T12:00:00Z" };
    expect((await begin({ ...yes, scale: "team" })).body.fields[0].path).toBe("personId");
    const made = await begin(yes);
    expect(made).toMatchObject({
      status: 201,
      body: { scale: "person", share: 1, personId: jo, ...yes, saidYesToId: worker },
    });
    const { cycleId } = made.body;
    expect((await send(jo, act("leave", cycleId))).status).toBe(200);
    const left = (await send(worker, `GET /api/v1/cycles/${cycleId}`)).body;
    expect(left).toMatchObject({ state: "resting", memberIds: [worker, lead] });
    expect(left.personSaidYesAt).toBeUndefined();
    expect((await send(jo, `GET /api/v1/cycles/${cycleId}`)).status).toBe(200);
    const waking = await send(worker, act("wake", cycleId), { body: {} });
    expect(waking).toMatchObject({ status: 422, body: { code: "permission.needed" } });
    const back = { personId: jo, why: "She asked to come back", personSaidYes: true };
    expect((await send(worker, act("add-member", cycleId), { body: back })).status).toBe(200);
    expect((await send(worker, act("wake", cycleId), { body: {} })).status).toBe(200);
  });

  it("name only people who are known here", async () => {
    const stranger = world.deps.newId("person");
    const naming = { body: { purpose, scale: "team", memberIds: [stranger] } };
    expect((await send(worker, "POST /api/v1/cycles", naming)).body.fields[0].path).toBe("memberIds");
  });

  it("say which cycle hears them", async () => {
    const { cycleId } = await open();
    const place = await start(
      { purpose: "How the town helps", scale: "place", share: 4 },
      learning.who("steward"),
    );
    const connected = await send(worker, act("connect", cycleId), { body: { toCycleId: place.cycleId } });
    expect(connected.body.feedsInto).toEqual([place.cycleId]);
    const hidden = await start({ share: 1 }, learning.who("otherGrantee"));
    expect(
      (await send(worker, act("connect", cycleId), { body: { toCycleId: hidden.cycleId } })).status,
    ).toBe(404);
    expect((await send(worker, act("connect", cycleId), { body: { toCycleId: cycleId } })).status).toBe(400);
  });

  it("are listed for those in them, their team and their programme", async () => {
    const fresh = await newWorld();
    const there = await newLearning(fresh);
    const sends = newApi(fresh);
    const by = there.who("granteeWorker");
    const begin = (share: number) =>
      sends(by, "POST /api/v1/cycles", { body: { purpose: `At ${share}`, scale: "team", share } });
    for (const share of [1, 2, 4]) await begin(share);
    const list = async (who: Character, place = "") => {
      const answer = await sends(there.cast[who], `GET /api/v1/cycles${place && `?place=${place}`}`);
      return answer.status === 200
        ? answer.body.items.map((cycle: { purpose: string }) => cycle.purpose).sort()
        : answer.status;
    };
    expect(await list("granteeWorker")).toEqual(["At 1", "At 2", "At 4"]);
    expect(await list("granteeLead")).toEqual([]);
    expect(await list("granteeLead", there.places.granteeId)).toEqual(["At 2", "At 4"]);
    expect(await list("citizen", there.places.programmeId)).toEqual(["At 4"]);
    expect(await list("otherGrantee", there.places.programmeId)).toEqual(["At 4"]);
    expect(await list("otherGrantee", there.places.granteeId)).toBe(404);
    expect(await list("outsider", there.places.programmeId)).toBe(404);
  });

  describe("refuse", () => {
    it("those who may not see them, and those who are not in them", async () => {
      const { cycleId } = await open();
      const see = { notFound: outside, allowed: inProgramme };
      const moveIt = {
        notFound: outside,
        forbidden: but("granteeWorker"),
        allowed: ["granteeWorker"] as const,
      };
      const at = `/api/v1/cycles/${cycleId}`;
      const { cast } = learning;
      await refusals("showCycle", send, cast, `GET ${at}`, {}, see);
      await refusals("listMoves", send, cast, `GET ${at}/moves`, {}, see);
      await refusals(
        "editCycle",
        send,
        cast,
        `PATCH ${at}`,
        { version: 1, body: { purpose: "New", why: "Why" } },
        moveIt,
      );
      await refusals(
        "moveCycle",
        send,
        cast,
        act("move", cycleId),
        { body: { to: ["try"], why: "Why" } },
        moveIt,
      );
      await refusals("restCycle", send, cast, act("rest", cycleId), {}, moveIt);
      await refusals("wakeCycle", send, cast, act("wake", cycleId), { body: {} }, moveIt);
      const closing = { carryOn: "a", drop: "b", told: "c" };
      await refusals("closeCycle", send, cast, act("close", cycleId), { body: closing }, moveIt);
      const adding = { body: { personId: worker, why: "Why" } };
      await refusals("addCycleMember", send, cast, act("add-member", cycleId), adding, moveIt);
      await refusals("leaveCycle", send, cast, act("leave", cycleId), {}, moveIt);
      const connecting = { body: { toCycleId: cycleId } };
      await refusals("connectCycle", send, cast, act("connect", cycleId), connecting, moveIt);
    });

    it("a place's list to those who take no part in it", async () => {
      const list = `GET /api/v1/cycles?place=${learning.places.programmeId}`;
      await refusals(
        "listCycles",
        send,
        learning.cast,
        list,
        {},
        { notFound: outside, allowed: inProgramme },
      );
      const own = { allowed: [...inProgramme, ...outside] };
      await refusals(
        "startCycle",
        send,
        learning.cast,
        "POST /api/v1/cycles",
        { body: { purpose, scale: "team" } },
        own,
      );
    });
  });
});
