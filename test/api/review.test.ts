import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import {
  aGatheringReview,
  aHeardReview,
  anAskedReview,
  anOpenTalk,
  aReadyReview,
  aReviewer,
  aSentForReview,
  someWords,
} from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const paths = ({ applicationId }: { applicationId: string }) => {
  const at = `/api/v1/applications/${applicationId}`;
  return {
    application: `GET ${at}`,
    review: `GET ${at}/review`,
    ask: `POST ${at}/reviewers`,
    tie: `POST ${at}/actions/declare-tie`,
    begin: `POST ${at}/actions/begin`,
    add: `POST ${at}/perspectives`,
    mine: `GET ${at}/perspectives/mine`,
    edit: `PATCH ${at}/perspectives/mine`,
    others: `POST ${at}/actions/see-others`,
    open: `POST ${at}/actions/open-talk`,
    talk: `GET ${at}/talk`,
    say: `POST ${at}/talk`,
  };
};

let world: World;
let send: Send;
beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});

describe("asking reviewers", () => {
  it("asks someone for the group they review for, once", async () => {
    const review = await aSentForReview(world);
    const { ask } = paths(review);
    const body = { personId: review.reviewers.peopleServed };
    const key = newKey();
    const asked = await send(review.steward, ask, { body, key });
    expect(asked).toMatchObject({
      status: 201,
      body: { items: [{ group: "peopleServed", tie: "notSaid" }] },
    });
    const again = await send(review.steward, ask, { body, key });
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body).toEqual(asked.body);
    const second = await send(review.steward, ask, { body });
    expect(second).toMatchObject({ status: 409, body: { code: "review.asked_already" } });
    const shown = await send(review.steward, paths(review).review);
    expect(shown.body).toMatchObject({ state: "asking", round: 1, asks: [{ personId: body.personId }] });
  });

  it("asks only the programme's reviewers, and nobody from the group that applied", async () => {
    const review = await aSentForReview(world);
    const { ask } = paths(review);
    const outsider = await world.person("Someone passing");
    const refused = await send(review.steward, ask, { body: { personId: outsider } });
    expect(refused).toMatchObject({ status: 422, body: { code: "review.not_a_reviewer" } });
    const scope = `/api/v1/places/${review.programmeId}/members`;
    const email = "the.lead@people.example";
    const given = await send(review.steward, `POST ${scope}`, {
      body: { role: "reviewer", group: "peers", email, name: "The lead" },
    });
    await send(review.lead, `POST /api/v1/places/${review.orgId}/members`, {
      body: { role: "granteeWorker", email, name: "The lead" },
    });
    const own = await send(review.steward, ask, { body: { personId: given.body.personId } });
    expect(own).toMatchObject({ status: 422, body: { code: "review.own_application" } });
  });

  it("asks someone whom that group serves like anyone, since a tie is theirs to say", async () => {
    const review = await aSentForReview(world);
    const served = review.reviewers.peopleServed;
    const { email } = (await send(served, "GET /api/v1/me")).body.person;
    const serve = { body: { role: "citizen", email, name: "Lee" } };
    await send(review.lead, `POST /api/v1/places/${review.orgId}/members`, serve);
    const { ask } = paths(review);
    expect((await send(review.steward, ask, { body: { personId: served } })).status).toBe(201);
  });

  it("lists what someone is asked to read, and puts it on their home", async () => {
    const review = await anAskedReview(world);
    const wren = review.reviewers.peopleServed;
    const asked = await send(wren, "GET /api/v1/reviews/asked");
    expect(asked.body.items).toMatchObject([
      { applicationId: review.applicationId, tie: "notSaid", state: "asking" },
    ]);
    const home = await send(wren, "GET /api/v1/me/home");
    expect(home.body.waitingForYou).toMatchObject([
      {
        subject: review.applicationId,
        says: "You are asked to read this. Do you know the people who applied?",
      },
    ]);
  });
});

describe("ties", () => {
  it("shut the application, set words aside, and have someone else asked", async () => {
    const review = await anAskedReview(world);
    const { applicationId, steward, reviewers } = review;
    const lee = reviewers.peopleServed;
    const { tie, application, ask } = paths(review);
    expect((await send(lee, application)).status).toBe(200);
    const said = await send(lee, tie, { body: { tied: true, words: "I go to their group" } });
    expect(said).toMatchObject({
      status: 200,
      body: { tie: "tied", tieWords: "I go to their group", waits: "no" },
    });
    for (const path of Object.values(paths(review)).filter((act) => act.startsWith("GET")))
      expect((await send(lee, path)).status, path).toBe(404);
    expect((await send(lee, tie, { body: { tied: false } })).status).toBe(404);
    expect((await send(lee, "GET /api/v1/reviews/asked")).body.items).toMatchObject([
      { applicationId, tie: "tied" },
    ]);
    const home = await send(steward, "GET /api/v1/me/home");
    expect(home.body.waitingForYou).toContainEqual(
      expect.objectContaining({
        subject: applicationId,
        says: "Someone has a tie. Ask another person in their place.",
      }),
    );
    const wren = await aReviewer(world, review.programmeId, "peopleServed");
    const replaced = await send(steward, ask, { body: { personId: wren } });
    expect(replaced.body.items).toContainEqual(expect.objectContaining({ personId: wren, replaces: lee }));
    const stray = { personId: await aReviewer(world, review.programmeId, "workers"), replaces: lee };
    expect(await send(steward, ask, { body: stray })).toMatchObject({
      status: 422,
      body: { code: "review.nobody_to_replace" },
    });
    const after = await send(steward, "GET /api/v1/me/home");
    expect(JSON.stringify(after.body)).not.toContain("Someone has a tie");
  });

  it("need words, and the steward, commissioner and governors alone read them", async () => {
    const review = await anAskedReview(world);
    const { tie } = paths(review);
    const lee = review.reviewers.peopleServed;
    expect((await send(lee, tie, { body: { tied: true } })).status).toBe(400);
    expect((await send(lee, tie, { body: {} })).status).toBe(400);
    await send(lee, tie, { body: { tied: true, words: "My sister works there" } });
    const forSteward = await send(review.steward, paths(review).review);
    expect(JSON.stringify(forSteward.body)).toContain("My sister works there");
    const forReviewer = await send(review.reviewers.workers, paths(review).review);
    expect(forReviewer.status).toBe(200);
    expect(forReviewer.body.asks).toBeUndefined();
    expect(JSON.stringify(forReviewer.body)).not.toContain("My sister works there");
  });

  it("found late take back the words that were in", async () => {
    const review = await aHeardReview(world);
    const lee = review.reviewers.peopleServed;
    await send(lee, paths(review).tie, { body: { tied: true, words: "I know them after all" } });
    const shown = await send(review.steward, paths(review).review);
    expect(shown.body.missing).toEqual(["peopleServed"]);
    expect(JSON.stringify(shown.body)).not.toContain("What peopleServed see.");
    const open = await send(review.steward, paths(review).open, { body: {} });
    expect(open).toMatchObject({ status: 422, body: { code: "review.voices_missing" } });
  });
});

describe("beginning", () => {
  it("waits for everyone to say whether they have a tie", async () => {
    const review = await anAskedReview(world);
    const { begin, tie } = paths(review);
    const early = await send(review.steward, begin);
    expect(early).toMatchObject({ status: 422, body: { code: "review.conflicts_first" } });
    expect(early.body.fields).toHaveLength(5);
    for (const reviewer of Object.values(review.reviewers))
      await send(reviewer, tie, { body: { tied: false } });
    const begun = await send(review.steward, begin);
    expect(begun).toMatchObject({ status: 200, body: { state: "gathering" } });
    expect((await send(review.lead, paths(review).application)).body.state).toBe("inReview");
    expect((await send(review.steward, begin)).status).toBe(409);
  });

  it("does not wait for someone who reviews here no more, and counts nobody who left", async () => {
    const review = await anAskedReview(world);
    const { begin, tie } = paths(review);
    const takeOut = async (personId: string) => {
      const path = `POST /api/v1/places/${review.programmeId}/members/actions/remove`;
      expect((await send(review.commissioner, path, { body: { personId, role: "reviewer" } })).status).toBe(
        200,
      );
    };
    const { peopleServed: ada, ...others } = review.reviewers;
    expect((await send(ada, tie, { body: { tied: false } })).status).toBe(200);
    for (const personId of Object.values(others)) await takeOut(personId);
    const home = await send(review.steward, "GET /api/v1/me/home");
    expect(JSON.stringify(home.body.waitingForYou)).toContain("You can begin");
    await takeOut(ada);
    expect(await send(review.steward, begin)).toMatchObject({
      status: 422,
      body: { code: "review.conflicts_first", detail: "Ask at least one reviewer who has no tie." },
    });
    const newcomer = await aReviewer(world, review.programmeId, "workers");
    await send(review.steward, paths(review).ask, { body: { personId: newcomer } });
    const early = await send(review.steward, begin);
    expect(early).toMatchObject({ status: 422, body: { fields: [{ path: newcomer }] } });
    await send(newcomer, tie, { body: { tied: false } });
    expect(await send(review.steward, begin)).toMatchObject({ status: 200, body: { state: "gathering" } });
  });

  it("needs at least one person with no tie", async () => {
    const review = await aSentForReview(world);
    const early = await send(review.steward, paths(review).begin);
    expect(early).toMatchObject({ status: 422, body: { code: "review.conflicts_first" } });
  });

  it("is not for an application that was taken back", async () => {
    const review = await aReadyReview(world);
    await send(review.lead, `POST /api/v1/applications/${review.applicationId}/actions/withdraw`);
    expect((await send(review.steward, paths(review).begin)).status).toBe(409);
    const home = await send(review.reviewers.workers, "GET /api/v1/me/home");
    expect(JSON.stringify(home.body)).not.toContain(review.applicationId);
  });
});

describe("perspectives", () => {
  it("are words alone, given blind, for one's own group", async () => {
    const review = await aGatheringReview(world);
    const wren = review.reviewers.peopleServed;
    const { add, others, review: show } = paths(review);
    await send(review.reviewers.workers, add, { body: someWords("workers") });
    expect(await send(wren, others)).toMatchObject({ status: 422, body: { code: "review.own_first" } });
    const blind = await send(wren, show);
    expect(blind.body.perspectives).toBeUndefined();
    expect(JSON.stringify(blind.body)).not.toContain("What workers see.");
    const answers = [{ question: "Who decides what matters in this plan?", words: "They do." }];
    const key = newKey();
    const body = { ...someWords("peopleServed"), lose: "People who stopped coming", answers };
    const added = await send(wren, add, { body, key });
    expect(added).toMatchObject({ status: 201, body: { group: "peopleServed", answers, version: 1 } });
    const again = await send(wren, add, { body, key });
    expect(again.body.perspectiveId).toBe(added.body.perspectiveId);
    const stillBlind = await send(wren, show);
    expect(stillBlind.body.perspectives).toBeUndefined();
    world.clock.forward({ seconds: 60 });
    const seen = await send(wren, others);
    expect(seen.body.sawOthersAt).toBe(world.clock.now().toISOString());
    const open = await send(wren, show);
    expect(open.body.perspectives).toHaveLength(2);
  });

  it("refuse numbers, other groups' questions and second ones", async () => {
    const review = await aGatheringReview(world);
    const { add } = paths(review);
    const wren = review.reviewers.peopleServed;
    for (const stray of [{ score: 4 }, { rating: "4" }, { points: { clarity: 5 } }]) {
      const refused = await send(wren, add, { body: { ...someWords("peopleServed"), ...stray } });
      expect(refused).toMatchObject({ status: 400, body: { code: "bad_input" } });
    }
    expect((await send(wren, add, { body: { words: 5, answers: [] } })).status).toBe(400);
    expect((await send(wren, add, { body: { words: "  " } })).status).toBe(400);
    const answers = [{ question: "What would scare you?", words: "Heights" }];
    const wrong = await send(wren, add, { body: { words: "Yes", answers } });
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ path: "answers.0.question" }] } });
    await send(wren, add, { body: someWords("peopleServed") });
    const second = await send(wren, add, { body: someWords("peopleServed") });
    expect(second).toMatchObject({ status: 409, body: { code: "review.already_in" } });
  });

  it("wait for a tie to be said, and for the review to begin", async () => {
    const review = await aGatheringReview(world);
    const late = await aReviewer(world, review.programmeId, "peers");
    await send(review.steward, paths(review).ask, { body: { personId: late, part: "standIn" } });
    const silent = await send(late, paths(review).add, { body: someWords("peers") });
    expect(silent).toMatchObject({ status: 422, body: { code: "review.say_tie_first" } });
    const ready = await aReadyReview(world);
    const early = await send(ready.reviewers.peers, paths(ready).add, { body: someWords("peers") });
    expect(early.status).toBe(409);
  });

  it("change with what was first said kept, from the version that was read", async () => {
    const review = await anOpenTalk(world);
    const { edit, mine, others } = paths(review);
    const wren = review.reviewers.peopleServed;
    await send(wren, others);
    expect((await send(wren, edit, { body: { words: "Now yes" } })).status).toBe(428);
    const once = await send(wren, edit, { version: 1, body: { words: "Now yes" } });
    expect(once).toMatchObject({
      status: 200,
      body: { version: 2, first: { words: "What peopleServed see." } },
    });
    const stale = await send(wren, edit, { version: 1, body: { words: "Older" } });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: "changed_since", current: { words: "Now yes" } },
    });
    await send(wren, edit, { version: 2, body: { words: "Still yes" } });
    const now = await send(wren, mine);
    expect(now.body).toMatchObject({ words: "Still yes", first: { words: "What peopleServed see." } });
    expect(now.body.sawOthersAt).toBeDefined();
  });
});

describe("the talk", () => {
  it("opens when each required group has spoken, or could not be reached, because", async () => {
    const review = await aGatheringReview(world);
    const { add, open } = paths(review);
    const said = ["workers", "peers", "funder"] as const;
    for (const group of said) await send(review.reviewers[group], add, { body: someWords(group) });
    const because = { group: "learningPartner", because: "They are away this month." };
    const early = await send(review.steward, open, { body: { notReached: [because] } });
    expect(early).toMatchObject({
      status: 422,
      body: { code: "review.voices_missing", fields: [{ path: "peopleServed" }] },
    });
    expect((await send(review.steward, open, { body: { notReached: [{ group: "workers" }] } })).status).toBe(
      400,
    );
    await send(review.reviewers.peopleServed, add, { body: someWords("peopleServed") });
    const opened = await send(review.steward, open, { body: { notReached: [because] } });
    expect(opened).toMatchObject({ status: 200, body: { state: "senseMaking", missing: [] } });
    expect(opened.body.groups).toContainEqual(
      expect.objectContaining({
        group: "learningPartner",
        spoken: false,
        notReachedBecause: because.because,
      }),
    );
    expect((await send(review.steward, open, { body: {} })).status).toBe(409);
    const tooLate = await send(review.reviewers.learningPartner, add, { body: someWords("learningPartner") });
    expect(tooLate.status).toBe(409);
  });

  it("is joined by those who have spoken and read the others", async () => {
    const review = await anOpenTalk(world);
    const { say, talk, others } = paths(review);
    const [wren, nan] = [review.reviewers.peopleServed, review.reviewers.workers];
    const early = await send(wren, say, { body: { words: "They ring back." } });
    expect(early).toMatchObject({ status: 422, body: { code: "review.own_first" } });
    await send(wren, others);
    expect((await send(wren, say, { body: { words: "" } })).status).toBe(400);
    expect((await send(wren, say, { body: { words: "They ring back." } })).status).toBe(201);
    await send(nan, others);
    world.clock.forward({ seconds: 1 });
    await send(nan, say, { body: { words: "That is what I hear too." } });
    const heard = await send(review.steward, talk);
    expect(heard.body.items.map(({ words }: { words: string }) => words)).toEqual([
      "They ring back.",
      "That is what I hear too.",
    ]);
    const unread = await send(review.reviewers.funder, talk);
    expect(unread.status).toBe(404);
  });
});

describe("the home of a steward", () => {
  it("says whom to ask, what can begin and which talk can open", async () => {
    const sent = await aSentForReview(world);
    const says = async () => JSON.stringify((await send(sent.steward, "GET /api/v1/me/home")).body);
    expect(await says()).toContain("Ask reviewers to read this.");
    const { ask, tie, begin, add, open } = paths(sent);
    for (const personId of Object.values(sent.reviewers))
      await send(sent.steward, ask, { body: { personId } });
    expect(await says()).toContain("Not everyone has said whether they have a tie.");
    for (const person of Object.values(sent.reviewers)) await send(person, tie, { body: { tied: false } });
    expect(await says()).toContain("Everyone has said if they have a tie. You can begin.");
    await send(sent.steward, begin);
    expect(await says()).toContain("Not heard yet: people served, workers, peers, funder, learning partner.");
    for (const [group, person] of Object.entries(sent.reviewers))
      await send(person, add, { body: someWords(group) });
    expect(await says()).toContain("Every group has spoken. You can open the talk.");
    await send(sent.steward, open, { body: {} });
    const home = await send(sent.commissioner, "GET /api/v1/me/home");
    expect(JSON.stringify(home.body)).toContain("The talk is open. You can decide when it has settled.");
  });
});
