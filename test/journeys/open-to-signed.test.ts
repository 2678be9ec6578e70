import { dayOf } from "@allotment/core/day";
import { beforeAll, describe, expect, it } from "vitest";
import { aRecording } from "../support/bytes.ts";
import { newFiles } from "../support/files.ts";
import { close } from "../support/programmes.ts";
import { newVisitor } from "../support/public.ts";
import type { World } from "../support/world.ts";
import { newTown } from "./new-town.ts";
import { groups, names, newSaltmere, questions, reason, rest, type Saltmere } from "./saltmere.ts";
import type { Body } from "./town.ts";

/** The first half of a grant for learning, as the people in it live it, through the API and the public pages. */
describe("from an open programme to a signed agreement", () => {
  let s: Saltmere;
  let world: World;

  beforeAll(async () => {
    const made = await newTown();
    world = made.world;
    s = await newSaltmere(made.town);
  });

  it("Ruth cannot publish without people served among those who read; then she can", async () => {
    const publish = `POST /programmes/${s.programme}/actions/publish`;
    const { status, body } = await s.ask("Ruth", publish);
    expect([status, body.code]).toEqual([422, "programme.not_ready"]);
    expect(body.fields).toMatchObject([{ path: "groups" }]);
    expect(await s.publish()).toBe("open");
    await s.fund();
  });

  it("anyone reads what it is for, what it listens for, its dates and whom to call, with no sign-in", async () => {
    const { status, html, headers } = await newVisitor(world).get(`/programmes/${s.programme}`);
    expect([status, headers.get("set-cookie")]).toEqual([200, null]);
    for (const said of ["shape lives they value", "Time for relationships", "4 November 2026", "mailto:sal@"])
      expect(html).toContain(said);
  });

  it("Mo speaks three answers and types six", async () => {
    await s.begin();
    const [voice, files] = [aRecording(20), newFiles(world)];
    for (const question of questions.slice(0, 3)) {
      const at = s.on("door", `/answers/${question}/recordings`);
      const started = await s.does("Mo", `POST ${at}`, { type: "audio/webm", bytes: voice.length });
      expect(await files.send(started, voice)).toBe(204);
      await s.does("Mo", `PUT ${at}/${started.recordingId}`);
    }
    await s.answer("door", questions.slice(3));
    const sent = await s.does("Mo", `POST ${s.on("door", "/actions/send")}`);
    expect(sent).toMatchObject({ state: "sent" });
    const { answers } = await s.does("Mo", `GET ${s.on("door", "/document")}`);
    expect(answers.map((one: Body) => "recording" in one)).toEqual(questions.map((_, at) => at < 3));
  });

  it("Gil does not know yet how they will notice, and may say so", async () => {
    await s.does("Gil", `PUT ${s.on("shed", "/answers/q6")}`, { words: "", notYet: true }, 0);
    await s.answer(
      "shed",
      questions.filter((key) => key !== "q6"),
    );
    expect(await s.does("Gil", `POST ${s.on("shed", "/actions/send")}`)).toMatchObject({ state: "sent" });
    for (const name of ["tide", "wend", "north"] as const) {
      await s.answer(name, questions);
      await s.does(groups[name].lead, `POST ${s.on(name, "/actions/send")}`);
    }
    await close(world, { programmeId: s.programme as `prog_${string}` });
  });

  it("Lee has a tie to Second Tide, so it is not there for Lee; Wren is asked", async () => {
    await s.bringReaders();
    await s.asks("tide", ["Lee"]);
    const tied = { tied: true, words: "I go there." };
    await s.does("Lee", `POST ${s.on("tide", "/actions/declare-tie")}`, tied);
    for (const more of ["", "/document", "/review"])
      expect((await s.ask("Lee", `GET ${s.on("tide", more)}`)).status, more).toBe(404);
    await s.asks("tide", ["Wren"]);
    expect((await s.ask("Wren", `GET ${s.on("tide", "")}`)).status).toBe(200);
  });

  it("each says tie or no tie before any words; Wren’s are in before Wren sees others’", async () => {
    for (const name of names) await s.asks(name, name === "tide" ? rest : ["Wren", ...rest]);
    expect(await s.ask("Col", `POST ${s.on("door", "/actions/begin")}`)).toMatchObject({
      status: 422,
      body: { code: "review.conflicts_first" },
    });
    for (const name of names) {
      await s.noTie(name, ["Wren", ...rest]);
      await s.does("Col", `POST ${s.on(name, "/actions/begin")}`);
    }
    for (const who of rest) await s.says(who, "door");
    expect(await s.does("Wren", `GET ${s.on("door", "/review")}`)).not.toHaveProperty("perspectives");
    const others = `POST ${s.on("door", "/actions/see-others")}`;
    expect(await s.ask("Wren", others)).toMatchObject({ status: 422, body: { code: "review.own_first" } });
    await s.says("Wren", "door");
    await s.does("Wren", others);
    const { perspectives } = await s.does("Wren", `GET ${s.on("door", "/review")}`);
    expect(perspectives.map(({ words }: Body) => words)).toContain("What Nan sees.");
  });

  it("the talk on Northgate does not open with no words of people served", async () => {
    for (const who of rest) await s.says(who, "north");
    const open = `POST ${s.on("north", "/actions/open-talk")}`;
    expect(await s.ask("Col", open)).toMatchObject({ status: 422, body: { code: "review.voices_missing" } });
    await s.says("Wren", "north");
    expect(await s.does("Col", open)).toMatchObject({ state: "senseMaking" });
  });

  it("Ruth decides in words that stand on what people served said", async () => {
    const decide = `POST ${s.on("north", "/actions/decide")}`;
    const not = { ...(await s.because("north")), choice: "notThisTime" };
    expect((await s.ask("Ruth", decide, { ...not, score: 4 })).status).toBe(400);
    expect(await s.ask("Ruth", decide, { ...not, cites: [] })).toMatchObject({
      status: 422,
      body: { code: "decision.reason_needed" },
    });
    await s.does("Ruth", decide, not);
    await s.decideTheRest();
  });

  it("Northgate has the reasons in full on the same day", async () => {
    const { decision } = await s.does("Una", `GET ${s.on("north", "")}`);
    const told = await s.does("Una", `GET /decisions/${decision.decisionId}`);
    expect(told).toMatchObject({ choice: "notThisTime", reason, missing: ["People who left"] });
    expect(dayOf(new Date(told.decidedAt))).toBe(dayOf(s.clock.now()));
  });

  it("Northgate asks to look again; Lee, who is new, reads it, and Ruth says that it stands", async () => {
    const { decision } = await s.does("Una", `GET ${s.on("north", "")}`);
    const look = `POST /decisions/${decision.decisionId}/look`;
    const why = { ground: "fact", words: "We have a place to meet, since May." };
    expect((await s.ask("Ruth", look, why)).status).toBe(403);
    await s.does("Una", look, why);
    expect((await s.ask("Una", look, why)).status).toBe(409);
    await s.asks("north", ["Lee"]);
    expect(
      (await s.ask("Col", `POST ${s.on("north", "/reviewers")}`, { personId: await s.id("Nan") })).status,
    ).toBe(422);
    await s.noTie("north", ["Lee"]);
    await s.does("Col", `POST ${s.on("north", "/actions/begin")}`);
    await s.says("Lee", "north");
    await s.does("Col", `POST ${s.on("north", "/actions/open-talk")}`);
    const anew = await s.does("Ruth", `POST ${s.on("north", "/actions/decide")}`, {
      ...(await s.because("north")),
      choice: "notThisTime",
    });
    expect(anew).toMatchObject({ after: decision.decisionId });
    expect(await s.does("Una", `GET ${s.on("north", "/decision")}`)).toMatchObject({
      decisionId: anew.decisionId,
    });
  });

  it("Wend is paid once it has confirmed its sum, and no pot moves; more than its room is refused", async () => {
    await s.agrees("wend", 21_500_000);
    const at = `/grants/${s.grant.wend}`;
    await s.does("Col", `POST ${at}/actions/check-bank`, { how: "Rang the number on file." });
    const { rootPotId } = await s.does("Ruth", `GET /programmes/${s.programme}`);
    const money = async () => [await s.potOf("wend"), await s.does("Ruth", `GET /pots/${rootPotId}`)];
    const pay = () => s.ask("Ruth", `POST ${at}/actions/pay`, { planN: 1 });
    expect(await pay()).toMatchObject({ status: 422, body: { code: "subsidy.not_confirmed" } });
    await s.does("Tom", `POST ${at}/actions/confirm-subsidy`, {});
    const before = await money();
    expect(await pay()).toMatchObject({ status: 200, body: { paid: [1], paidPence: 2_800_000 } });
    expect(await money()).toEqual(before);
    const { paymentPlan, amountPence } = s.termsFor(10_400_000);
    const changes = { amountPence, paymentPlan };
    const more = await s.ask("Ruth", `POST ${at}/actions/propose-change`, {
      changes,
      why: "More people came.",
      from: dayOf(s.clock.now()),
    });
    expect(more).toMatchObject({
      status: 422,
      body: { code: "subsidy.limit", current: { headroomBeforePence: 1_600_000 } },
    });
  });

  it("the Shed’s agreement goes only with its host’s sum beside it", async () => {
    await s.agrees("tide", 4_000_000);
    const made = await s.drafts("shed", {
      hostOrgId: s.org.tide,
      subsidy: { outcome: "notASubsidy", why: "Volunteers sell nothing.", recipientOrgId: s.org.shed },
    });
    const offer = `POST /grants/${s.grant.shed}/actions/offer`;
    expect(await s.ask("Ruth", offer)).toMatchObject({
      status: 422,
      body: { code: "grant.promise_missing", fields: [{ path: "subsidy" }] },
    });
    const ofHost = s.ofSum("tide", 3_000_000, 4_000_000);
    await s.does("Ruth", `PATCH /grants/${s.grant.shed}`, ofHost, made.version);
    expect((await s.does("Ruth", offer)).subsidySums).toMatchObject({
      threeYearSumPence: 16_600_000,
      limitPence: 31_500_000,
      headroomAfterPence: 14_900_000,
    });
  });

  it("Ruth signs only the words that Mo signed; then the grant is live and its pot is open", async () => {
    await s.drafts("door");
    const at = `/grants/${s.grant.door}`;
    await s.does("Ruth", `POST ${at}/actions/offer`);
    await s.does("Mo", `POST ${at}/actions/ask-change`, { words: "Say that we may rest in August." });
    const { version, versions } = await s.does("Ruth", `GET ${at}`);
    const { terms } = versions[0];
    await s.does("Ruth", `PATCH ${at}`, { terms: { ...terms, edges: "Lawful. Rest in August." } }, version);
    const { edition } = await s.does("Ruth", `POST ${at}/actions/offer`);
    await s.does("Mo", `POST ${at}/actions/sign`, { edition });
    expect(await s.ask("Ruth", `POST ${at}/actions/sign`, { edition: 1 })).toMatchObject({
      status: 409,
      body: { code: "changed_since" },
    });
    expect(await s.potOf("door")).toMatchObject({ state: "proposed" });
    expect(await s.does("Ruth", `POST ${at}/actions/sign`, { edition })).toMatchObject({ state: "live" });
    expect(await s.potOf("door")).toMatchObject({ state: "open", balancePence: 18_000_000 });
  });
});
