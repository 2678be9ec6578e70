import { practiceChangesOf } from "@allotment/core/experiment/practice-change";
import type { Id } from "@allotment/core/id";
import { Ledger } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import type { Character } from "../support/cast.ts";
import { inProgramme, type Learning, newLearning, outside } from "../support/learning.ts";
import { asked, newFund, newPot } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const tries = "POST /api/v1/experiments";
const idea = { idea: "Ring within a day of meeting", hunch: "Quick calls build trust" };

describe("tries", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  let worker: Id<"person">;
  let cycleId: string;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    worker = learning.who("granteeWorker");
    cycleId = await newCycle();
  });

  const newCycle = async (more: object = {}, by = worker): Promise<string> => {
    const body = { purpose: "Room for trust", scale: "team", share: 4, ...more };
    return (await send(by, "POST /api/v1/cycles", { body })).body.cycleId;
  };
  const noted = async (more: object = {}, by = worker): Promise<string> =>
    (await send(by, tries, { body: { cycleId, ...idea, ...more } })).body.experimentId;
  const act = (id: string, name: string, body?: object, by = worker) =>
    send(by, `POST /api/v1/experiments/${id}/actions/${name}`, body ? { body } : {});
  const plan = () => ({
    doneByIds: [worker],
    lookFor: ["how people sound"],
    stopRule: "Stop if it feels pushy",
    safeToTry: "Two of us there",
  });
  const running = async (): Promise<string> => {
    const id = await noted();
    await act(id, "plan", plan());
    await act(id, "start");
    return id;
  };
  const makingSense = async (): Promise<string> => {
    const id = await running();
    await act(id, "stop-now", {});
    return id;
  };
  const openTries = async () => (await send(worker, `GET /api/v1/cycles/${cycleId}`)).body.openTries;

  it("go from idea to embedded, with a note and a practice change", async () => {
    const made = await send(worker, tries, { body: { cycleId, ...idea }, key: newKey() });
    expect(made).toMatchObject({ status: 201, body: { state: "idea", share: 4, byId: worker } });
    const id = made.body.experimentId;
    expect(await act(id, "plan", plan())).toMatchObject({ status: 200, body: { state: "planned" } });
    expect(await act(id, "start")).toMatchObject({ status: 200, body: { state: "running" } });
    await send(worker, "POST /api/v1/notes", { body: { words: "They rang back", experimentId: id } });
    expect(await act(id, "finish-trying", {})).toMatchObject({
      body: { state: "makingSense", noteCount: 1 },
    });
    const closing = {
      ending: "embed",
      whatWeLearnt: "People stay to wash up",
      madeSenseWith: [worker, "two people we serve"],
      practiceChange: { before: "Chairs in a circle", after: "Cook and wash up", since: "2026-07-12" },
      embeddedAs: "Sunday meals are in the weekly plan",
    };
    const closed = await act(id, "close", closing);
    expect(closed).toMatchObject({
      status: 200,
      body: { state: "embedded", practiceChange: closing.practiceChange },
    });
    expect(closed.body.people[worker]).toBe("granteeWorker");
  });

  it("count as open in their cycle while they run, and keep it from closing", async () => {
    const before = await openTries();
    const id = await running();
    expect(await openTries()).toBe(before + 1);
    const close = await send(worker, `POST /api/v1/cycles/${cycleId}/actions/close`, {
      body: { carryOn: "a", drop: "b", told: "c" },
    });
    expect(close).toMatchObject({ status: 422, body: { code: "cycle.tries_open" } });
    await act(id, "park", { why: "Holidays" });
    expect(await openTries()).toBe(before);
    await act(id, "unpark", { why: "We are back" });
    expect((await send(worker, `GET /api/v1/experiments/${id}`)).body.state).toBe("running");
    await act(id, "stop-now", {});
    await act(id, "close", {
      ending: "stop",
      whatWeLearnt: "It felt pushy",
      madeSenseWith: ["people we serve"],
    });
    expect(await openTries()).toBe(before);
  });

  it("are refused a plan with gaps, with no safety note, or in a life without its owner's yes", async () => {
    const id = await noted();
    const gaps = await act(id, "plan", { safeToTry: "Two of us" });
    expect(gaps.status).toBe(400);
    expect(gaps.body.fields.map((field: { path: string }) => field.path)).toEqual([
      "doneByIds",
      "lookFor",
      "stopRule",
    ]);
    const unsafe = await act(id, "plan", { ...plan(), safeToTry: "" });
    expect(unsafe).toMatchObject({ status: 422, body: { code: "safety.note_needed" } });

    const stranger = { ...plan(), doneByIds: [world.deps.newId("person")] };
    expect((await act(id, "plan", stranger)).body.fields[0].path).toBe("doneByIds");

    const jo = learning.who("citizen");
    const pair = await newCycle({ scale: "person", share: 1, memberIds: [worker] }, jo);
    const walk = await noted({ cycleId: pair });
    expect(await act(walk, "plan", plan())).toMatchObject({
      status: 422,
      body: { code: "permission.needed" },
    });
    const early = { ...plan(), personSaidYesAt: "2027-01-01T09:00:00Z" };
    expect((await act(walk, "plan", early)).status).toBe(400);
    const yes = { ...plan(), personSaidYesAt: "2026-11-01T09:00:00Z" };
    expect(await act(walk, "plan", yes)).toMatchObject({ status: 200, body: { saidYesToId: worker } });
    const own = await noted({ cycleId: pair }, jo);
    expect((await act(own, "plan", { ...plan(), doneByIds: [jo] }, jo)).body.saidYesToId).toBeUndefined();
  });

  it("start only with money in the pot they name", async () => {
    const { programmeId, funderId } = learning.places;
    const potId = world.deps.newId("pot");
    const ruth = learning.who("commissioner");
    const fund = { potId, programmeId, funderOrgId: funderId, name: "The fund", amountPence: 5000 };
    await asked(world, ruth, () =>
      Ledger.openFund({
        ...fund,
        holderIds: [ruth, worker],
        whoDecides: "funder",
        edges: { words: "Lawful." },
      }),
    );
    const id = await noted();
    const planned = await act(id, "plan", { ...plan(), potId, costPence: 5001 });
    expect(planned.status).toBe(200);
    expect(await act(id, "start")).toMatchObject({ status: 422, body: { code: "pot.not_enough" } });
    const second = await noted();
    await act(second, "plan", { ...plan(), potId, costPence: 5000 });
    expect((await act(second, "start")).status).toBe(200);
    const path = `GET /api/v1/experiments/${second}`;
    expect((await send(ruth, path)).body.potId).toBe(potId);
    const citizen = learning.who("citizen");
    expect(await send(citizen, path)).toMatchObject({ status: 200, body: { state: "running" } });
    expect((await send(citizen, path)).body.potId).toBeUndefined();
    const third = await noted();
    const unknown = world.deps.newId("pot");
    expect((await act(third, "plan", { ...plan(), potId: unknown })).status).toBe(404);
  });

  it("name no pot that their planner does not see, and none that is kept out of sight", async () => {
    const { holder, potId: unseen } = await newFund(world);
    const id = await noted();
    expect((await act(id, "plan", { ...plan(), potId: unseen })).status).toBe(404);
    const wish = { parentId: unseen, holderIds: [holder, worker], hidden: true };
    const { potId } = await newPot(world, holder, wish);
    expect(await act(id, "plan", { ...plan(), potId })).toMatchObject({
      status: 422,
      body: { code: "pot.out_of_sight" },
    });
  });

  it("finish with a note, or a reason there is none", async () => {
    const id = await running();
    expect(await act(id, "finish-trying", {})).toMatchObject({
      status: 422,
      body: { code: "experiment.note_needed" },
    });
    expect((await act(id, "finish-trying", { nothingToNoteBecause: "Nobody came" })).body.state).toBe(
      "makingSense",
    );
  });

  it("close with what was learnt and who made sense of it; changing makes a new try", async () => {
    const id = await makingSense();
    const learnt = { whatWeLearnt: "It felt pushy", madeSenseWith: ["two people we serve"] };
    expect((await act(id, "close", { ending: "embed", ...learnt })).body.fields[0].path).toBe(
      "practiceChange",
    );
    expect((await act(id, "close", { ending: "change", ...learnt })).body.fields[0].path).toBe("next");
    expect((await act(id, "close", { ending: "stop", whatWeLearnt: "x", madeSenseWith: [] })).status).toBe(
      400,
    );
    const next = { idea: "People choose when we ring", hunch: "Choosing is a help" };
    expect((await act(id, "close", { ending: "change", ...learnt, next })).body.state).toBe("changed");
    const list = await send(worker, `GET /api/v1/experiments?cycleId=${cycleId}`);
    expect(list.body.items.map((each: { idea: string }) => each.idea)).toContain(
      "People choose when we ring",
    );
  });

  it("are their writer's alone while they are just theirs, in lists and on home too", async () => {
    const lead = learning.who("granteeLead");
    const together = await newCycle({ memberIds: [lead] });
    const own = { cycleId: together, idea: "Say it to myself first", share: 0 };
    const id = await noted(own);
    await act(id, "plan", plan());
    await act(id, "start");
    await act(id, "stop-now", {});
    const sees = async (by: typeof worker) => [
      (await send(by, `GET /api/v1/experiments/${id}`)).status,
      JSON.stringify((await send(by, `${tries.replace("POST", "GET")}?cycleId=${together}`)).body).includes(
        id,
      ),
      JSON.stringify((await send(by, "GET /api/v1/me/home")).body).includes(id),
    ];
    expect(await sees(worker)).toEqual([200, true, true]);
    expect(await sees(lead)).toEqual([404, false, false]);
    const us = await newCycle({ share: 0, memberIds: [lead] });
    const shared = await noted({ cycleId: us });
    expect((await send(lead, `GET /api/v1/experiments/${shared}`)).status).toBe(200);
  });

  it("bring a change of practice into their team's account only when the team may see them", async () => {
    const changes = async () =>
      (await world.as(worker, () => practiceChangesOf(learning.places.granteeId, "2026-01-01", "2026-12-31")))
        .length;
    const embed = async (share: number) => {
      const id = await noted({ share });
      await act(id, "plan", plan());
      await act(id, "start");
      await act(id, "stop-now", {});
      const practiceChange = { before: "We rang", after: "We write", since: "2026-07-12" };
      const learnt = { whatWeLearnt: "Letters wait", madeSenseWith: [worker], embeddedAs: "In the plan" };
      const closed = await act(id, "close", { ending: "embed", ...learnt, practiceChange });
      expect(closed.status).toBe(200);
    };
    const before = await changes();
    await embed(1);
    expect(await changes()).toBe(before);
    await embed(2);
    expect(await changes()).toBe(before + 1);
  });

  it("can be tried again, saying what is different, with the old learning kept", async () => {
    const id = await makingSense();
    await act(id, "close", { ending: "stop", whatWeLearnt: "It felt pushy", madeSenseWith: ["us"] });
    expect((await act(id, "retry", { differentNow: "" })).status).toBe(400);
    const again = await act(id, "retry", { differentNow: "People asked for it" });
    expect(again.body).toMatchObject({ state: "idea", retryOf: id, differentNow: "People asked for it" });
    expect((await send(worker, `GET /api/v1/experiments/${id}`)).body.whatWeLearnt).toBe("It felt pushy");
  });

  it("refuse what can't be read and what their state does not take", async () => {
    expect((await send(worker, tries, { body: { cycleId, idea: "x" } })).body.fields[0].path).toBe("hunch");
    expect((await send(worker, tries, { body: { cycleId, ...idea, goal: 4 } })).status).toBe(400);
    const id = await noted();
    expect((await act(id, "start")).status).toBe(409);
    expect(
      (await act(id, "close", { ending: "stop", whatWeLearnt: "x", madeSenseWith: ["us"] })).status,
    ).toBe(409);
    const edit = `PATCH /api/v1/experiments/${id}`;
    expect(
      (await send(worker, edit, { version: 1, body: { weWonder: "Who rings back?" } })).body.version,
    ).toBe(2);
    expect((await send(worker, edit, { version: 1, body: { idea: "Late" } })).body.code).toBe(
      "changed_since",
    );
  });

  it("refuse those who may not see them, and those who are not in them", async () => {
    const id = await noted();
    const at = `/api/v1/experiments/${id}`;
    const doing = (name: string) => `POST ${at}/actions/${name}`;
    const { cast } = learning;
    const forbidden = inProgramme.filter((who) => who !== "granteeWorker") as Character[];
    const inIt = { notFound: outside, forbidden, allowed: ["granteeWorker"] as const };
    const see = { notFound: outside, allowed: inProgramme };
    await refusals("listExperiments", send, cast, `GET /api/v1/experiments?cycleId=${cycleId}`, {}, see);
    await refusals("noteIdea", send, cast, tries, { body: { cycleId, ...idea } }, see);
    await refusals("showExperiment", send, cast, `GET ${at}`, {}, see);
    await refusals("editExperiment", send, cast, `PATCH ${at}`, { version: 1, body: { idea: "New" } }, inIt);
    await refusals("planExperiment", send, cast, doing("plan"), { body: plan() }, inIt);
    await refusals("startExperiment", send, cast, doing("start"), {}, inIt);
    await refusals("stopExperimentNow", send, cast, doing("stop-now"), { body: {} }, inIt);
    await refusals("finishTrying", send, cast, doing("finish-trying"), { body: {} }, inIt);
    const closing = { ending: "stop", whatWeLearnt: "x", madeSenseWith: ["us"] };
    await refusals("closeExperiment", send, cast, doing("close"), { body: closing }, inIt);
    await refusals("parkExperiment", send, cast, doing("park"), { body: { why: "x" } }, inIt);
    await refusals("unparkExperiment", send, cast, doing("unpark"), { body: { why: "x" } }, inIt);
    await refusals("retryExperiment", send, cast, doing("retry"), { body: { differentNow: "x" } }, inIt);
  });
});
