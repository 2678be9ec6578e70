import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Cast, type Character, characters, newCast } from "../support/cast.ts";
import { newOutbox } from "../support/outbox.ts";
import { aSpend, type Fund, give, newFund, newPot, spend } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const words = "Is it fair to pay for a phone twice in one year?";

/** Jo and Dean hold a quiet pot; Dean works with Priya and Mo, and holds a team's pot with Noa of another group. */
describe("asking a peer", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let door: Id<"org">;
  let quiet: Id<"pot">;
  const people: Record<string, Id<"person">> = {};
  const is = (name: string): Id<"person"> => people[name] ?? expect.unreachable(name);

  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    door = world.deps.newId("org");
    for (const name of ["Dean", "Jo", "Priya", "Mo", "Noa", "Lee", "Ema", "Bea"])
      people[name] = await world.person(name);
    await give(world, is("Dean"), door, "granteeWorker");
    await give(world, is("Priya"), door, "granteeWorker");
    await give(world, is("Mo"), door, "granteeLead");
    await give(world, is("Lee"), door, "citizen");
    await give(world, is("Jo"), door, "citizen");
    await give(world, is("Ema"), door, "auditor");
    const team = { parentId: fund.potId, amountPence: 1000, holderIds: [fund.holder, is("Dean"), is("Noa")] };
    await newPot(world, fund.holder, team);
    const circle = {
      parentId: fund.potId,
      amountPence: 1000,
      holderIds: [fund.holder, is("Dean"), is("Bea")],
    };
    await newPot(world, fund.holder, { ...circle, whoDecides: "circle" });
    const above = { parentId: fund.potId, amountPence: 90_000, holderIds: [is("Dean")] };
    const own = await newPot(world, fund.holder, above);
    const pair = { parentId: own.potId, name: "Jo and Dean", amountPence: 50_000, hidden: true };
    const made = { ...pair, holderIds: [is("Dean"), is("Jo")] };
    ({ potId: quiet } = await newPot(world, is("Dean"), made));
  });

  const ask = (who: string, body: object, potId = quiet, key = newKey()) =>
    send(is(who), `POST /api/v1/pots/${potId}/questions`, { body: { words, ...body }, key });
  const asked = async (who: string, askedIds: string[], more: object = {}): Promise<string> => {
    world.clock.forward({ seconds: 1 });
    const { status, body } = await ask(who, { askedIds: askedIds.map(is), ...more });
    expect(status, JSON.stringify(body)).toBe(201);
    return body.questionId;
  };
  const act = (who: string, id: string, name: string, body?: object) =>
    send(is(who), `POST /api/v1/questions/${id}/actions/${name}`, {
      ...(body ? { body } : {}),
      key: newKey(),
    });
  const see = (who: string, id: string) => send(is(who), `GET /api/v1/questions/${id}`);
  const home = async (who: string) => (await send(is(who), "GET /api/v1/me/home")).body;
  const about = ({ subject }: { subject: string }) => subject.startsWith("question_");

  it("offers those who hold the pot, and those one works with or holds a team’s pot with; nobody else", async () => {
    const peers = async (who: string) => {
      const { items } = (await send(is(who), `GET /api/v1/pots/${quiet}/peers`)).body;
      return items.map(
        ({ name, holdsIt }: { name: string; holdsIt: boolean }) => `${name}${holdsIt ? "*" : ""}`,
      );
    };
    expect(await peers("Dean")).toEqual(["Jo*", "Mo", "Noa", "Priya", "Ruth"]);
    expect(await peers("Jo")).toEqual(["Dean*"]);
  });

  it("gives those asked the asker’s words and nothing of the pot, the spend or each other", async () => {
    const { txId } = await spend(world, is("Dean"), quiet, 4250);
    const id = await asked("Dean", ["Priya", "Jo"], { txId });
    const { status, body } = await see("Priya", id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ byId: is("Dean"), words, actions: ["answer", "stepBack"] });
    const all = JSON.stringify([
      body,
      await home("Priya"),
      (await send(is("Priya"), "GET /api/v1/questions")).body,
    ]);
    for (const secret of [quiet, txId, is("Jo"), "Jo and Dean", "Bus pass", "4250", "sister"])
      expect(all, secret).not.toContain(secret);
    expect((await send(is("Priya"), `GET /api/v1/spends/${txId}/questions`)).status).toBe(404);
    const linked = async (who: string) =>
      (await send(is(who), `GET /api/v1/spends/${txId}/questions`)).body.items.map(
        ({ questionId }: { questionId: string }) => questionId,
      );
    expect([await linked("Dean"), await linked("Jo")]).toEqual([[id], [id]]);
    const other = await asked("Jo", ["Dean"], { txId });
    expect([await linked("Dean"), await linked("Jo")]).toEqual([
      [other, id],
      [other, id],
    ]);
    const apart = await asked("Dean", ["Mo"], { txId });
    expect(await linked("Jo")).not.toContain(apart);
  });

  it("waits for those asked and nobody else, until they answer; the asker reads it and closes it", async () => {
    const id = await asked("Dean", ["Priya", "Mo"]);
    const waits = async (who: string) => {
      const { waitingForYou, waitingForOthers } = await home(who);
      const has = (list: { subject: string }[]) => list.some(({ subject }) => subject === id);
      return [has(waitingForYou), has(waitingForOthers)];
    };
    expect(await waits("Priya")).toEqual([true, false]);
    expect(await waits("Dean")).toEqual([false, true]);
    const said = await act("Priya", id, "answer", { words: "I would, and write down why." });
    expect(said.body).toMatchObject({ actions: ["answer", "stepBack"], answers: [{ byId: is("Priya") }] });
    expect(said.body).not.toHaveProperty("askedIds");
    expect(await waits("Priya")).toEqual([false, false]);
    expect(await waits("Mo")).toEqual([true, false]);
    expect(await waits("Dean")).toEqual([true, false]);
    await act("Priya", id, "answer", { words: "I would. Tell Jo too." });
    const { body } = await see("Dean", id);
    expect(body).toMatchObject({
      ...{ potId: quiet, stillAskedIds: [is("Mo")], actions: ["close", "takeBack"] },
      answers: [{ byId: is("Priya"), words: "I would. Tell Jo too." }],
      people: { [is("Priya")]: "Priya" },
    });
    expect((await see("Mo", id)).body.answers).toEqual([]);
    expect((await act("Dean", id, "close")).body).toMatchObject({ actions: ["takeBack"] });
    for (const who of ["Dean", "Priya", "Mo"]) expect(await waits(who)).toEqual([false, false]);
    expect(await act("Mo", id, "answer", { words: "Too late" })).toMatchObject({ status: 409 });
    expect((await see("Mo", id)).body).toMatchObject({ words, actions: [] });
  });

  it("lets someone asked leave it to others, take back what they said, and come back to it", async () => {
    const id = await asked("Dean", ["Priya"]);
    await act("Priya", id, "answer", { words: "Yes, I think so" });
    const back = await act("Priya", id, "step-back");
    expect(back.body).toMatchObject({ answers: [], steppedBack: true, actions: ["answer"] });
    expect((await see("Dean", id)).body).toMatchObject({ answers: [], stillAskedIds: [] });
    expect(await act("Priya", id, "step-back")).toMatchObject({ status: 403 });
    expect((await act("Priya", id, "answer", { words: "I thought again" })).body).toMatchObject({
      steppedBack: false,
    });
    await act("Dean", id, "close");
    expect((await act("Priya", id, "step-back")).body).toMatchObject({ answers: [], actions: [] });
  });

  it("is gone for everyone once the asker took it back, with what was answered", async () => {
    const { txId } = await spend(world, is("Dean"), quiet, 100);
    const id = await asked("Dean", ["Priya"], { txId });
    await act("Priya", id, "answer", { words: "Something kind" });
    expect(await act("Priya", id, "take-back")).toMatchObject({ status: 403 });
    expect(await act("Dean", id, "take-back")).toMatchObject({ status: 200, body: {} });
    for (const who of ["Dean", "Priya"]) {
      expect((await see(who, id)).status).toBe(410);
      expect((await home(who)).waitingForYou.filter(about)).not.toContainEqual(
        expect.objectContaining({ subject: id }),
      );
      const { items } = (await send(is(who), "GET /api/v1/questions")).body;
      expect(items).not.toContainEqual(expect.objectContaining({ questionId: id }));
    }
    expect((await send(is("Dean"), `GET /api/v1/spends/${txId}/questions`)).body.items).toEqual([]);
    expect((await see("Mo", id)).status).toBe(404);
  });

  it("has both of two answers that come at once, and one question of one request", async () => {
    const key = newKey();
    const body = { askedIds: [is("Priya"), is("Mo")] };
    const [first, second] = [await ask("Dean", body, quiet, key), await ask("Dean", body, quiet, key)];
    expect([first.status, second.status]).toEqual([201, 200]);
    const id = first.body.questionId;
    expect(second.body.questionId).toBe(id);
    await Promise.all(["Priya", "Mo"].map((who) => act(who, id, "answer", { words: `From ${who}` })));
    const { body: seen } = await see("Dean", id);
    expect(seen.answers).toHaveLength(2);
    expect(seen.stillAskedIds).toEqual([]);
  });

  it("is refused, in words, for people who are not near, too many, no words, a pot that rests, and another’s spend", async () => {
    for (const name of ["Lee", "Ema", "Bea"])
      expect((await ask("Dean", { askedIds: [is(name)] })).body, name).toMatchObject({
        code: "question.not_near",
      });
    expect((await ask("Dean", { askedIds: [world.deps.newId("person")] })).status).toBe(422);
    expect((await ask("Dean", { askedIds: [is("Dean")] })).status).toBe(422);
    expect((await ask("Jo", { askedIds: [is("Priya")] })).status).toBe(422);
    for (const bad of [
      { askedIds: [] },
      { askedIds: [is("Mo"), is("Mo")] },
      { askedIds: [is("Mo")], words: " " },
    ])
      expect((await ask("Dean", bad)).status).toBe(400);
    const many = Array.from({ length: 6 }, () => world.deps.newId("person"));
    expect((await ask("Dean", { askedIds: many })).status).toBe(400);
    const { txId } = await spend(world, fund.holder, fund.potId, 100);
    expect((await ask("Dean", { askedIds: [is("Mo")], txId })).status).toBe(404);
    const wish = { parentId: fund.potId, amountPence: 100, holderIds: [is("Dean")] };
    const { potId } = await newPot(world, fund.holder, wish);
    await send(is("Dean"), `POST /api/v1/pots/${potId}/actions/rest`, { key: newKey() });
    expect((await ask("Dean", { askedIds: [is("Mo")] }, potId)).status).toBe(409);
  });

  it("is for those in the group now; whoever left it keeps what they were asked", async () => {
    const id = await asked("Dean", ["Priya"]);
    const left = { scope: door, personId: is("Priya"), role: "granteeWorker" } as const;
    await world.asSystem(() => Membership.remove(left));
    expect((await ask("Dean", { askedIds: [is("Priya")] })).status).toBe(422);
    expect((await see("Priya", id)).body.words).toBe(words);
    expect((await act("Priya", id, "answer", { words: "Still here" })).status).toBe(200);
    await give(world, is("Priya"), door, "granteeWorker");
  });

  it("calls someone by the name their group brought them in under", async () => {
    const email = "bea@people.example";
    const body = { email, name: "Beatrice of Door", role: "granteeWorker" };
    expect(
      (await send(is("Mo"), `POST /api/v1/places/${door}/members`, { body, key: newKey() })).status,
    ).toBe(201);
    const id = await asked("Dean", ["Bea"]);
    await act("Bea", id, "answer", { words: "Hello" });
    expect((await see("Dean", id)).body.people[is("Bea")]).toBe("Beatrice of Door");
  });

  it("tells by letter who asks, and nothing of what", async () => {
    const { mails, read } = await newOutbox(world);
    const id = await asked("Dean", ["Priya"]);
    await act("Priya", id, "answer", { words: "Ask Jo first" });
    await read();
    expect(mails.map(({ to, subject }) => `${to.split("@")[0]}: ${subject}`)).toEqual([
      "priya: Dean asks what you think",
      "dean: Someone you asked has answered",
    ]);
    for (const secret of ["phone", "Ask Jo", "Jo and Dean", quiet])
      expect(JSON.stringify(mails)).not.toContain(secret);
    expect(mails[0]?.text).toContain(`/app/pots/questions/${id}`);
  });
});

/** A worker of the cast holds a team's pot and asks the lead; others see the pot, and none of them the question. */
describe("a question, to everyone else", () => {
  it("is not there, whatever their role; and only those who hold the pot can ask", async () => {
    const world = await newWorld();
    const send = newApi(world);
    const fund = await newFund(world);
    const { programmeId, funderOrgId: funderId } = fund;
    const [granteeId, otherGranteeId] = [world.deps.newId("org"), world.deps.newId("org")];
    const cast: Cast = await newCast(world, { programmeId, funderId, granteeId, otherGranteeId });
    const is = (who: Character): Id<"person"> => cast[who] ?? expect.unreachable(who);
    const worker = is("granteeWorker");
    const { potId } = await newPot(world, fund.holder, { parentId: fund.potId, holderIds: [worker] });
    const { potId: _, ...spent } = aSpend(potId, 100);
    const { txId } = (await send(worker, `POST /api/v1/pots/${potId}/spends`, { body: spent, key: newKey() }))
      .body;
    const seers = ["commissioner", "steward", "governor", "auditor"] as const;
    const blind = characters.filter(
      (who) => ![...seers, "granteeWorker", "nobody"].some((each) => each === who),
    );
    const holders = { allowed: ["granteeWorker"], forbidden: seers, notFound: blind } as const;
    const asking = { body: { words, askedIds: [is("granteeLead")], txId }, key: newKey() };
    await refusals("listPeers", send, cast, `GET /api/v1/pots/${potId}/peers`, {}, holders);
    await refusals("askPeer", send, cast, `POST /api/v1/pots/${potId}/questions`, asking, holders);
    const made = await send(worker, `POST /api/v1/pots/${potId}/questions`, asking);
    expect(made.status).toBe(201);
    await refusals(
      "listSpendQuestions",
      send,
      cast,
      `GET /api/v1/spends/${txId}/questions`,
      {},
      {
        allowed: [...seers, "granteeWorker"],
        notFound: blind,
      },
    );
    for (const who of seers)
      expect((await send(is(who), `GET /api/v1/spends/${txId}/questions`)).body.items).toEqual([]);
    const at = `/api/v1/questions/${made.body.questionId}`;
    const out = characters.filter((who) => !["granteeWorker", "granteeLead", "nobody"].includes(who));
    const both = { allowed: ["granteeWorker", "granteeLead"], notFound: out } as const;
    const theirs = { allowed: ["granteeLead"], forbidden: ["granteeWorker"], notFound: out } as const;
    const own = { allowed: ["granteeWorker"], forbidden: ["granteeLead"], notFound: out } as const;
    const act = (name: string) => `POST ${at}/actions/${name}`;
    await refusals("showQuestion", send, cast, `GET ${at}`, {}, both);
    await refusals("answerQuestion", send, cast, act("answer"), { body: { words }, key: newKey() }, theirs);
    await refusals("stepBackFromQuestion", send, cast, act("step-back"), { key: newKey() }, theirs);
    await refusals("closeQuestion", send, cast, act("close"), { key: newKey() }, own);
    await refusals("takeBackQuestion", send, cast, act("take-back"), { key: newKey() }, own);
    const everyone = { allowed: characters.filter((who) => who !== "nobody") };
    await refusals("listMyQuestions", send, cast, "GET /api/v1/questions", {}, everyone);
    for (const who of out) expect((await send(is(who), "GET /api/v1/questions")).body.items, who).toEqual([]);
  });
});
