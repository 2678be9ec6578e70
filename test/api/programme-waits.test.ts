import { addDays, dayOf } from "@allotment/core/day";
import { usualWaits } from "@allotment/core/programme/waits.rules";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aFullDraft, aSentApplication } from "../support/applications.ts";
import { aLiveGrant } from "../support/grants.ts";
import { type AProgramme, anOpenProgramme, close, theProgramme } from "../support/programmes.ts";
import { newVisitor } from "../support/public.ts";
import { anOpenTalk, toFund } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

interface Refused {
  readonly fields?: { path: string }[];
}
const paths = ({ fields = [] }: Refused) => fields.map(({ path }) => path);

describe("how long people have, as a programme says it", () => {
  let world: World;
  let send: Send;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  type Place = Pick<AProgramme, "programmeId" | "commissioner">;
  const set = async ({ programmeId, commissioner }: Place, more: object) => {
    const { version } = await theProgramme(world, programmeId);
    const body = { waits: { ...usualWaits, ...more } };
    return send(commissioner, `PATCH /api/v1/programmes/${programmeId}`, { version, body });
  };

  it("stays within its limits, whole numbers all", async () => {
    const programme = await anOpenProgramme(world);
    const bad = {
      lookAgainDays: 27,
      keepTalkingMonths: 13,
      graceHours: 49,
      answerDays: 20.5,
      pauseLookDays: 15,
    };
    const refused = await set(programme, bad);
    expect(refused.status).toBe(400);
    expect(paths(refused.body).sort()).toEqual(
      Object.keys(bad)
        .map((key) => `waits.${key}`)
        .sort(),
    );
    expect((await set(programme, { targetDays: 3 })).status).toBe(400);
  });

  it("gets no less kind than people were told", async () => {
    const programme = await anOpenProgramme(world, {
      waits: { ...usualWaits, graceHours: 24, pauseLookDays: 7 },
    });
    const shorter = await set(programme, { graceHours: 12, pauseLookDays: 14 });
    expect(shorter).toMatchObject({ status: 422, body: { code: "programme.promise_made" } });
    expect(paths(shorter.body)).toEqual(["waits.graceHours", "waits.pauseLookDays"]);
    const kinder = await set(programme, { lookAgainDays: 60, graceHours: 24, pauseLookDays: 3 });
    expect(kinder).toMatchObject({ status: 200, body: { waits: { lookAgainDays: 60, pauseLookDays: 3 } } });
  });

  it("is on the public page, in sentences", async () => {
    const { programmeId } = await anOpenProgramme(world, { waits: { ...usualWaits, lookAgainDays: 45 } });
    const { html } = await newVisitor(world).get(`/programmes/${programmeId}`);
    expect(html).toContain("you can ask us to look again for 45 days");
  });

  it("gives a group its days to ask for another look, and its months to send again", async () => {
    const talk = await anOpenTalk(world);
    expect((await set(talk, { lookAgainDays: 40, keepTalkingMonths: 12 })).status).toBe(200);
    const { amountPence: _, ...words } = await toFund(world, talk);
    const at = `/api/v1/applications/${talk.applicationId}`;
    const body = { ...words, choice: "keepTalking" };
    const decided = await send(talk.commissioner, `POST ${at}/actions/decide`, { body, key: newKey() });
    expect(decided.status).toBe(201);
    const read = await send(talk.lead, `GET ${at}/decision`);
    const today = dayOf(world.clock.now());
    expect(read.body).toMatchObject({ lookBy: addDays(today, 40), keepTalkingMonths: 12 });
  });

  it("holds a steward’s grace to what was said", async () => {
    const elsewhere = await newWorld();
    const own = await anOpenProgramme(elsewhere, { waits: { ...usualWaits, graceHours: 6 } });
    const full = await aFullDraft(elsewhere, own);
    await close(elsewhere, own);
    const grace = (hours: number) =>
      newApi(elsewhere)(own.steward, `POST /api/v1/applications/${full.applicationId}/actions/grant-grace`, {
        body: { hours, reason: "The site was down." },
      });
    const refused = await grace(7);
    expect(refused).toMatchObject({
      status: 400,
      body: { fields: [{ path: "hours", message: "The longest is 6 hours after closing." }] },
    });
    expect((await grace(6)).status).toBe(200);
  });

  it("brings someone back to a paused grant sooner, where it says so", async () => {
    const grant = await aLiveGrant(world);
    expect((await set(grant, { pauseLookDays: 5 })).status).toBe(200);
    const today = dayOf(world.clock.now());
    const pause = (lookOn: string) =>
      send(grant.commissioner, `POST /api/v1/grants/${grant.grantId}/actions/pause`, {
        body: {
          reason: "law",
          why: "A court asks.",
          secondId: grant.safeguardingLead,
          notMyReport: true,
          lookOn,
        },
        key: newKey(),
      });
    const late = await pause(addDays(today, 6));
    expect(late.status).toBe(400);
    expect(paths(late.body)).toEqual(["lookOn"]);
    expect((await pause(addDays(today, 5))).status).toBe(200);
  });
});

describe("how many applied, and why not", () => {
  let world: World;
  let send: Send;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  it("counts what was sent once, and not what was taken back", async () => {
    const programme = await anOpenProgramme(world);
    const [first] = [await aSentApplication(world, programme), await aSentApplication(world, programme)];
    const applied = async () => (await theProgramme(world, programme.programmeId)).applied;
    expect(await applied()).toBe(2);
    const back = await send(first.lead, `POST /api/v1/applications/${first.applicationId}/actions/withdraw`);
    expect(back.status).toBe(200);
    expect(await applied()).toBe(1);
  });

  it("is on the public page once someone was answered, in the funder’s words and harmless", async () => {
    const talk = await anOpenTalk(world);
    const { amountPence: _, ...words } = await toFund(world, talk);
    const at = `/api/v1/applications/${talk.applicationId}`;
    const body = { ...words, choice: "notThisTime" };
    expect((await send(talk.commissioner, `POST ${at}/actions/decide`, { body, key: newKey() })).status).toBe(
      201,
    );
    const { version } = await theProgramme(world, talk.programmeId);
    const whyNot = "Most had no people served in the room yet. <script>alert(1)</script>";
    const said = await send(talk.commissioner, `PATCH /api/v1/programmes/${talk.programmeId}`, {
      version,
      body: { whyNot },
    });
    expect(said.status).toBe(200);
    const { html } = await newVisitor(world).get(`/programmes/${talk.programmeId}`);
    expect(html).toContain("One group applied.");
    expect(html).toContain("Most had no people served in the room yet.");
    expect(html).not.toContain("<script>alert");
  });
});
