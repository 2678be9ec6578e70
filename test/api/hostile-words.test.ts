import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aDraftApplication, aFullDraft } from "../support/applications.ts";
import { type AProgramme, aDraftProgramme, anOpenProgramme } from "../support/programmes.ts";
import { newVisitor } from "../support/public.ts";
import { aGatheringReview, anOpenTalk, toFund } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const script = `<script>alert("you")</script><img src=x onerror=alert(1)>`;
const turned = "We help \u202eelpoep\u202c here\u0000.";
const straight = "We help elpoep here.";
const endless = "everyone will ".repeat(2_858);

interface Refused {
  readonly fields?: { path: string; message: string }[];
}
const paths = ({ fields = [] }: Refused) => fields.map(({ path }) => path);

/** Words that someone could hurt others with: each is kept as harmless words, or refused with its field named. */
describe("hostile words", () => {
  let world: World;
  let send: Send;
  let programme: AProgramme;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    programme = await anOpenProgramme(world);
  });

  it("in an answer are kept as words, with no mark that turns the reading round, and sent so", async () => {
    const full = await aFullDraft(world, programme);
    const at = `/api/v1/applications/${full.applicationId}`;
    const save = (question: string, words: string) =>
      send(full.lead, `PUT ${at}/answers/${question}`, { version: 1, body: { words } });
    expect((await save("q1", script)).status).toBe(200);
    expect((await save("q2", turned)).status).toBe(200);
    expect((await send(full.lead, `POST ${at}/actions/send`)).status).toBe(200);
    const { answers } = (await send(full.lead, `GET ${at}/document`)).body;
    expect(answers[0].words).toBe(script);
    expect(answers[1].words).toBe(straight);
  });

  it("of 6,001 characters, or of 40,000 with no full stop, are refused, and what was there stays", async () => {
    const draft = await aDraftApplication(world, programme);
    const at = `/api/v1/applications/${draft.applicationId}`;
    const save = (words: string, version: number) =>
      send(draft.lead, `PUT ${at}/answers/q1`, { version, body: { words } });
    expect((await save("é".repeat(6_000), 0)).status).toBe(200);
    for (const words of ["é".repeat(6_001), "a".repeat(40_000), endless]) {
      const refused = await save(words, 1);
      expect(refused.status).toBe(400);
      expect(refused.body.fields).toEqual([{ path: "words", message: "Keep this under 6,000 characters." }]);
    }
    const { answers } = (await send(draft.lead, `GET ${at}/draft`)).body;
    expect(answers).toMatchObject([{ words: "é".repeat(6_000), version: 1 }]);
  });

  it("in what one sees, in the talk and in a decision are held to the same", async () => {
    const gathering = await aGatheringReview(world);
    const on = (id: string) => `/api/v1/applications/${id}`;
    const wren = gathering.reviewers.peopleServed;
    const seen = (words: string) =>
      send(wren, `POST ${on(gathering.applicationId)}/perspectives`, { body: { words }, key: newKey() });
    expect(paths((await seen("a".repeat(6_001))).body)).toEqual(["words"]);
    expect((await seen(`${script} ${turned}`)).body.words).toBe(`${script} ${straight}`);
    const talk = await anOpenTalk(world);
    const whole = await toFund(world, talk);
    const decide = (reason: string) =>
      send(talk.commissioner, `POST ${on(talk.applicationId)}/actions/decide`, {
        body: { ...whole, reason },
        key: newKey(),
      });
    for (const reason of ["a".repeat(1_501), "a".repeat(40_000), "\u202e".repeat(30)])
      expect([400, 422]).toContain((await decide(reason)).status);
    expect((await decide(`${turned} ${script}`)).body.reason).toBe(`${straight} ${script}`);
  });

  it("in a programme are plain words on its public page", async () => {
    const draft = await aDraftProgramme(world, {
      purpose: { text: `${turned} ${script}`, whoSaysSo: script },
      routeNote: script,
      listenFor: [script, "Time for relationships", "Safe and well run"],
    });
    const at = `/api/v1/programmes/${draft.programmeId}`;
    expect((await send(draft.commissioner, `POST ${at}/actions/publish`)).status).toBe(200);
    const { html } = await newVisitor(world).get(`/programmes/${draft.programmeId}`);
    expect(html).toContain(straight);
    expect(html).not.toMatch(/<script>alert|<img src=x|\u202e/);
    const { html: list } = await newVisitor(world).get("/programmes");
    expect(list).not.toMatch(/<script>alert|<img src=x|\u202e/);
  });
});
