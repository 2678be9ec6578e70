import { Review } from "@allotment/core/review/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aGroup } from "../support/applications.ts";
import { characters, newCast } from "../support/cast.ts";
import { theProgramme } from "../support/programmes.ts";
import { refusals } from "../support/refusals.ts";
import { type AReview, anAskedReview } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const offer = { pence: 2_500, per: "hour", words: "A bank payment or a voucher, within a week." };
const need = { wish: "voucher", accessNeed: "An evening, please. I look after my grandson." };

describe("the time of those who read", () => {
  let world: World;
  let send: Send;
  let review: AReview;
  let at: string;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    review = await anAskedReview(world);
    at = `/api/v1/applications/${review.applicationId}/taking-part`;
  });

  const offers = async (takingPart: object) => {
    const { version } = await theProgramme(world, review.programmeId);
    const act = `PATCH /api/v1/programmes/${review.programmeId}`;
    return send(review.commissioner, act, { body: { takingPart }, version });
  };

  it("asks for no payment where none is offered, and hears what would make it easier", async () => {
    const workers = review.reviewers.workers;
    expect((await send(workers, `PUT ${at}`, { body: { wish: "money" } })).body.code).toBe(
      "takingPart.not_offered",
    );
    expect((await send(workers, `PUT ${at}`, { body: { accessNeed: "Step-free." } })).status).toBe(200);
  });

  it("is offered a payment by the programme, which can only grow once people can read it", async () => {
    expect((await offers(offer)).body.takingPart).toEqual(offer);
    expect(await offers({ ...offer, pence: 2_000 })).toMatchObject({
      status: 422,
      body: { code: "programme.promise_made" },
    });
    expect((await offers({ ...offer, pence: 0 })).status).toBe(400);
  });

  it("given Wren asks for an evening and a voucher, then the host sees it and other members do not", async () => {
    const wren = review.reviewers.peopleServed;
    expect((await send(wren, `GET ${at}`)).body).toMatchObject({
      offer,
      warning: "Money or vouchers can affect benefits. You can ask for advice first.",
      needs: [],
      actions: ["say"],
    });
    const said = await send(wren, `PUT ${at}`, { body: need });
    expect(said).toMatchObject({ status: 200, body: { needs: [{ personId: wren, ...need }] } });
    const host = (await send(review.steward, `GET ${at}`)).body;
    expect(host.needs).toEqual(
      expect.arrayContaining([expect.objectContaining({ personId: wren, ...need })]),
    );
    expect(host.actions).toEqual(["give"]);
    const peer = await send(review.reviewers.peers, `GET ${at}`);
    expect(peer).toMatchObject({ status: 200, body: { needs: [], given: [], asked: [] } });
    for (const who of [review.commissioner, review.lead])
      expect((await send(who, `GET ${at}`)).status).toBe(404);
    const others = [review.reviewers.peers, review.commissioner, review.steward];
    for (const who of others) {
      const shown = await send(who, `GET /api/v1/applications/${review.applicationId}/review`);
      expect(JSON.stringify(shown.body)).not.toContain("grandson");
    }
  });

  it("refuses what is no wish, a number, and too many words", async () => {
    for (const body of [{ wish: "gold" }, { score: 3 }, { accessNeed: "a".repeat(1501) }])
      expect((await send(review.reviewers.peers, `PUT ${at}`, { body })).status).toBe(400);
  });

  it("is recorded once by the host, dated, and seen by whoever was given it", async () => {
    const wren = review.reviewers.peopleServed;
    const body = { personId: wren, pence: 5_000, kind: "voucher", on: "2026-11-02" };
    const give = (more: object, key = newKey()) =>
      send(review.steward, `POST ${at}/given`, { body: { ...body, ...more }, key });
    const key = newKey();
    expect((await give({}, key)).status).toBe(201);
    expect((await give({}, key)).headers.get("idempotent-replay")).toBe("true");
    const own = (await send(wren, `GET ${at}`)).body;
    expect(own.given).toMatchObject([{ ...body, recordedBy: review.steward }]);
    expect((await send(review.reviewers.peers, `GET ${at}`)).body.given).toEqual([]);
    for (const wrong of [{ on: "2030-01-01" }, { personId: review.lead }, { pence: 0 }, { kind: "none" }])
      expect((await give(wrong)).status, JSON.stringify(wrong)).toBe(400);
  });

  it("shuts with a tie, like the rest of the review", async () => {
    const { applicationId, reviewers } = review;
    const words = "My sister works there.";
    await world.as(reviewers.funder, () => Review.declareTie({ applicationId, tied: true, words }));
    expect((await send(reviewers.funder, `GET ${at}`)).status).toBe(404);
  });

  it("is between whoever was asked and the host", async () => {
    const { programmeId, funderId, applicationId, orgId: granteeId } = review;
    const otherGranteeId = (await aGroup(world)).orgId;
    const cast = await newCast(world, { programmeId, funderId, granteeId, otherGranteeId });
    const personId = cast.reviewer;
    if (!personId) throw new Error("The cast has a reviewer");
    await world.as(review.steward, () => Review.ask({ applicationId, personId }));
    const both = ["reviewer", "steward"] as const;
    const notFound = characters.filter((one) => one !== "nobody" && one !== "reviewer" && one !== "steward");
    await refusals("showTakingPart", send, cast, `GET ${at}`, {}, { allowed: both, notFound });
    await refusals(
      "sayWhatYouNeed",
      send,
      cast,
      `PUT ${at}`,
      { body: need },
      { allowed: ["reviewer"], forbidden: ["steward"], notFound },
    );
    const body = { personId, pence: 2_500, kind: "money", on: "2026-11-02" };
    await refusals(
      "recordTakingPartPayment",
      send,
      cast,
      `POST ${at}/given`,
      { body },
      { allowed: ["steward"], forbidden: ["reviewer"], notFound },
    );
  });
});
