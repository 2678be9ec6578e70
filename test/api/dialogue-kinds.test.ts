import { transact } from "@allotment/core/db/transact";
import { dialogueId } from "@allotment/core/dialogue/dialogue.schema";
import { Dialogue } from "@allotment/core/dialogue/index";
import { historyOf } from "@allotment/core/event/history";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { newTalks } from "../support/dialogues.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { newWorld, type World } from "../support/world.ts";

describe("kinds of talk", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  let talks: ReturnType<typeof newTalks>;
  let mo: Id<"person">;
  let dean: Id<"person">;
  let ruth: Id<"person">;
  let jo: Id<"person">;
  let lee: Id<"person">;
  let fin: Id<"person">;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    talks = newTalks(send, learning);
    mo = learning.who("granteeLead");
    dean = learning.who("granteeWorker");
    ruth = learning.who("commissioner");
    jo = learning.who("citizen");
    lee = learning.who("outsider");
    fin = learning.who("otherGrantee");
  });

  describe("with people served", () => {
    const body = (more: object = {}) => ({
      kind: "outwardServed",
      grantId: learning.grantId,
      givingIds: [mo],
      receivingIds: [lee, jo],
      openTalk: true,
      thanks: { offeredPence: 2500, payOn: "2026-11-06" },
      ...more,
    });
    const held = async (): Promise<string> => {
      const { dialogueId } = (await talks.invite(body())).body;
      await talks.act(dialogueId, "agree-time", { on: "2026-11-02", place: "The kitchen" }, lee);
      await talks.act(dialogueId, "hold", { heldOn: "2026-11-02", presentIds: [mo, lee, jo] });
      return dialogueId;
    };
    const offered = async (): Promise<string> => {
      const id = await held();
      await talks.say(id, "heard", "You said you changed it. We saw it.", lee);
      await talks.say(id, "heard", "You want the notes where you can see them");
      await talks.say(id, "heard", "I felt listened to", jo);
      await talks.promise(id, "Bring biscuits", jo);
      const said = [{ youSaid: "Calls felt like being chased", weChanged: "You choose when" }];
      const record = {
        plainWords: "We met in the kitchen.",
        youSaidWeChanged: said,
        whoWasMissing: ["People who left"],
      };
      await talks.draft(id, record);
      await talks.act(id, "offer-record");
      return id;
    };

    it("says what people get for their time, before anyone says yes", async () => {
      expect((await talks.invite(body({ thanks: undefined }))).body.fields[0].path).toBe("thanks");
      expect((await talks.invite(body({ thanks: { note: "They asked for none" } }))).status).toBe(201);
    });

    it("leaves time and place to them", async () => {
      const early = await talks.invite(body({ time: { on: "2026-11-04" } }));
      expect(early).toMatchObject({ status: 422, body: { code: "dialogue.their_choice" } });
      const { dialogueId } = (await talks.invite(body())).body;
      const mine = await talks.act(dialogueId, "agree-time", { on: "2026-11-04" });
      expect(mine.body.code).toBe("dialogue.their_choice");
      const theirs = await talks.act(
        dialogueId,
        "agree-time",
        { on: "2026-11-04", place: "The kitchen" },
        lee,
      );
      expect(theirs.body).toMatchObject({ state: "booked", place: "The kitchen", placeChosenById: lee });
      const moved = await talks.act(dialogueId, "move", { why: "I am ill" });
      expect(moved.body).toMatchObject({ state: "invited", yesIds: [mo] });
      expect(moved.body.offeredTime).toBeUndefined();
    });

    it("is heard by people served, and no one else", async () => {
      expect((await talks.invite(body({ receivingIds: [lee, ruth] }))).body.code).toBe("dialogue.kind");
    });

    it("leaves no one alone with their own worker unless they want it", async () => {
      const { dialogueId } = (await talks.invite(body({ givingIds: [dean], receivingIds: [jo] }), dean)).body;
      await talks.act(dialogueId, "agree-time", { on: "2026-11-02" }, jo);
      const alone = { heldOn: "2026-11-02", presentIds: [dean, jo] };
      expect((await talks.act(dialogueId, "hold", alone, dean)).body.code).toBe("dialogue.worker_alone");
      const wanted = { ...alone, theyWantedWorkerThere: true };
      expect((await talks.act(dialogueId, "hold", wanted, dean)).status).toBe(200);
    });

    it("keeps what would help people come between them and whoever invited them", async () => {
      const { dialogueId } = (await talks.invite(body())).body;
      await talks.act(dialogueId, "say-what-helps", { words: "Evenings, and a voucher" }, jo);
      const needs = async (by: Id<"person">) => (await talks.show(dialogueId, by)).body.needs;
      expect(await needs(jo)).toEqual([{ byId: jo, words: "Evenings, and a voucher" }]);
      expect(await needs(mo)).toEqual([{ byId: jo, words: "Evenings, and a voucher" }]);
      expect(await needs(lee)).toEqual([]);
    });

    it("lets people served bring a supporter, who hears all of it", async () => {
      const { dialogueId } = (await talks.invite(body())).body;
      const supporter = await world.person("Jo's sister");
      expect((await talks.show(dialogueId, supporter)).status).toBe(404);
      const brought = await talks.act(dialogueId, "invite-guest", { personId: supporter }, jo);
      expect(brought.body.guestIds).toEqual([supporter]);
      expect((await talks.show(dialogueId, supporter)).body).toMatchObject({ view: "full", actions: [] });
    });

    it("is told in plain words, with what they said and what changed", async () => {
      const id = await held();
      await talks.say(id, "heard", "We heard", lee);
      await talks.say(id, "heard", "We heard too");
      await talks.draft(id, { noOneMissing: true });
      expect((await talks.act(id, "offer-record")).body.code).toBe("plain_words_needed");
      await talks.draft(id, { plainWords: "We met in the kitchen." }, 2);
      expect((await talks.act(id, "offer-record")).body.code).toBe("dialogue.you_said");
    });

    it("closes as 'not everyone answered' after 28 days, by the clock", async () => {
      const id = await offered();
      await talks.act(id, "answer", { as: "agree" });
      await talks.act(id, "answer", { as: "agree" }, lee);
      const settle = () => world.asSystem(() => Dialogue.settleDue({}));
      await expect(world.as(mo, () => Dialogue.settleDue({}))).rejects.toMatchObject({ kind: "forbidden" });
      const now = world.clock.now().toISOString();
      world.clock.set("2026-11-29T09:00:00Z");
      expect(await settle()).toEqual({ settled: 0 });
      world.clock.set("2026-11-30T09:00:00Z");
      const late = world.as(jo, () => Dialogue.answer({ dialogueId: dialogueId.parse(id), as: "agree" }));
      await expect(late).rejects.toMatchObject({ code: "wrong_state" });
      expect((await settle()).settled).toBeGreaterThan(0);
      expect(await settle()).toEqual({ settled: 0 });
      world.clock.set(now);
      expect((await talks.show(id)).body).toMatchObject({ state: "coSigned", everyoneAnswered: false });
    });

    it("lets people served take their words back from everywhere, for good, at any time", async () => {
      const id = await offered();
      await talks.act(id, "answer", { as: "agreeWithNote", note: "Jo's own note" }, jo);
      await talks.act(id, "answer", { as: "agree" });
      await talks.act(id, "answer", { as: "agree" }, lee);
      expect((await talks.show(id)).body.state).toBe("coSigned");
      await talks.act(id, "add-addendum", { words: "Jo's later note" }, jo);
      const back = await talks.act(id, "take-words-back", {}, jo);
      expect(back.status).toBe(200);
      const text = JSON.stringify((await talks.show(id)).body);
      for (const gone of ["I felt listened to", "Bring biscuits", "Jo's own note", "Jo's later note"])
        expect(text).not.toContain(gone);
      expect(text).toContain("We saw it");
      const entries = back.body.record.sections[0].entries.filter(
        (entry: { byId: string }) => entry.byId === jo,
      );
      expect(entries).toMatchObject([{ words: "", takenBackAt: expect.any(String) }]);
      expect((await talks.act(id, "take-words-back", {}, mo)).status).toBe(403);
    });

    it("shows an auditor its dates and not one word", async () => {
      const id = await offered();
      const { body: seen } = await talks.show(id, learning.who("auditor"));
      expect(seen).toMatchObject({
        view: "dates",
        heldOn: "2026-11-02",
        givingIds: [],
        words: [],
        people: {},
      });
      expect(JSON.stringify(seen)).not.toMatch(/kitchen|chased|biscuits/);
      const listed = await send(learning.who("auditor"), `GET /api/v1/dialogues?grantId=${learning.grantId}`);
      const row = listed.body.items.find((talk: { dialogueId: string }) => talk.dialogueId === id);
      expect(row).toMatchObject({ heldOn: "2026-11-02" });
      for (const body of [seen, row]) expect(JSON.stringify(body)).not.toContain("person_");
    });
  });

  describe("between peers", () => {
    const body = (more: object = {}) => ({
      kind: "outwardPeer",
      grantId: learning.grantId,
      givingIds: [mo],
      receivingIds: [fin],
      openTalk: true,
      time: { on: "2026-11-02" },
      ...more,
    });
    const held = async (): Promise<string> => {
      const { dialogueId } = (await talks.invite(body())).body;
      await talks.act(dialogueId, "agree-time", { on: "2026-11-02" }, fin);
      await talks.act(dialogueId, "hold", { heldOn: "2026-11-02", presentIds: [mo, fin] });
      return dialogueId;
    };

    it("has no funder in it, and the funder can't see that it is there", async () => {
      expect((await talks.invite(body({ receivingIds: [fin, ruth] }))).body.code).toBe("dialogue.kind");
      const id = await held();
      for (const who of ["commissioner", "steward", "governor", "citizen"] as const)
        expect((await talks.show(id, learning.who(who))).status, who).toBe(404);
      const list = await send(ruth, `GET /api/v1/dialogues?grantId=${learning.grantId}`);
      expect(list.body.items.map((talk: { dialogueId: string }) => talk.dialogueId)).not.toContain(id);
    });

    it("lets the giver ask the funder in as a guest", async () => {
      const { dialogueId } = (await talks.invite(body())).body;
      expect((await talks.act(dialogueId, "invite-guest", { personId: ruth }, fin)).status).toBe(403);
      expect((await talks.act(dialogueId, "invite-guest", { personId: ruth })).body.guestIds).toEqual([ruth]);
      expect((await talks.show(dialogueId, ruth)).body.actions).toEqual([]);
    });

    it("hears questions before offers", async () => {
      const id = await held();
      expect((await talks.say(id, "offer", "Try our sheet", fin)).body.code).toBe("dialogue.questions_first");
      await talks.say(id, "question", "What made them stay?", fin);
      expect((await talks.say(id, "offer", "Try our sheet", fin)).status).toBe(201);
    });
  });

  describe("when the funder gives an account", () => {
    const body = (more: object = {}) => ({
      kind: "reciprocal",
      programmeId: learning.places.programmeId,
      givingIds: [ruth],
      receivingIds: [mo, fin],
      openTalk: true,
      time: { on: "2026-11-02" },
      ...more,
    });

    it("is heard by at least two groups", async () => {
      expect((await talks.invite(body({ receivingIds: [mo, dean] }), ruth)).body.code).toBe("dialogue.kind");
      expect(
        (await talks.invite(body({ kind: "upward", givingIds: [mo], receivingIds: [ruth] }), ruth)).body.code,
      ).toBe("dialogue.kind");
      expect((await talks.invite(body(), ruth)).status).toBe(201);
    });

    it("has a box for questions that says nothing of who asked", async () => {
      const { dialogueId } = (await talks.invite(body(), ruth)).body;
      expect(
        (await talks.act(dialogueId, "ask-in-box", { words: "Why was the first payment slow?" }, mo)).body,
      ).toEqual({});
      expect((await talks.show(dialogueId, ruth)).body.box).toEqual(["Why was the first payment slow?"]);
      expect((await talks.show(dialogueId, fin)).body.box).toEqual([]);
      const history = await world.asSystem(() => historyOf(dialogueId));
      expect(history.items.map(({ name }) => name)).toEqual(["dialogue.invited"]);
    });

    it("puts the funder's promise on every group's list", async () => {
      const { dialogueId } = (await talks.invite(body(), ruth)).body;
      await talks.act(dialogueId, "agree-time", { on: "2026-11-02" }, fin);
      await talks.act(dialogueId, "hold", { heldOn: "2026-11-02", presentIds: [ruth, mo, fin] }, ruth);
      await talks.promise(dialogueId, "Pay on the first of the month", ruth);
      for (const person of [mo, fin]) {
        const { body: list } = await send(person, "GET /api/v1/promises");
        expect(list.items).toEqual(
          expect.arrayContaining([expect.objectContaining({ byId: ruth, reviewOn: "2026-12-01" })]),
        );
      }
    });

    it("shows an auditor the signed record, without the words of people served", async () => {
      const { dialogueId: id } = (await talks.invite(body({ receivingIds: [mo, fin, jo] }), ruth)).body;
      await talks.act(id, "agree-time", { on: "2026-11-02" }, fin);
      await talks.act(id, "hold", { heldOn: "2026-11-02", presentIds: [ruth, mo, fin, jo] }, ruth);
      await talks.say(id, "heard", "Late money hurts small groups", ruth);
      await talks.say(id, "heard", "The council did not know", fin);
      await talks.say(id, "heard", "My own words", jo);
      await talks.draft(id, { noOneMissing: true }, 1, ruth);
      await talks.act(id, "offer-record", undefined, ruth);
      const auditor = learning.who("auditor");
      expect((await talks.show(id, auditor)).body.view).toBe("dates");
      for (const person of [ruth, mo, fin, jo]) await talks.act(id, "answer", { as: "agree" }, person);
      const { body: seen } = await talks.show(id, auditor);
      expect(seen.view).toBe("record");
      expect(JSON.stringify(seen)).toContain("The council did not know");
      expect(JSON.stringify(seen)).not.toContain("My own words");
      expect(JSON.stringify(seen)).not.toContain(jo);
      expect(seen.people).toHaveProperty(fin);
    });
  });

  it("names people a talk could be with, and people served to their own workers only", async () => {
    const served = await world.person("Aisha");
    const role = {
      personId: served,
      scope: learning.places.granteeId,
      role: "citizen" as const,
      title: "Harbour Door",
    };
    await world.asSystem(() => transact([Membership.roleWrite(role)]));
    const names = async (by: Id<"person">) => {
      const { body } = await send(by, `GET /api/v1/dialogues/people?grantId=${learning.grantId}`);
      return body.items.map((each: { name: string; as: string }) => `${each.as} ${each.name}`).sort();
    };
    const all = [
      "funder commissioner",
      "funder steward",
      "funder funderStaff",
      "own granteeLead",
      "own granteeWorker",
      "peer otherGrantee",
    ];
    expect(await names(mo)).toEqual([...all, "served Aisha"].sort());
    expect(await names(ruth)).toEqual([...all].sort());
  });
});
