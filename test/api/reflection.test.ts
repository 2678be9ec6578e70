import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Character, characters } from "../support/cast.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const no = { question: "ref.2", answer: "no", words: "A manager says yes to each buy." };
const idea = { idea: "Workers hold £50 a week", weWonder: "What would they buy?" };
const except = (...some: Character[]) => characters.filter((who) => ![...some, "nobody"].includes(who));

describe("reflections", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
  });

  const path = (more = "", place: string = learning.grantId) => `/api/v1/reflections/${place}${more}`;
  const list = async (who: Character, place?: string) => send(learning.who(who), `GET ${path("", place)}`);
  const write = (who: Character, answers: object[] = [no], place?: string, key = newKey()) => {
    world.clock.forward({ seconds: 1 });
    return send(learning.who(who), `POST ${path("", place)}`, { body: { answers }, key });
  };
  const said = async (
    who: Character = "granteeWorker",
    answers?: object[],
    place?: string,
  ): Promise<string> => {
    const { status, body } = await write(who, answers, place);
    expect(status, JSON.stringify(body)).toBe(201);
    return body.items[0].reflectionId;
  };
  const act = (who: Character, id: string, name: string, body?: object, place?: string) =>
    send(learning.who(who), `POST ${path(`/${id}/actions/${name}`, place)}`, {
      ...(body ? { body } : {}),
      key: newKey(),
    });
  const newCycle = async (): Promise<string> => {
    const body = { purpose: "Room to act", scale: "team" };
    return (await send(learning.who("granteeWorker"), "POST /api/v1/cycles", { body })).body.cycleId;
  };
  const idsFor = async (who: Character, place?: string): Promise<string[]> =>
    (await list(who, place)).body.items.map((it: { reflectionId: string }) => it.reflectionId);

  it("keep what was said, by whom and when, and keep it when someone answers again", async () => {
    const first = await said();
    const second = await said("granteeLead", [{ question: "ref.2", answer: "partly" }]);
    const { body } = await list("granteeLead");
    expect(body.items).toMatchObject([
      { reflectionId: second, on: "2026-11-02", answers: [{ answer: "partly", words: "" }] },
      { reflectionId: first, byId: learning.who("granteeWorker"), answers: [no], canTry: ["ref.2"] },
    ]);
    expect(body.people[learning.who("granteeWorker")]).toBe("granteeWorker");
  });

  it("take words and one of four answers: no number, no sum, and each question once", async () => {
    for (const answers of [
      [],
      [no, no],
      [{ ...no, answer: 3 }],
      [{ ...no, answer: "mostly" }],
      [{ ...no, weight: 2 }],
      [{ ...no, question: "ref.6" }],
      [{ ...no, words: "a".repeat(1501) }],
    ])
      expect((await write("granteeLead", answers)).status, JSON.stringify(answers).slice(0, 80)).toBe(400);
    const { body } = await list("granteeLead");
    expect(Object.keys(body).sort()).toEqual(["actions", "items", "people", "placeId"]);
    expect(JSON.stringify(body.items)).not.toMatch(/:\s*\d/);
  });

  it("are a group’s own until whoever wrote one shares it, and drawn back at once", async () => {
    const id = await said();
    await said();
    expect(await idsFor("commissioner")).toEqual([]);
    expect((await act("granteeLead", id, "share")).status).toBe(403);
    expect((await act("granteeWorker", id, "share")).status).toBe(200);
    for (const who of ["commissioner", "steward", "learningPartner"] as const)
      expect(await idsFor(who), who).toEqual([id]);
    expect((await list("commissioner")).body).toMatchObject({
      items: [{ answers: [no], tries: [], canTry: [], actions: [] }],
      actions: [],
    });
    expect((await act("commissioner", id, "draw-back")).status).toBe(403);
    expect((await act("granteeLead", id, "draw-back")).status).toBe(200);
    expect(await idsFor("commissioner")).toEqual([]);
    expect((await act("commissioner", id, "draw-back")).status).toBe(404);
  });

  it("of a programme are its people’s, and its groups read what is shared", async () => {
    const { programmeId } = learning.places;
    const id = await said("governor", [no], programmeId);
    expect(await idsFor("commissioner", programmeId)).toEqual([id]);
    expect(await idsFor("otherGrantee", programmeId)).toEqual([]);
    await act("governor", id, "share", undefined, programmeId);
    expect(await idsFor("otherGrantee", programmeId)).toEqual([id]);
    expect((await write("otherGrantee", [no], programmeId)).status).toBe(403);
  });

  it("become something to try: a draft in a cycle, which the answer leads to, once", async () => {
    const id = await said();
    const body = { question: "ref.2", cycleId: await newCycle(), ...idea };
    const made = await act("granteeWorker", id, "try", body);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const [{ tries, canTry }] = made.body.items;
    expect(tries).toEqual([{ question: "ref.2", experimentId: expect.stringMatching(/^exp_/) }]);
    expect(canTry).toEqual([]);
    const at = `GET /api/v1/experiments/${tries[0].experimentId}`;
    const draft = await send(learning.who("granteeWorker"), at);
    expect(draft.body).toMatchObject({ state: "idea", cycleId: body.cycleId, ...idea });
    expect(JSON.stringify(draft.body)).not.toContain(id);
    expect((await act("granteeWorker", id, "try", body)).status).toBe(409);
  });

  it("open no try for a yes, with no words, or in a cycle out of sight", async () => {
    const id = await said("granteeWorker", [no, { question: "ref.1", answer: "yes" }]);
    const cycleId = await newCycle();
    const tried = (body: object) =>
      act("granteeWorker", id, "try", { question: "ref.2", cycleId, ...idea, ...body });
    expect((await tried({ question: "ref.1" })).status).toBe(409);
    expect((await tried({ question: "ref.3" })).status).toBe(409);
    expect((await tried({ weWonder: "" })).status).toBe(400);
    expect((await tried({ cycleId: cycleId.replace(/.{4}$/, "0000") })).status).toBe(404);
    expect((await list("granteeWorker")).body.items[0].tries).toEqual([]);
  });

  it("are kept once when they are sent again", async () => {
    const key = newKey();
    expect((await write("granteeLead", [no], undefined, key)).status).toBe(201);
    const before = await idsFor("granteeLead");
    expect((await write("granteeLead", [no], undefined, key)).status).toBe(200);
    expect(await idsFor("granteeLead")).toEqual(before);
  });

  it("are refused to everyone else", async () => {
    const { cast } = learning;
    const { programmeId } = learning.places;
    const own = ["granteeLead", "granteeWorker"] as const;
    const readers = ["commissioner", "steward", "learningPartner"] as const;
    const theirs = { allowed: own, forbidden: readers, notFound: except(...own, ...readers) };
    const id = await said();
    const body = { answers: [no] };
    const reading = { allowed: [...own, ...readers], notFound: except(...own, ...readers) };
    await refusals("listReflections", send, cast, `GET ${path()}`, {}, reading);
    await refusals("writeReflection", send, cast, `POST ${path()}`, { body, key: newKey() }, theirs);
    const unshared = { allowed: own, notFound: except(...own) };
    const sending = { body: { question: "ref.2", cycleId: await newCycle(), ...idea }, key: newKey() };
    await refusals("tryFromReflection", send, cast, `POST ${path(`/${id}/actions/try`)}`, sending, unshared);
    await refusals(
      "drawBackReflection",
      send,
      cast,
      `POST ${path(`/${id}/actions/draw-back`)}`,
      { key: newKey() },
      unshared,
    );
    const alone = {
      allowed: ["granteeWorker"],
      forbidden: ["granteeLead"],
      notFound: except(...own),
    } as const;
    await refusals(
      "shareReflection",
      send,
      cast,
      `POST ${path(`/${id}/actions/share`)}`,
      { key: newKey() },
      alone,
    );
    const groups = ["granteeLead", "granteeWorker", "otherGrantee"] as const;
    const board = [...readers, "governor"] as const;
    const ofProgramme = { allowed: board, forbidden: groups, notFound: except(...board, ...groups) };
    const at = `POST ${path("", programmeId)}`;
    await refusals("writeReflection", send, cast, at, { body, key: newKey() }, ofProgramme);
  });
});
