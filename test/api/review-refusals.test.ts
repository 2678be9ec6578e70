import { Review } from "@allotment/core/review/index";
import { beforeAll, describe, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aGroup } from "../support/applications.ts";
import { type Cast, type Character, characters, newCast } from "../support/cast.ts";
import { refusals } from "../support/refusals.ts";
import {
  type AReview,
  aDecidedReview,
  anAskedReview,
  anOpenTalk,
  aReviewer,
  someWords,
  toFund,
} from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});

/** One person of each role around a review; the cast's reviewer was asked and has no tie, unless `asked` is false. */
const around = async (review: AReview, asked: boolean): Promise<Cast> => {
  const { programmeId, funderId, applicationId, steward, orgId: granteeId } = review;
  const otherGranteeId = (await aGroup(world)).orgId;
  const cast = await newCast(world, { programmeId, funderId, granteeId, otherGranteeId });
  const { reviewer } = cast;
  if (asked && reviewer) {
    await world.as(steward, () => Review.ask({ applicationId, personId: reviewer }));
    await world.as(reviewer, () => Review.declareTie({ applicationId, tied: false }));
  }
  return cast;
};

const keepers: readonly Character[] = ["commissioner", "steward", "governor", "auditor"];
const keepersBut = (...allowed: Character[]) => keepers.filter((one) => !allowed.includes(one));
const othersThan = (...named: readonly Character[]) =>
  characters.filter((one) => one !== "nobody" && !named.includes(one));

describe("before a decision", () => {
  let review: AReview;
  let cast: Cast;
  let at: string;
  beforeAll(async () => {
    review = await anAskedReview(world);
    cast = await around(review, true);
    at = `/api/v1/applications/${review.applicationId}`;
  });

  it("the review is for those who keep the programme, and those who were asked", async () => {
    const allowed = [...keepers, "reviewer"] as const;
    await refusals(
      "showReview",
      send,
      cast,
      `GET ${at}/review`,
      {},
      { allowed, notFound: othersThan(...allowed) },
    );
    await refusals(
      "listTalk",
      send,
      cast,
      `GET ${at}/talk`,
      {},
      {
        allowed: keepers,
        notFound: othersThan(...keepers),
      },
    );
  });

  it("the steward alone convenes", async () => {
    const forbidden = [...keepersBut("steward"), "reviewer"] as const;
    const refused = {
      allowed: ["steward"],
      forbidden,
      notFound: othersThan("steward", ...forbidden),
    } as const;
    const personId = await aReviewer(world, review.programmeId, "workers");
    await refusals("askReviewer", send, cast, `POST ${at}/reviewers`, { body: { personId } }, refused);
    await refusals("beginReview", send, cast, `POST ${at}/actions/begin`, {}, refused);
    await refusals("openTalk", send, cast, `POST ${at}/actions/open-talk`, { body: {} }, refused);
  });

  it("those who were asked alone speak", async () => {
    const refused = {
      allowed: ["reviewer"],
      forbidden: keepers,
      notFound: othersThan("reviewer", ...keepers),
    } as const;
    const words = { body: someWords("peopleServed") };
    await refusals(
      "declareTie",
      send,
      cast,
      `POST ${at}/actions/declare-tie`,
      { body: { tied: false } },
      refused,
    );
    await refusals("addPerspective", send, cast, `POST ${at}/perspectives`, words, refused);
    await refusals(
      "editPerspective",
      send,
      cast,
      `PATCH ${at}/perspectives/mine`,
      { ...words, version: 1 },
      refused,
    );
    await refusals("seeOthers", send, cast, `POST ${at}/actions/see-others`, {}, refused);
    await refusals("addToTalk", send, cast, `POST ${at}/talk`, { body: { words: "Yes" } }, refused);
    const own = { allowed: ["reviewer"], notFound: othersThan("reviewer") } as const;
    await refusals("showMyPerspective", send, cast, `GET ${at}/perspectives/mine`, {}, own);
  });

  it("the list of reviews is for those who keep the programme", async () => {
    const act = `GET /api/v1/programmes/${review.programmeId}/reviews`;
    await refusals(
      "listReviews",
      send,
      cast,
      act,
      {},
      { allowed: keepers, forbidden: othersThan(...keepers) },
    );
  });

  it("what one was asked is one's own", async () => {
    const allowed = characters;
    await refusals("listAsked", send, cast, "GET /api/v1/reviews/asked", {}, { allowed });
  });
});

describe("a decision", () => {
  it("is made by a commissioner", async () => {
    const review = await anOpenTalk(world);
    const cast = await around(review, false);
    const forbidden = keepersBut("commissioner");
    const act = `POST /api/v1/applications/${review.applicationId}/actions/decide`;
    const sending = { body: await toFund(world, review), key: newKey() };
    await refusals("decide", send, cast, act, sending, {
      allowed: ["commissioner"],
      forbidden,
      notFound: othersThan("commissioner", ...forbidden),
    });
  });

  it("is read by those who keep the programme and the people who applied, and changed by nobody", async () => {
    const review = await aDecidedReview(world);
    const cast = await around(review, false);
    const readers = [...keepers, "learningPartner", "granteeLead", "granteeWorker"] as const;
    const refused = { allowed: readers, notFound: othersThan(...readers) };
    const at = `/api/v1/decisions/${review.decisionId}`;
    const ofApplication = `GET /api/v1/applications/${review.applicationId}/decision`;
    await refusals("showDecisionOfApplication", send, cast, ofApplication, {}, refused);
    await refusals("showDecision", send, cast, `GET ${at}`, {}, refused);
    const writers = ["commissioner", "steward"] as const;
    const forbidden = readers.filter((one) => one !== "commissioner" && one !== "steward");
    const noted = { allowed: writers, forbidden, notFound: othersThan(...readers) };
    await refusals("addAddendum", send, cast, `POST ${at}/addenda`, { body: { words: "A note" } }, noted);
    await refusals("editDecision", send, cast, `PATCH ${at}`, { body: { reason: "New" }, version: 1 }, noted);
    const look = { body: { ground: "fact", words: "We began in 2019." }, key: newKey() };
    await refusals("askToLookAgain", send, cast, `POST ${at}/look`, look, {
      allowed: ["granteeLead"],
      forbidden: readers.filter((one) => one !== "granteeLead"),
      notFound: othersThan(...readers),
    });
  });

  it("opens the review to those who speak for the group, and to nobody else of theirs", async () => {
    const review = await aDecidedReview(world);
    const cast = await around(review, false);
    const allowed = [...keepers, "granteeLead"] as const;
    const act = `GET /api/v1/applications/${review.applicationId}/review`;
    await refusals("showReview", send, cast, act, {}, { allowed, notFound: othersThan(...allowed) });
  });
});
