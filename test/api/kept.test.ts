import { addDays } from "@allotment/core/day";
import { transact } from "@allotment/core/db/transact";
import { Grant } from "@allotment/core/grant/index";
import { changeWrite } from "@allotment/core/programme/find";
import { Review } from "@allotment/core/review/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { characters } from "../support/cast.ts";
import { newTalks } from "../support/dialogues.ts";
import { type AGrant, aLiveGrant } from "../support/grants.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { theProgramme } from "../support/programmes.ts";
import { refusals } from "../support/refusals.ts";
import { anOpenTalk, toFund } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("what a funder promised in a programme", () => {
  let world: World;
  let send: Send;
  let grant: AGrant;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    grant = await aLiveGrant(world);
  });
  const kept = async (who = grant.lead): Promise<{ promised: string; kept: string }[]> =>
    (await send(who, `GET /api/v1/programmes/${grant.programmeId}/kept`)).body.items;

  it("is said in words, with a date that moved and why", async () => {
    const programme = await theProgramme(world, grant.programmeId);
    const move = { field: "endsOn", from: "2029-01-01", to: "2029-06-01", at: "2026-11-02T09:00:00Z" };
    const moved = { ...move, reason: "People asked for more time.", byId: grant.commissioner };
    await world.asSystem(() => transact([changeWrite(programme, { dateMoves: [moved] })]));
    const lines = (await kept()).map((one) => one.kept);
    expect(lines).toContain("We moved it to 1 June 2029. People asked for more time.");
    // In this world the money came with nobody's words.
    expect(lines).toContain("For one application a group had not read it when we answered.");
    expect(JSON.stringify(lines)).not.toContain("%");
  });

  it("says when a payment is past its day, and when it went late", async () => {
    const payments = async () => (await kept()).find(({ promised }) => promised.startsWith("Payments"))?.kept;
    world.clock.set("2027-04-10T09:00:00Z");
    send = newApi(world);
    expect(await payments()).toContain("past the day agreed, and not sent yet");
    await world.as(grant.steward, () => Grant.checkBank({ grantId: grant.grantId }));
    for (const planN of [1, 2])
      await world.as(grant.commissioner, () => Grant.pay({ grantId: grant.grantId, planN }), newKey());
    expect(await payments()).toBe("One payment went later than agreed, the last on 10 April 2027.");
    world.clock.set("2026-11-02T09:00:00Z");
    send = newApi(world);
  });
});

describe("what a funder promised, when a decision is looked at again", () => {
  it("keeps the day its group first heard, and who read what stands", async () => {
    const world = await newWorld();
    const talk = await anOpenTalk(world);
    const { amountPence: _, ...words } = await toFund(world, talk);
    const { applicationId, commissioner, lead, programmeId } = talk;
    const no = { ...words, choice: "notThisTime" as const };
    const { decisionId } = await world.as(
      commissioner,
      () => Review.decide({ applicationId, ...no }),
      newKey(),
    );
    const programme = await theProgramme(world, programmeId);
    await world.as(
      lead,
      () => Review.askLook({ decisionId, ground: "fact", words: "Since 2019." }),
      newKey(),
    );
    const lines = async () => {
      const { body } = await newApi(world)(commissioner, `GET /api/v1/programmes/${programmeId}/kept`);
      return body.items.map((one: { kept: string }) => one.kept);
    };
    expect(await lines()).toContain("They did, for each answer that stands.");
    world.clock.set(`${addDays(programme.decisionBy ?? "", 9)}T09:00:00Z`);
    expect(await lines()).toContain("Every group did.");
  });
});

describe("time asked of a group", () => {
  let send: Send;
  let learning: Learning;
  beforeAll(async () => {
    const world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
  });

  it("counts talks that others called this month, and says so before more is asked", async () => {
    const { invite, upwardBody } = newTalks(send, learning);
    const ruth = learning.who("commissioner");
    const asks = async () => (await send(ruth, `GET /api/v1/grants/${learning.grantId}/asks`)).body;
    expect(await asks()).toEqual({ asks: 0 });
    await invite(upwardBody());
    expect(await asks()).toEqual({ asks: 0 });
    for (const _ of [1, 2, 3]) expect((await invite(upwardBody(), ruth)).status).toBe(201);
    expect(await asks()).toEqual({
      asks: 3,
      says: "This grantee has already given time to 3 asks this month.",
    });
  });

  it("is for those who take part", async () => {
    const { cast, places } = learning;
    const inside = characters.filter((who) => !["nobody", "outsider", "reviewer"].includes(who));
    const outside = { notFound: ["outsider", "reviewer"] as const };
    const promised = `GET /api/v1/programmes/${places.programmeId}/kept`;
    await refusals("showKeptPromises", send, cast, promised, {}, { allowed: inside, ...outside });
    const asked = `GET /api/v1/grants/${learning.grantId}/asks`;
    await refusals("showAsks", send, cast, asked, {}, { allowed: inside, ...outside });
  });
});
