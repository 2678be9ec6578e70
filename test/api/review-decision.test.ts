import { transact } from "@allotment/core/db/transact";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Ledger } from "@allotment/core/pot/index";
import { Programme } from "@allotment/core/programme/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { justBefore } from "../support/faults.ts";
import { theProgramme } from "../support/programmes.ts";
import {
  type AReview,
  aDecidedReview,
  aHeardReview,
  anOpenTalk,
  saidBy,
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

const decide = (review: AReview, body: unknown, { by = review.commissioner, key = newKey() } = {}) =>
  send(by, `POST /api/v1/applications/${review.applicationId}/actions/decide`, { body, key });

const balanceOf = async ({ programmeId }: Pick<AReview, "programmeId">): Promise<number> => {
  const { rootPotId } = await theProgramme(world, programmeId);
  const [fund] = await world.asSystem(() => Ledger.heads([rootPotId as Id<"pot">]));
  return fund?.balance ?? 0;
};

const toSay = async (review: AReview, choice: string) => {
  const { amountPence: _, ...words } = await toFund(world, review);
  return { ...words, choice };
};

describe("a decision to fund", () => {
  it("awards at once, tells the people who applied, and is written once", async () => {
    const review = await anOpenTalk(world);
    const body = await toFund(world, review);
    const key = newKey();
    const decided = await decide(review, body, { key });
    expect(decided).toMatchObject({
      status: 201,
      body: { choice: "fund", amountPence: 18_000_000, title: expect.any(String) },
    });
    const { potId, decisionId } = decided.body;
    const [pot] = await world.asSystem(() => Ledger.heads([potId]));
    expect(pot).toMatchObject({
      state: "proposed",
      balance: 18_000_000,
      holders: [review.lead],
      waiting: [review.lead],
    });
    expect(await balanceOf(review)).toBe(42_000_000);
    const application = await send(review.lead, `GET /api/v1/applications/${review.applicationId}`);
    expect(application.body).toMatchObject({ state: "decided", decision: { decisionId, choice: "fund" } });
    const again = await decide(review, body, { key });
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body.decisionId).toBe(decisionId);
    expect(await balanceOf(review)).toBe(42_000_000);
    expect((await decide(review, body)).status).toBe(409);
    const { programmeId } = review;
    const page = await world.asPublic(() => Programme.publicPage({ programmeId }));
    expect(page.funded).toMatchObject([{ choice: "fund", amountPence: 18_000_000 }]);
  });

  it("makes the pot as whoever decides says", async () => {
    const review = await anOpenTalk(world);
    const host = await world.person("Fin of the host");
    const edges = { words: "Money is held with the host.", keepReceiptOverPence: 5000 };
    const pot = { name: "Shed small start", holderIds: [review.lead, host], edges };
    const body = { ...(await toFund(world, review)), choice: "smallerStart", amountPence: 3_000_000, pot };
    const decided = await decide(review, body);
    expect(decided).toMatchObject({ status: 201, body: { choice: "smallerStart" } });
    const [made] = await world.asSystem(() => Ledger.heads([decided.body.potId]));
    expect(made?.name).toBe("Shed small start");
    expect([...(made?.holders ?? [])].sort()).toEqual([review.lead, host].sort());
  });

  it("is made once when two press at once", async () => {
    const review = await anOpenTalk(world);
    const body = await toFund(world, review);
    const both = await Promise.all([decide(review, body), decide(review, body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await balanceOf(review)).toBe(42_000_000);
  });

  it("is refused when there is not enough, with what is free", async () => {
    const review = await anOpenTalk(world);
    const refused = await decide(review, { ...(await toFund(world, review)), amountPence: 60_000_001 });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "money.not_enough", current: { freePence: 60_000_000 } },
    });
    const bigger = { ...(await toFund(world, review)), choice: "smallerStart", amountPence: 18_000_000 };
    expect(await decide(review, bigger)).toMatchObject({
      status: 400,
      body: { fields: [{ path: "amountPence" }] },
    });
    expect((await decide(review, { ...(await toFund(world, review)), amountPence: 1.5 })).status).toBe(400);
  });

  it("says what is free when another decision takes the money a moment before", async () => {
    const review = await anOpenTalk(world);
    const { name } = await theProgramme(world, review.programmeId);
    const other = await anOpenTalk(world, { ...review, name });
    const most = { ...(await toFund(world, review)), amountPence: 50_000_000 };
    const others = { ...(await toFund(world, other)), amountPence: 50_000_000 };
    justBefore(world, async () => expect((await decide(other, others)).status).toBe(201));
    const refused = await decide(review, most);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "money.not_enough", current: { freePence: 10_000_000 } },
    });
  });

  it("needs a key, since it moves money", async () => {
    const review = await anOpenTalk(world);
    const body = await toFund(world, review);
    const act = `POST /api/v1/applications/${review.applicationId}/actions/decide`;
    const keyless = await send(review.commissioner, act, { body });
    expect(keyless).toMatchObject({ status: 400, body: { fields: [{ path: "Idempotency-Key" }] } });
    const key = newKey();
    await decide(review, body, { key });
    const reused = await decide(review, { ...body, reason: "Another reason, with more words." }, { key });
    expect(reused).toMatchObject({ status: 409, body: { code: "key_reused" } });
  });
});

describe("a decision", () => {
  it.each(["keepTalking", "notThisTime"])("to say %s brings no money", async (choice) => {
    const review = await anOpenTalk(world);
    const withMoney = await decide(review, { ...(await toFund(world, review)), choice });
    expect(withMoney.status).toBe(400);
    const decided = await decide(review, await toSay(review, choice));
    expect(decided).toMatchObject({ status: 201, body: { choice } });
    expect(decided.body.potId).toBeUndefined();
    expect(await balanceOf(review)).toBe(60_000_000);
  });

  it("has no field for a number", async () => {
    const review = await anOpenTalk(world);
    for (const stray of [{ score: 8 }, { ratings: [1, 2] }, { marks: { clarity: 3 } }]) {
      const refused = await decide(review, { ...(await toFund(world, review)), ...stray });
      expect(refused).toMatchObject({ status: 400, body: { code: "bad_input" } });
    }
    expect((await decide(review, { ...(await toFund(world, review)), choice: "yes" })).status).toBe(400);
  });

  it("needs a reason that stands on what people served said", async () => {
    const review = await anOpenTalk(world);
    const whole = await toSay(review, "notThisTime");
    const workers = await saidBy(world, review, "workers");
    for (const broken of [
      { ...whole, reason: "Too short." },
      { ...whole, reason: undefined },
      { ...whole, cites: [] },
      { ...whole, cites: [workers] },
      { ...whole, cites: [...(whole.cites ?? []), "pv_01hzx9abcdefghjkmnpqrstvwx"] },
    ])
      expect(await decide(review, broken)).toMatchObject({
        status: 422,
        body: { code: "decision.reason_needed" },
      });
    const why = { ...whole, cites: [workers], noServedBecause: "Nobody we asked could come." };
    expect((await decide(review, why)).status).toBe(201);
  });

  it("says who was there, who was missing and who saw it differently", async () => {
    const review = await anOpenTalk(world);
    const whole = await toSay(review, "notThisTime");
    for (const part of ["involved", "missing", "dissent", "tied"]) {
      const refused = await decide(review, { ...whole, [part]: undefined });
      expect(refused.status, part).toBe(400);
      expect(refused.body.fields.map(({ path }: { path: string }) => path)).toContain(part);
    }
    expect((await decide(review, { ...whole, missing: [] })).status).toBe(400);
    const stray = [
      { group: "workers", perspectiveId: "pv_01hzx9abcdefghjkmnpqrstvwx", words: "I would wait." },
    ];
    expect((await decide(review, { ...whole, dissent: stray })).status).toBe(400);
    const dissent = [
      { group: "workers", perspectiveId: await saidBy(world, review, "workers"), words: "I would wait." },
    ];
    expect((await decide(review, { ...whole, dissent })).body).toMatchObject({ dissent });
  });

  it("is not made by someone with a tie, or who does not hold the fund", async () => {
    const review = await anOpenTalk(world);
    const whole = await toSay(review, "notThisTime");
    expect(await decide(review, { ...whole, tied: true })).toMatchObject({
      status: 422,
      body: { code: "decision.tied" },
    });
    const other = await world.person("Another commissioner");
    const members = `POST /api/v1/places/${review.programmeId}/members`;
    const email = "another.commissioner@people.example";
    await send(review.commissioner, members, {
      body: { role: "commissioner", email, name: "Another commissioner" },
    });
    expect((await decide(review, whole, { by: other })).status).toBe(403);
  });

  it("is not made by someone of the group that applied, who holds the fund too", async () => {
    const review = await anOpenTalk(world);
    const whole = await toSay(review, "notThisTime");
    const { commissioner: personId, orgId: scope } = review;
    await world.asSystem(() =>
      transact([Membership.roleWrite({ personId, scope, role: "granteeWorker", title: "A group" })]),
    );
    expect(await decide(review, whole)).toMatchObject({ status: 422, body: { code: "decision.tied" } });
  });

  it("waits for the talk", async () => {
    const heard = await aHeardReview(world);
    expect((await decide(heard, await toSay(heard, "notThisTime"))).status).toBe(409);
  });
});

describe("reading a decision", () => {
  it("gives the people who applied the reasons in full, and the groups' words without names", async () => {
    const decided = await aDecidedReview(world, (review) => toFund(world, review));
    const { applicationId, decisionId, lead, reviewers } = decided;
    const read = await send(lead, `GET /api/v1/applications/${applicationId}/decision`);
    expect(read).toMatchObject({
      status: 200,
      body: {
        decisionId,
        reason: "People served told us they ring back, and remember your name.",
        actions: expect.not.arrayContaining(["addAddendum"]),
      },
    });
    const review = await send(lead, `GET /api/v1/applications/${applicationId}/review`);
    expect(review.body.perspectives).toHaveLength(5);
    expect(review.body.talk).toBe(false);
    const text = JSON.stringify(review.body);
    for (const reviewer of Object.values(reviewers)) expect(text).not.toContain(reviewer);
    expect((await send(lead, `GET /api/v1/applications/${applicationId}/talk`)).status).toBe(404);
  });

  it("keeps the words of people served from an auditor, in the review, the talk and the decision", async () => {
    const open = await anOpenTalk(world);
    const { applicationId, commissioner, funderId, reviewers } = open;
    const others = `POST /api/v1/applications/${applicationId}/actions/see-others`;
    const say = `POST /api/v1/applications/${applicationId}/talk`;
    for (const group of ["peopleServed", "workers"] as const) {
      await send(reviewers[group], others);
      await send(reviewers[group], say, { body: { words: `Talk of ${group}.` } });
    }
    const served = { group: "peopleServed" as const, words: "I would not have said no." };
    const workers = { group: "workers" as const, words: "I would have waited." };
    await decide(open, { ...(await toFund(world, open)), dissent: [served, workers] });
    const email = "ema.of.audit@people.example";
    const ema = await world.person("Ema of audit");
    await send(commissioner, `POST /api/v1/places/${funderId}/members`, {
      body: { role: "auditor", email, name: "Ema" },
    });
    const texts = await Promise.all(
      ["review", "talk", "decision"].map(async (part) => {
        const read = await send(ema, `GET /api/v1/applications/${applicationId}/${part}`);
        expect(read.status, part).toBe(200);
        return JSON.stringify(read.body);
      }),
    );
    const all = texts.join("\n");
    for (const theirs of ["What peopleServed see.", "Talk of peopleServed.", "I would not have said no."])
      expect(all).not.toContain(theirs);
    for (const other of ["What workers see.", "Talk of workers.", "I would have waited."])
      expect(all).toContain(other);
    const forRuth = await send(commissioner, `GET /api/v1/applications/${applicationId}/decision`);
    expect(forRuth.body.dissent).toEqual([served, workers]);
    const { programmeId } = open;
    const steward = { role: "steward", email, name: "Ema" };
    await send(commissioner, `POST /api/v1/places/${programmeId}/members`, { body: steward });
    const { decisionId } = forRuth.body;
    const edit = { version: 1, body: { reason: "Something else entirely." } };
    const refused = await send(ema, `PATCH /api/v1/decisions/${decisionId}`, edit);
    expect(refused).toMatchObject({ status: 409, body: { current: { decisionId } } });
    expect(JSON.stringify(refused.body)).not.toContain(served.words);
  });

  it("is never changed: notes are added beside it", async () => {
    const { decisionId, commissioner, lead } = await aDecidedReview(world);
    const at = `/api/v1/decisions/${decisionId}`;
    const before = (await send(commissioner, `GET ${at}`)).body;
    const edited = await send(commissioner, `PATCH ${at}`, {
      version: 1,
      body: { reason: "Something else entirely." },
    });
    expect(edited).toMatchObject({ status: 409, body: { code: "decision.fixed" } });
    const key = newKey();
    const noted = await send(commissioner, `POST ${at}/addenda`, {
      body: { words: "The visit is on 4 May." },
      key,
    });
    expect(noted).toMatchObject({ status: 201, body: { addenda: [{ words: "The visit is on 4 May." }] } });
    const again = await send(commissioner, `POST ${at}/addenda`, {
      body: { words: "The visit is on 4 May." },
      key,
    });
    expect(again.body.addenda).toHaveLength(1);
    const { addenda: _, people: __, ...after } = (await send(lead, `GET ${at}`)).body;
    const { addenda: ___, people: ____, ...first } = before;
    expect({ ...after, actions: [] }).toEqual({ ...first, actions: [] });
    expect((await send(commissioner, `POST ${at}/addenda`, { body: { words: "" } })).status).toBe(400);
  });
});

describe("an application sent again after keep talking", () => {
  it("is reviewed anew, and both decisions stay", async () => {
    const decided = await aDecidedReview(world, async (review) => {
      const { amountPence: _, ...words } = await toFund(world, review);
      return { ...words, choice: "keepTalking" as const };
    });
    const { applicationId, steward, lead, reviewers, commissioner } = decided;
    const at = `/api/v1/applications/${applicationId}`;
    await send(steward, `POST ${at}/actions/reopen`);
    const sent = await send(lead, `POST ${at}/actions/send`);
    expect(sent).toMatchObject({ status: 200, body: { state: "sent", sendings: 2 } });
    const people = Object.entries(reviewers);
    const read = async (rest = "") => {
      const { status, body } = await send(reviewers.workers, `GET ${at}/document${rest}`);
      return status === 200 ? body.sending : status;
    };
    expect([await read(), await read("?sending=2")]).toEqual([1, 404]);
    for (const [, personId] of people)
      expect((await send(steward, `POST ${at}/reviewers`, { body: { personId } })).status).toBe(201);
    expect([await read(), await read("?sending=1")]).toEqual([2, 1]);
    const before = await send(lead, `GET ${at}/decision`);
    expect(before).toMatchObject({ status: 200, body: { choice: "keepTalking" } });
    for (const [, person] of people)
      await send(person, `POST ${at}/actions/declare-tie`, { body: { tied: false } });
    expect((await send(steward, `POST ${at}/actions/begin`)).body).toMatchObject({
      state: "gathering",
      round: 2,
    });
    for (const [group, person] of people)
      expect((await send(person, `POST ${at}/perspectives`, { body: someWords(group) })).status).toBe(201);
    await send(steward, `POST ${at}/actions/open-talk`, { body: {} });
    const second = await decide(decided, await toFund(world, decided));
    expect(second).toMatchObject({ status: 201, body: { choice: "fund", round: 2 } });
    expect((await send(commissioner, `GET /api/v1/decisions/${decided.decisionId}`)).body.choice).toBe(
      "keepTalking",
    );
    const review = await send(commissioner, `GET ${at}/review`);
    expect(review.body).toMatchObject({ decisionId: second.body.decisionId, earlier: [decided.decisionId] });
  });
});
