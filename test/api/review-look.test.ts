import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { newVisitor } from "../support/public.ts";
import { type AReview, aDecidedReview, aReviewer, saidBy, someWords, toFund } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

type Decided = AReview & { decisionId: Id<"dec"> };
const why = { ground: "fact", words: "We have run the club since 2019, not since last year." };

describe("looking again at a decision", () => {
  let world: World;
  let send: Send;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  const notFunded = async (review: AReview, choice = "notThisTime") => {
    const { amountPence: _, ...words } = await toFund(world, review);
    return { ...words, choice: choice as "notThisTime" };
  };
  const decided = (): Promise<Decided> => aDecidedReview(world, notFunded);
  const ask = (one: Decided, { by = one.lead, body = why as object, key = newKey() } = {}): Promise<Answer> =>
    send(by, `POST /api/v1/decisions/${one.decisionId}/look`, { body, key });
  const on = ({ applicationId }: AReview, method: string, more: string): string =>
    `${method} /api/v1/applications/${applicationId}${more}`;
  const askReviewer = (one: AReview, personId: string, more: object = {}): Promise<Answer> =>
    send(one.steward, on(one, "POST", "/reviewers"), { body: { personId, ...more }, key: newKey() });
  const act = (who: Id<"person">, one: AReview, name: string, body?: object): Promise<Answer> =>
    send(who, on(one, "POST", `/actions/${name}`), { ...(body ? { body } : {}), key: newKey() });
  const says = (who: Id<"person">, one: AReview): Promise<Answer> =>
    send(who, on(one, "POST", "/perspectives"), { body: someWords("someone new"), key: newKey() });
  const review = async (who: Id<"person">, one: AReview): Promise<Answer> =>
    send(who, on(one, "GET", "/review"));

  /** Asked for, and read by one new person, whose words are in. */
  const heardAgain = async (): Promise<{ one: Decided; lee: Id<"person"> }> => {
    const one = await decided();
    await ask(one);
    const lee = await aReviewer(world, one.programmeId, "peopleServed");
    await askReviewer(one, lee);
    await act(lee, one, "declare-tie", { tied: false });
    await act(one.steward, one, "begin");
    expect((await says(lee, one)).status).toBe(201);
    return { one, lee };
  };

  it("is asked for by the group, once; the first decision stands meanwhile", async () => {
    const one = await decided();
    const before = await send(one.lead, on(one, "GET", "/decision"));
    expect(before.body).toMatchObject({ lookBy: "2026-11-30" });
    expect(before.body.actions).toContain("askLook");
    const key = newKey();
    const asked = await ask(one, { key });
    expect(asked).toMatchObject({ status: 201, body: { look: { ...why, askedBy: one.lead } } });
    expect(asked.body.actions).not.toContain("askLook");
    expect((await ask(one, { key })).headers.get("idempotent-replay")).toBe("true");
    expect(await ask(one)).toMatchObject({ status: 409, body: { code: "look.asked_already" } });
    const stands = await send(one.lead, on(one, "GET", "/decision"));
    expect(stands.body).toMatchObject({ decisionId: one.decisionId, choice: "notThisTime" });
    expect((await send(one.lead, on(one, "GET", ""))).body.state).toBe("inReview");
    // What is said while it is looked at again stays with those who read.
    expect((await review(one.lead, one)).status).toBe(404);
    expect(stands.body.actions).not.toContain("readReview");
    expect((await review(one.steward, one)).body).toMatchObject({ state: "asking", look: why });
  });

  it("is written once when two of the group ask at the same moment", async () => {
    const one = await decided();
    const both = await Promise.all([ask(one), ask(one)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("is refused after 28 days, for a yes, and without saying why", async () => {
    const one = await decided();
    for (const body of [{}, { ...why, ground: "unkind" }, { ...why, words: " " }, { ...why, score: 4 }])
      expect((await ask(one, { body })).status, JSON.stringify(body)).toBe(400);
    const yes = await aDecidedReview(world);
    expect(await ask(yes)).toMatchObject({ status: 422, body: { code: "look.has_money" } });
    const late = await newWorld();
    const old = await aDecidedReview(late, notFundedIn(late));
    late.clock.forward({ days: 29 });
    const told = await newApi(late)(old.lead, `POST /api/v1/decisions/${old.decisionId}/look`, {
      body: why,
      key: newKey(),
    });
    expect(told).toMatchObject({ status: 422, body: { code: "look.too_late" } });
  });

  const notFundedIn = (other: World) => async (one: AReview) => {
    const { amountPence: _, ...words } = await toFund(other, one);
    return { ...words, choice: "keepTalking" as const };
  };

  it("is for those who speak for the group alone", async () => {
    const one = await decided();
    for (const by of [one.commissioner, one.steward, one.reviewers.peers])
      expect((await ask(one, { by })).status).toBe(403);
    expect((await ask(one, { by: await world.person("Someone else") })).status).toBe(404);
    expect(
      (await send(undefined, `POST /api/v1/decisions/${one.decisionId}/look`, { body: why })).status,
    ).toBe(401);
  });

  it("is read by one person who never was asked, who has no tie, and who speaks before they see the others", async () => {
    const one = await decided();
    await ask(one);
    const shown = await review(one.steward, one);
    expect(shown.body.actions).toEqual(expect.arrayContaining(["ask"]));
    expect(shown.body.actions).not.toContain("begin");
    expect(await act(one.steward, one, "begin")).toMatchObject({
      status: 422,
      body: { code: "look.reviewer_first" },
    });
    expect((await askReviewer(one, one.reviewers.workers)).status).toBe(409);
    const [tied, lee, third] = await Promise.all(
      ["a", "b", "c"].map(() => aReviewer(world, one.programmeId, "peopleServed")),
    );
    if (!(tied && lee && third)) throw new Error("Three readers were made");
    await askReviewer(one, tied);
    expect(await askReviewer(one, lee)).toMatchObject({ status: 422, body: { code: "look.one_reviewer" } });
    await act(tied, one, "declare-tie", { tied: true, words: "My sister works there." });
    expect((await review(tied, one)).status).toBe(404);
    expect((await askReviewer(one, lee)).status).toBe(201);
    await act(lee, one, "declare-tie", { tied: false });
    expect((await act(one.steward, one, "begin")).status).toBe(200);
    expect((await review(lee, one)).body).not.toHaveProperty("perspectives");
    expect(await act(one.steward, one, "open-talk", {})).toMatchObject({
      status: 422,
      body: { code: "look.not_heard" },
    });
    await says(lee, one);
    await act(lee, one, "see-others");
    expect((await review(lee, one)).body.perspectives).toHaveLength(6);
    expect(await askReviewer(one, third)).toMatchObject({ status: 422, body: { code: "look.one_reviewer" } });
    expect((await act(one.steward, one, "open-talk", {})).status).toBe(200);
  });

  it("is not read again by someone of an earlier round", async () => {
    const one = await aDecidedReview(world, notFundedIn(world));
    const { lead, applicationId } = one;
    const reasons = await notFunded(one);
    await act(one.steward, one, "reopen");
    const sent = await send(lead, `POST /api/v1/applications/${applicationId}/actions/send`, {
      key: newKey(),
    });
    expect(sent.status).toBe(200);
    const again = await aReviewer(world, one.programmeId, "peopleServed");
    await askReviewer(one, again);
    for (const group of ["workers", "peers", "funder", "learningPartner"] as const)
      await askReviewer(one, one.reviewers[group]);
    const readers = [
      again,
      ...(["workers", "peers", "funder", "learningPartner"] as const).map((g) => one.reviewers[g]),
    ];
    for (const who of readers) await act(who, one, "declare-tie", { tied: false });
    await act(one.steward, one, "begin");
    for (const who of readers) await says(who, one);
    await act(one.steward, one, "open-talk", {});
    const mine = await send(again, on(one, "GET", "/perspectives/mine"));
    const words = { ...reasons, cites: [mine.body.perspectiveId] };
    const second = await act(one.commissioner, one, "decide", words);
    expect(second.status).toBe(201);
    await ask({ ...one, decisionId: second.body.decisionId });
    expect(await askReviewer(one, one.reviewers.peopleServed)).toMatchObject({
      status: 422,
      body: { code: "look.not_new" },
    });
  });

  it("ends in a decision that follows the first, which is kept as it was", async () => {
    const { one, lee } = await heardAgain();
    await act(one.steward, one, "open-talk", {});
    const cites = [
      (await send(lee, on(one, "GET", "/perspectives/mine"))).body.perspectiveId,
      await saidBy(world, one, "peopleServed"),
    ];
    const anew = await act(one.commissioner, one, "decide", { ...(await toFund(world, one)), cites });
    expect(anew).toMatchObject({ status: 201, body: { choice: "fund", after: one.decisionId } });
    const first = await send(one.lead, `GET /api/v1/decisions/${one.decisionId}`);
    expect(first.body).toMatchObject({ choice: "notThisTime", look: why });
    expect((await send(one.lead, on(one, "GET", "/decision"))).body.decisionId).toBe(anew.body.decisionId);
    expect(await ask({ ...one, decisionId: anew.body.decisionId })).toMatchObject({ status: 422 });
    const page = await newVisitor(world).get(`/programmes/${one.programmeId}`);
    expect(page.html).toContain("We looked again at one decision");
  });

  it("may end with the first decision standing; then it is not looked at a third time", async () => {
    const { one } = await heardAgain();
    await act(one.steward, one, "open-talk", {});
    const stands = await act(one.commissioner, one, "decide", await notFunded(one));
    expect(stands).toMatchObject({ status: 201, body: { choice: "notThisTime", after: one.decisionId } });
    expect(stands.body.actions).not.toContain("askLook");
    expect(await ask({ ...one, decisionId: stands.body.decisionId })).toMatchObject({
      status: 409,
      body: { code: "look.once" },
    });
    expect((await ask(one)).status).toBe(409);
  });
});
