import { Application } from "@allotment/core/application/index";
import { questionKeys } from "@allotment/core/application/questions.rules";
import { addDays } from "@allotment/core/day";
import { transact } from "@allotment/core/db/transact";
import { Membership } from "@allotment/core/membership/index";
import { Organisation } from "@allotment/core/organisation/index";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import {
  type AnApplication,
  aDraftApplication,
  aFullDraft,
  aGroup,
  aSentApplication,
  theApplication,
} from "../support/applications.ts";
import {
  type AProgramme,
  aDraftProgramme,
  anOpenProgramme,
  close,
  theProgramme,
} from "../support/programmes.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const begun = "2026-11-02T09:00:00Z";
const at = ({ applicationId }: Pick<AnApplication, "applicationId">, rest = "") =>
  `/api/v1/applications/${applicationId}${rest}`;
const paths = (body: { fields?: { path: string }[] }) => body.fields?.map(({ path }) => path);

describe("applications", () => {
  let world: World;
  let send: Send;
  let programme: AProgramme;
  beforeAll(async () => {
    world = await newWorld(begun);
    programme = await anOpenProgramme(world);
  });
  beforeEach(() => goTo(begun));
  /** Sessions end when nobody is there for long, so a jump in time signs everyone in again. */
  const goTo = (time: string) => {
    world.clock.set(time);
    send = newApi(world);
  };
  const closed = async (own: AProgramme) => {
    await close(world, own);
    send = newApi(world);
  };

  describe("begin", () => {
    it("for a group, once however often it is sent, with the facts it told us before", async () => {
      const { orgId, lead } = await aGroup(world, { facts: "Charity. Number DEMO-1." });
      const body = { programmeId: programme.programmeId, orgId };
      const key = newKey();
      const first = await send(lead, "POST /api/v1/applications", { body, key });
      expect(first).toMatchObject({ status: 201, body: { state: "draft", mine: true, sendings: 0 } });
      expect(first.body.actions).toEqual(["send", "save", "comment", "sayRead", "invite"]);
      const again = await send(lead, "POST /api/v1/applications", { body, key });
      expect(again.body.applicationId).toBe(first.body.applicationId);
      const { answers } = (await send(lead, `GET ${at(first.body, "/draft")}`)).body;
      expect(answers).toMatchObject([{ part: "facts", words: "Charity. Number DEMO-1.", version: 1 }]);
    });

    it("only while the programme is open", async () => {
      const { orgId, lead } = await aGroup(world);
      const start = (programmeId: string) =>
        send(lead, "POST /api/v1/applications", { body: { programmeId, orgId } });
      expect((await start((await aDraftProgramme(world)).programmeId)).status).toBe(404);
      const soon = await anOpenProgramme(world, { opensOn: "2026-11-05" });
      expect(await start(soon.programmeId)).toMatchObject({
        status: 409,
        body: { code: "programme.not_open" },
      });
      const past = await anOpenProgramme(world);
      await closed(past);
      expect((await start(past.programmeId)).body.code).toBe("programme.not_open");
    });

    it("from the answers of an earlier one of the same group, and of no other", async () => {
      const sent = await aSentApplication(world, programme);
      const { orgId, lead, applicationId } = sent;
      const body = { programmeId: programme.programmeId, orgId, fromApplicationId: applicationId };
      const next = await send(lead, "POST /api/v1/applications", { body });
      const { answers } = (await send(lead, `GET ${at(next.body, "/draft")}`)).body;
      expect(answers.map(({ part }: { part: string }) => part).sort()).toEqual(["facts", ...questionKeys]);
      const other = await aGroup(world);
      const theirs = await send(other.lead, "POST /api/v1/applications", {
        body: { ...body, orgId: other.orgId },
      });
      expect(theirs.status).toBe(404);
    });
  });

  describe("are saved", () => {
    const save = (
      who: AnApplication["lead"],
      application: AnApplication,
      question: string,
      version: number,
      body: object,
    ) => send(who, `PUT ${at(application, `/answers/${question}`)}`, { version, body });

    it("one answer at a time, empty or half done, with nothing checked", async () => {
      const draft = await aDraftApplication(world, programme);
      const first = await save(draft.lead, draft, "q1", 0, { words: "" });
      expect(first).toMatchObject({
        status: 200,
        body: { part: "q1", version: 1, savedAt: expect.any(String) },
      });
      expect(await save(draft.lead, draft, "q1", 1, { words: "Half a" })).toMatchObject({
        body: { version: 2 },
      });
      const bad = await save(draft.lead, draft, "q1", 2, { words: "x".repeat(6001) });
      expect(bad).toMatchObject({ status: 400, body: { fields: [{ path: "words" }] } });
      expect((await save(draft.lead, draft, "q10", 0, { words: "x" })).status).toBe(400);
      const { body } = await send(draft.lead, `GET ${at(draft, "/draft")}`);
      expect(body.answers).toMatchObject([{ part: "q1", words: "Half a", savedById: draft.lead }]);
      expect(Object.values(body.people)).toHaveLength(1);
    });

    it("and keep both texts when two people write at once", async () => {
      const draft = await aDraftApplication(world, programme);
      await save(draft.lead, draft, "q2", 0, { words: "Mine" });
      const late = await save(draft.lead, draft, "q2", 0, { words: "Theirs" });
      expect(late).toMatchObject({
        status: 409,
        body: {
          code: "changed_since",
          current: { part: "q2", words: "Mine", version: 1, people: expect.any(Object) },
        },
      });
      expect((await save(draft.lead, draft, "q2", 1, { words: "Both" })).status).toBe(200);
      expect((await save(draft.lead, draft, "q2", 1, { words: "Late" })).body.current.words).toBe("Both");
      const unversioned = await send(draft.lead, `PUT ${at(draft, "/answers/q2")}`, { body: { words: "x" } });
      expect(unversioned.status).toBe(428);
    });

    it("in under two kilobytes there and back, with one item written and nothing said to anyone", async () => {
      const draft = await aDraftApplication(world, programme);
      const words = "A short answer, as most are. ".repeat(10);
      const body = { words };
      const answer = await save(draft.lead, draft, "q3", 0, body);
      const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\r\n");
      const bytes = JSON.stringify(body).length + JSON.stringify(answer.body).length + headers.length;
      expect(bytes).toBeLessThan(2048);
      expect((await theApplication(world, draft.applicationId)).version).toBe(1);
    });

    it("with the amount in pence, and the facts", async () => {
      const draft = await aDraftApplication(world, programme);
      const ask = (version: number, askedPence: unknown) =>
        send(draft.lead, `PUT ${at(draft, "/ask")}`, { version, body: { askedPence } });
      expect((await ask(0, 18_000_000)).status).toBe(200);
      expect((await ask(1, 0.5)).status).toBe(400);
      expect((await ask(1, null)).status).toBe(200);
      const facts = { words: "Ask us. We have no number.", askUs: true, otherPublicMoneyPence: 0 };
      expect((await send(draft.lead, `PUT ${at(draft, "/facts")}`, { version: 0, body: facts })).status).toBe(
        200,
      );
    });
  });

  describe("are sent", () => {
    it("whole, and then read as they were sent", async () => {
      const full = await aFullDraft(world, programme);
      const sent = await send(full.lead, `POST ${at(full, "/actions/send")}`);
      expect(sent).toMatchObject({
        status: 200,
        body: { state: "sent", askedPence: 18_000_000, actions: ["withdraw", "askCopy"] },
      });
      const document = await send(programme.steward, `GET ${at(full, "/document")}`);
      expect(document.body.answers[0]).toMatchObject({
        ask: "What do you hope will be different, and for whom?",
        words: "What we would say to q1.",
      });
      expect(document.body.digest).toMatch(/^[0-9a-f]{64}$/);
      expect((await send(full.lead, `POST ${at(full, "/actions/send")}`)).status).toBe(409);
      const late = await send(full.lead, `PUT ${at(full, "/answers/q1")}`, {
        version: 1,
        body: { words: "More" },
      });
      expect(late).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    });

    it("not before each question has something in it, and each is named", async () => {
      const draft = await aDraftApplication(world, programme);
      const refused = await send(draft.lead, `POST ${at(draft, "/actions/send")}`);
      expect(refused).toMatchObject({ status: 400, body: { code: "bad_input" } });
      expect(paths(refused.body)).toEqual([...questionKeys, "ask", "facts"]);
    });

    it("with “we do not know yet” as an answer", async () => {
      const full = await aFullDraft(world, programme);
      await send(full.lead, `PUT ${at(full, "/answers/q6")}`, {
        version: 1,
        body: { words: "", notYet: true },
      });
      expect((await send(full.lead, `POST ${at(full, "/actions/send")}`)).status).toBe(200);
    });

    it("up to the closing instant and not at it", async () => {
      const own = await anOpenProgramme(world);
      const [first, second] = [await aFullDraft(world, own), await aFullDraft(world, own)];
      const { closesOn } = await theProgramme(world, own.programmeId);
      goTo(`${closesOn}T16:59:59.999Z`);
      expect((await send(first.lead, `POST ${at(first, "/actions/send")}`)).status).toBe(200);
      goTo(`${closesOn}T17:00:00.000Z`);
      const late = await send(second.lead, `POST ${at(second, "/actions/send")}`);
      expect(late).toMatchObject({ status: 409, body: { code: "programme.not_open" } });
    });

    it("after closing when the steward gave grace, for as long as it lasts", async () => {
      const own = await anOpenProgramme(world);
      const full = await aFullDraft(world, own);
      await closed(own);
      const grace = (body: object) => send(own.steward, `POST ${at(full, "/actions/grant-grace")}`, { body });
      expect((await grace({ hours: 24 })).status).toBe(400);
      expect((await grace({ hours: 49, reason: "The site was down." })).status).toBe(400);
      const { closesOn = "" } = await theProgramme(world, own.programmeId);
      const granted = await grace({ hours: 24, reason: "The site was down." });
      expect(granted.body).toEqual({
        applicationId: full.applicationId,
        graceUntil: `${addDays(closesOn, 1)}T17:00:00.000Z`,
      });
      expect((await send(own.steward, `GET ${at(full)}`)).status).toBe(404);
      goTo(`${addDays(closesOn, 1)}T16:00:00Z`);
      expect((await send(full.lead, `POST ${at(full, "/actions/send")}`)).status).toBe(200);
      expect((await grace({ hours: 24, reason: "Again." })).status).toBe(409);
    });

    it("and the facts they told us are asked for no more", async () => {
      const { orgId, lead } = await aSentApplication(world, programme);
      const org = await world.as(lead, () => Organisation.fromId({ orgId }));
      expect(org.facts).toBe("Charity. Mo can sign.");
    });
  });

  describe("are helped with", () => {
    it("by people asked by e-mail, who may write, comment or only read", async () => {
      const draft = await aDraftApplication(world, programme);
      const ask = (name: string, may?: string) =>
        send(draft.lead, `POST ${at(draft, "/helpers")}`, {
          body: { email: `${name}@people.example`, name, may },
        });
      const lee = (await ask("lee")).body.personId;
      const wren = (await ask("wren", "see")).body.personId;
      const fin = (await ask("fin", "comment")).body.personId;
      const comments = at(draft, "/comments");
      const say = (who: typeof lee, body: object = { part: "q1", words: "Who said so?" }, key = newKey()) =>
        send(who, `POST ${comments}`, { body, key });
      const key = newKey();
      const said = await say(fin, undefined, key);
      expect(said).toMatchObject({ status: 201, body: { items: [{ part: "q1", byId: fin }] } });
      expect((await say(fin, undefined, key)).body.items).toHaveLength(1);
      expect((await say(wren)).status).toBe(403);
      for (const bad of [
        { part: "q10", words: "x" },
        { part: "q1", words: " " },
        { part: "q1", words: "x", score: 4 },
      ])
        expect((await say(fin, bad)).status).toBe(400);
      expect((await send(wren, `GET ${comments}`)).body.items).toMatchObject([{ words: "Who said so?" }]);
      expect((await send(programme.steward, `GET ${comments}`)).status).toBe(404);
      const [{ commentId }] = said.body.items;
      expect((await send(lee, `DELETE ${comments}/${commentId}`)).status).toBe(403);
      expect((await send(fin, `DELETE ${comments}/${commentId}`)).body.items).toEqual([]);
      expect((await send(fin, `DELETE ${comments}/${commentId}`)).status).toBe(404);
      expect(
        (await send(fin, `PUT ${at(draft, "/answers/q1")}`, { version: 0, body: { words: "x" } })).status,
      ).toBe(403);
      const write = (who: typeof lee) =>
        send(who, `PUT ${at(draft, "/answers/q1")}`, { version: 0, body: { words: "Together" } });
      expect((await write(wren)).status).toBe(403);
      expect((await write(lee)).status).toBe(200);
      expect((await send(wren, `GET ${at(draft, "/draft")}`)).body.answers[0].words).toBe("Together");
      expect((await send(lee, "GET /api/v1/applications/mine")).body.items).toMatchObject([
        { applicationId: draft.applicationId },
      ]);
      expect((await send(lee, `POST ${at(draft, "/actions/send")}`)).status).toBe(403);
      expect((await send(lee, `DELETE ${at(draft, `/helpers/${wren}`)}`)).status).toBe(403);
      expect((await send(lee, `DELETE ${at(draft, `/helpers/${lee}`)}`)).status).toBe(200);
      expect((await send(lee, `GET ${at(draft)}`)).status).toBe(404);
    });

    it("by people called what was typed, so that an address tells no one's chosen name", async () => {
      const draft = await aDraftApplication(world, programme);
      const noor = await world.person("Her chosen name");
      const body = { email: "her.chosen.name@people.example", name: "Typed" };
      const asked = await send(draft.lead, `POST ${at(draft, "/helpers")}`, { body });
      expect(asked.body).toMatchObject({ personId: noor, name: "Typed" });
      const again = await send(draft.lead, `POST ${at(draft, "/helpers")}`, { body });
      expect(again.body.name).toBe("Typed");
      const seen = await send(draft.lead, `GET ${at(draft, "/draft")}`);
      expect(seen.body).toMatchObject({ helpers: [{ name: "Typed" }], people: { [noor]: "Typed" } });
    });
  });

  describe("move on", () => {
    it("back, until they are decided", async () => {
      const sent = await aSentApplication(world, programme);
      const back = await send(sent.lead, `POST ${at(sent, "/actions/withdraw")}`);
      expect(back).toMatchObject({ status: 200, body: { state: "withdrawn", actions: [] } });
      const decided = await aSentApplication(world, programme);
      await inState(decided, "decided");
      const refused = await send(decided.lead, `POST ${at(decided, "/actions/withdraw")}`);
      expect(refused).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    });

    it("to a talk, when the steward asks for one", async () => {
      const sent = await aSentApplication(world, programme);
      const body = { words: "Shall we meet in your kitchen?" };
      const asked = await send(programme.steward, `POST ${at(sent, "/actions/ask-to-talk")}`, { body });
      expect(asked).toMatchObject({ status: 200, body: { state: "sent", talkWords: body.words } });
      await inState(sent, "decided");
      expect(
        (await send(programme.steward, `POST ${at(sent, "/actions/ask-to-talk")}`, { body })).status,
      ).toBe(409);
    });

    it("open again after “keep talking”, within nine months, and are sent a second time", async () => {
      const own = await anOpenProgramme(world);
      const sent = await aSentApplication(world, own);
      await inState(sent, "decided", "keepTalking");
      await closed(own);
      const reopen = () => send(own.steward, `POST ${at(sent, "/actions/reopen")}`);
      goTo("2027-08-03T09:00:00Z");
      expect(await reopen()).toMatchObject({ status: 409, body: { code: "wrong_state" } });
      goTo("2027-08-02T09:00:00Z");
      expect(await reopen()).toMatchObject({ status: 200, body: { state: "talking" } });
      const more = await send(sent.lead, `PUT ${at(sent, "/answers/q2")}`, {
        version: 1,
        body: { words: "We asked." },
      });
      expect(more.status).toBe(200);
      const first = await send(own.steward, `GET ${at(sent, "/document")}`);
      expect(first.body.answers[1].words).toBe("What we would say to q2.");
      const again = await send(sent.lead, `POST ${at(sent, "/actions/send")}`);
      expect(again).toMatchObject({ status: 200, body: { state: "sent", sendings: 2 } });
      expect((await send(own.steward, `GET ${at(sent, "/document")}`)).body.answers[1].words).toBe(
        "We asked.",
      );
      expect((await send(own.steward, `GET ${at(sent, "/document?sending=1")}`)).body.sending).toBe(1);
    });

    const inState = async (
      { applicationId }: AnApplication,
      state: "decided",
      choice: "keepTalking" | "notThisTime" = "notThisTime",
    ) => {
      const application = await theApplication(world, applicationId);
      const decision = { decisionId: "dec_00000000000000000000000001", choice, at: begun };
      await world.asSystem(() => transact([Application.stateWrite(application, state, { decision })]));
    };
  });

  describe("are listed", () => {
    it("for a programme's people, sent ones only and no words read; for a group, drafts too", async () => {
      const own = await anOpenProgramme(world);
      const group = await aGroup(world);
      const draft = await aDraftApplication(world, own, group);
      const sent = await aSentApplication(world, own, group);
      const listed = await send(own.commissioner, `GET /api/v1/programmes/${own.programmeId}/applications`);
      expect(listed.body.items).toMatchObject([
        { applicationId: sent.applicationId, askedPence: 18_000_000 },
      ]);
      expect(JSON.stringify(listed.body)).not.toContain("What we would say");
      const ours = await send(group.lead, `GET /api/v1/organisations/${group.orgId}/applications`);
      expect(ours.body.items).toHaveLength(2);
      expect(
        (await send(group.lead, "GET /api/v1/applications/mine")).body.items
          .map(({ applicationId }: AnApplication) => applicationId)
          .sort(),
      ).toEqual([draft.applicationId, sent.applicationId].sort());
    });

    it("a page at a time", async () => {
      const own = await anOpenProgramme(world);
      const group = await aGroup(world);
      const full = await aFullDraft(world, own, group);
      await world.as(group.lead, () => Application.send({ applicationId: full.applicationId }));
      const others = Array.from({ length: 26 }, () =>
        world.as(group.lead, async () => {
          const { programmeId } = own;
          const from = { fromApplicationId: full.applicationId };
          const { applicationId } = await Application.start({ programmeId, orgId: group.orgId, ...from });
          await Application.saveAsk({ applicationId, version: 0, askedPence: 100 });
          await Application.send({ applicationId });
        }),
      );
      await Promise.all(others);
      const list = `/api/v1/programmes/${own.programmeId}/applications`;
      const first = await send(own.commissioner, `GET ${list}`);
      expect(first.body.items).toHaveLength(25);
      const second = await send(
        own.commissioner,
        `GET ${list}?cursor=${encodeURIComponent(first.body.next)}`,
      );
      expect(second.body.items).toHaveLength(2);
      expect(second.body.next).toBeUndefined();
      // What their own people write is one list.
      expect((await send(group.lead, "GET /api/v1/applications/mine")).body.items).toHaveLength(27);
    });
  });

  it("wait on home: a draft for its group, and what is being read for others", async () => {
    const group = await aGroup(world);
    const draft = await aDraftApplication(world, programme, group);
    const sent = await aSentApplication(world, programme, group);
    const { body } = await send(group.lead, "GET /api/v1/me/home");
    expect(body.waitingForYou).toMatchObject([{ subject: draft.applicationId, on: "2026-12-02" }]);
    expect(body.waitingForOthers).toMatchObject([{ subject: sent.applicationId }]);
  });

  it("are 404 for a role that was taken away, at the next request", async () => {
    const draft = await aDraftApplication(world, programme);
    const dean = await world.person(`Dean ${draft.orgId}`);
    const place = { scope: draft.orgId, role: "granteeWorker" } as const;
    await world.asSystem(() =>
      transact([Membership.roleWrite({ personId: dean, ...place, title: "The Door" })]),
    );
    expect((await send(dean, `GET ${at(draft)}`)).status).toBe(200);
    await world.as(draft.lead, () => Membership.remove({ ...place, personId: dean }));
    expect((await send(dean, `GET ${at(draft)}`)).status).toBe(404);
  });
});
