import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { newTalks } from "../support/dialogues.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("an upward talk", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  let talks: ReturnType<typeof newTalks>;
  let mo: Id<"person">;
  let dean: Id<"person">;
  let ruth: Id<"person">;
  let col: Id<"person">;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    talks = newTalks(send, learning);
    mo = learning.who("granteeLead");
    dean = learning.who("granteeWorker");
    ruth = learning.who("commissioner");
    col = learning.who("steward");
  });

  it("goes from an invitation to a co-signed record, and takes its account with it", async () => {
    const both = { givingIds: [mo, dean], receivingIds: [ruth, col], openTalk: false };
    const made = await talks.invite(talks.upwardBody(both));
    expect(made).toMatchObject({ status: 201, body: { state: "invited", inviterId: mo, yesIds: [mo] } });
    const id = made.body.dialogueId;
    const accountId = await talks.sharedAccount([ruth, col]);
    const account = () => send(mo, `GET /api/v1/accounts/${accountId}`).then(({ body }) => body.state);

    expect((await talks.act(id, "agree-time", { on: "2026-11-02" }, ruth)).body).toMatchObject({
      state: "booked",
      bookedFor: "2026-11-02",
    });
    const holding = { heldOn: "2026-11-02", presentIds: [mo, dean, ruth, col] };
    expect(await talks.act(id, "hold", holding)).toMatchObject({
      status: 422,
      body: { code: "dialogue.account_first" },
    });
    expect((await talks.act(id, "link", { accountId })).body.accountId).toBe(accountId);
    expect((await talks.act(id, "hold", holding)).body.state).toBe("held");
    expect(await account()).toBe("inDialogue");

    await talks.say(id, "heard", "The council is stuck in the same forms", mo);
    await talks.say(id, "heard", "The ID problem is ours too", ruth);
    await talks.say(id, "differ", "The edges need to cover pets", ruth);
    await talks.promise(id, "Bring the ID idea to the housing desk", ruth);
    await talks.promise(id, "Ask two people who left", mo);
    await talks.draft(id, { whoWasMissing: ["The hospital"] });
    expect((await talks.act(id, "offer-record")).body.code).toBe("dialogue.needs_both_voices");
    await talks.say(id, "learnt", "Our form asked for things we never read", ruth);
    const offer = await talks.act(id, "offer-record");
    expect(offer.body).toMatchObject({ state: "recordOffered", closesOn: "2026-11-30", offering: 1 });
    expect(await account()).toBe("recordOffered");
    expect(
      offer.body.record.sections.map((section: { entries: unknown[] }) => section.entries.length),
    ).toEqual([3, 1, 2, 0]);

    for (const person of [mo, dean, col]) await talks.act(id, "answer", { as: "agree" }, person);
    const note = "I would still like one line on pets in the edges.";
    const last = await talks.act(id, "answer", { as: "agreeWithNote", note }, ruth);
    expect(last.body).toMatchObject({ state: "coSigned", everyoneAnswered: true });
    expect(last.body.answers.at(-1)).toMatchObject({ byId: ruth, as: "agreeWithNote", note });
    expect(await account()).toBe("coSigned");
    const addendum = await send(mo, `POST /api/v1/accounts/${accountId}/actions/add-addendum`, {
      body: { words: "Later" },
    });
    expect(addendum.body.addenda).toMatchObject([{ byId: mo, words: "Later" }]);
  });

  it("can start from the funder's side, and once for one key", async () => {
    const key = newKey();
    const body = talks.upwardBody();
    const first = await send(ruth, "POST /api/v1/dialogues", { body, key });
    const again = await send(ruth, "POST /api/v1/dialogues", { body, key });
    expect(again.body.dialogueId).toBe(first.body.dialogueId);
    expect(first.body.yesIds).toEqual([ruth]);
  });

  it("is refused other people than its kind needs", async () => {
    const fin = learning.who("otherGrantee");
    const noFunder = await talks.invite(talks.upwardBody({ receivingIds: [fin] }));
    expect(noFunder).toMatchObject({
      status: 422,
      body: { code: "dialogue.kind", fields: [{ path: "receivingIds" }] },
    });
    expect((await talks.invite(talks.upwardBody({ givingIds: [fin] }), ruth)).body.code).toBe(
      "dialogue.kind",
    );
    expect((await talks.invite(talks.upwardBody(), fin)).status).toBe(403);
    const twice = await talks.invite(talks.upwardBody({ receivingIds: [mo, ruth] }));
    expect(twice.body).toMatchObject({ code: "bad_input", fields: [{ path: "receivingIds" }] });
    const stranger = world.deps.newId("person");
    expect((await talks.invite(talks.upwardBody({ receivingIds: [ruth, stranger] }))).status).toBe(400);
  });

  it("agrees a time in turns", async () => {
    const { dialogueId } = (await talks.invite(talks.upwardBody({ time: undefined }))).body;
    expect((await talks.act(dialogueId, "agree-time", { on: "2026-10-01" })).status).toBe(400);
    const first = await talks.act(dialogueId, "agree-time", {
      on: "2026-11-09",
      at: "10:00",
      place: "Your office",
    });
    expect(first.body).toMatchObject({ state: "invited", yesIds: [mo] });
    const other = await talks.act(
      dialogueId,
      "agree-time",
      { on: "2026-11-10", place: "The seamen's hall" },
      ruth,
    );
    expect(other.body).toMatchObject({ state: "invited", yesIds: [ruth], offeredTime: { byId: ruth } });
    const yes = await talks.act(dialogueId, "agree-time", { on: "2026-11-10" });
    expect(yes.body).toMatchObject({ state: "booked", bookedFor: "2026-11-10", placeChosenById: ruth });
    expect((await talks.act(dialogueId, "agree-time", { on: "2026-11-12" })).status).toBe(409);
  });

  it("can be moved, or called off, with or without a why", async () => {
    const id = await talks.booked();
    const moved = await talks.act(id, "move", { time: { on: "2026-11-20" } }, ruth);
    expect(moved.body).toMatchObject({ state: "invited", yesIds: [ruth], offeredTime: { on: "2026-11-20" } });
    expect(moved.body.bookedFor).toBeUndefined();
    await talks.act(id, "agree-time", { on: "2026-11-20" });
    expect((await talks.act(id, "call-off", {}, ruth)).body.state).toBe("calledOff");
    expect((await talks.act(id, "hold", { heldOn: "2026-11-02", presentIds: [mo] })).status).toBe(409);
  });

  it("frees its account when it is called off", async () => {
    const accountId = await talks.sharedAccount();
    const id = (await talks.invite(talks.upwardBody({ accountId, openTalk: false }))).body.dialogueId;
    expect((await talks.invite(talks.upwardBody({ accountId, openTalk: false }))).status).toBe(409);
    await talks.act(id, "call-off", {});
    expect((await talks.invite(talks.upwardBody({ accountId, openTalk: false }))).status).toBe(201);
  });

  it("is not held on a day to come, or with people who are not in it", async () => {
    const id = await talks.booked();
    expect((await talks.act(id, "hold", { heldOn: "2026-11-03", presentIds: [mo] })).status).toBe(400);
    const guest = learning.who("learningPartner");
    const present = { heldOn: "2026-11-02", presentIds: [mo, ruth, guest] };
    expect((await talks.act(id, "hold", present)).body.fields[0].path).toBe("presentIds");
    expect((await talks.show(id, guest)).status).toBe(404);
    await talks.act(id, "invite-guest", { personId: guest });
    expect((await talks.show(id, guest)).body.view).toBe("full");
    expect((await talks.act(id, "hold", present)).status).toBe(200);
  });

  it("says when its day has passed, and nothing more", async () => {
    const id = await talks.booked();
    expect((await talks.show(id)).body.plannedDayPassed).toBe(false);
    world.clock.forward({ days: 1 });
    expect((await talks.show(id)).body).toMatchObject({ plannedDayPassed: true, state: "booked" });
    world.clock.forward({ days: -1 });
  });

  it("holds each person's own words, changed by them alone, until the record is offered", async () => {
    const id = await talks.held();
    const word = (await talks.say(id, "heard", "We heard this")).body;
    const at = `PATCH /api/v1/dialogues/${id}/words/${word.wordId}`;
    expect((await send(ruth, at, { version: 1, body: { words: "x" } })).status).toBe(403);
    expect((await send(mo, at, { version: 1, body: { words: "Better" } })).body).toMatchObject({
      words: "Better",
      version: 2,
    });
    expect((await send(mo, at, { version: 1, body: { words: "Stale" } })).body.code).toBe("changed_since");
    expect((await send(mo, at, { body: { words: "Stale" } })).status).toBe(428);
    expect((await talks.say(id, "learnt", "We learnt", mo)).status).toBe(403);
    await talks.act(id, "take-words-back", { wordId: word.wordId });
    expect((await talks.show(id)).body.words).toEqual([]);
  });

  it("needs both voices, and who was missing", async () => {
    const id = await talks.held();
    await talks.say(id, "heard", "Only one side");
    const one = await talks.act(id, "offer-record");
    expect(one).toMatchObject({ status: 422, body: { code: "dialogue.needs_both_voices" } });
    await talks.say(id, "heard", "And the other", ruth);
    await talks.say(id, "learnt", "One thing", ruth);
    expect((await talks.act(id, "offer-record")).body.code).toBe("dialogue.who_was_missing");
    expect((await talks.draft(id, { whoWasMissing: [] }, 5)).body.code).toBe("changed_since");
    await talks.draft(id, { noOneMissing: true });
    expect((await talks.act(id, "offer-record")).body.state).toBe("recordOffered");
    expect((await talks.say(id, "heard", "Late")).status).toBe(409);
  });

  it("opens its words again when a change is asked for, and is offered anew", async () => {
    const id = await talks.offered();
    await talks.act(id, "answer", { as: "agree" });
    const asked = await talks.act(id, "ask-change", { words: "I said calls, not letters" }, ruth);
    expect(asked.body).toMatchObject({ state: "held", answeredIds: [], changeAsked: { byId: ruth } });
    expect(asked.body.record).toBeUndefined();
    await talks.say(id, "heard", "Calls, not letters", ruth);
    const offer = await talks.act(id, "offer-record");
    expect(offer.body).toMatchObject({ offering: 2, answers: [] });
    expect(offer.body.changeAsked).toBeUndefined();
    expect((await talks.act(id, "answer", { as: "agree" })).status).toBe(200);
  });

  it("takes any of three answers, once from each person", async () => {
    const id = await talks.offered();
    expect((await talks.act(id, "answer", { as: "approve" })).status).toBe(400);
    expect((await talks.act(id, "answer", { as: "agreeWithNote" })).body.fields[0].path).toBe("note");
    expect((await talks.act(id, "answer", { as: "notSigning" })).status).toBe(200);
    expect((await talks.act(id, "answer", { as: "agree" })).body.code).toBe("dialogue.answered");
    expect((await talks.act(id, "answer", { as: "agree" }, ruth)).body).toMatchObject({
      state: "coSigned",
      everyoneAnswered: true,
    });
    expect((await talks.act(id, "answer", { as: "agree" }, ruth)).status).toBe(409);
  });

  it("counts two last answers given at once", async () => {
    const id = await talks.offered();
    const both = await Promise.all([
      talks.act(id, "answer", { as: "agree" }),
      talks.act(id, "answer", { as: "agree" }, ruth),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await talks.show(id)).body).toMatchObject({ state: "coSigned" });
  });

  it("has promises that their owner looks at, and everyone in the talk can see", async () => {
    const id = await talks.coSigned();
    const [made] = (await talks.show(id)).body.promises;
    const look = `POST /api/v1/promises/${made.promiseId}/actions/look`;
    const list = async (by: Id<"person">) =>
      (await send(by, "GET /api/v1/promises")).body.items.map(
        (each: { promiseId: string }) => each.promiseId,
      );
    expect(await list(mo)).toContain(made.promiseId);
    expect(await list(ruth)).toContain(made.promiseId);
    expect(await list(col)).not.toContain(made.promiseId);
    expect((await send(ruth, look, { body: { outcome: "letGo" } })).body.fields[0].path).toBe("how");
    expect((await send(mo, look, { body: { outcome: "done" } })).status).toBe(403);
    const done = await send(ruth, look, {
      body: { outcome: "changed", how: "We asked the front desk first" },
    });
    expect(done.body).toMatchObject({ outcome: "changed", how: "We asked the front desk first" });
    expect((await send(ruth, look, { body: { outcome: "done" } })).status).toBe(409);
  });

  it("keeps its record as it was offered, with dated notes after", async () => {
    const id = await talks.coSigned();
    const before = (await talks.show(id)).body.record;
    const noted = await talks.act(id, "add-addendum", { words: "The desk said yes." }, ruth);
    expect(noted.body.addenda).toMatchObject([{ byId: ruth, words: "The desk said yes." }]);
    expect(noted.body.record).toEqual(before);
    expect((await talks.draft(id, { plainWords: "x" })).status).toBe(409);
    expect((await talks.act(id, "take-words-back", {})).status).toBe(403);
  });

  it("refuses what can't be read", async () => {
    const both = { ...talks.upwardBody(), programmeId: learning.places.programmeId };
    expect((await talks.invite(both)).status).toBe(400);
    expect((await talks.invite(talks.upwardBody({ kind: "sideways" }))).status).toBe(400);
    expect((await talks.invite(talks.upwardBody({ score: 3 }))).status).toBe(400);
    const id = await talks.held();
    expect((await talks.say(id, "rating", "4")).status).toBe(400);
    expect((await talks.act(id, "ask-in-box", { words: "Who?" })).status).toBe(403);
  });
});
