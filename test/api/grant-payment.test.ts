import { Grant } from "@allotment/core/grant/index";
import { Ledger } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aGroup } from "../support/applications.ts";
import {
  type AGrant,
  aDecision,
  aDraftGrant,
  aFund,
  aLiveGrant,
  signAs,
  wholeTerms,
} from "../support/grants.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
});

const act = (grant: AGrant, name: string) => `POST /api/v1/grants/${grant.grantId}/actions/${name}`;
const pay = (grant: AGrant, body: object = { planN: 1 }, key = newKey()) =>
  send(grant.commissioner, act(grant, "pay"), { body, key });

/** Live, with the bank details checked by the steward. */
const aCheckedGrant = async (...given: Parameters<typeof aLiveGrant>): Promise<AGrant> => {
  const grant = await aLiveGrant(...given);
  await world.as(grant.steward, () =>
    Grant.checkBank({ grantId: grant.grantId, how: "Rang the number on file." }),
  );
  return grant;
};

/** A grant to a group that sells, with what it says it had before. */
const aSubsidy = async (amountPence: number, declaredBeforePence: number): Promise<AGrant> => {
  const fund = await aFund(world);
  const group = await aGroup(world, { sells: true });
  const decision = await aDecision(world, { fund, group, amountPence });
  const recipientOrgId = decision.orgId;
  return aDraftGrant(world, decision, {
    terms: {
      ...wholeTerms(world, amountPence),
      subsidyNote: { words: "A note.", recipientOrgId },
    },
    subsidy: { outcome: "mfa", recipientOrgId, declaredBeforePence },
  });
};

const live = async (grant: AGrant): Promise<AGrant> => {
  await world.as(grant.commissioner, () => Grant.offer({ grantId: grant.grantId }));
  await signAs(world, grant.lead, grant);
  await signAs(world, grant.commissioner, grant);
  await world.as(grant.steward, () => Grant.checkBank({ grantId: grant.grantId }));
  return grant;
};

describe("paying", () => {
  it("writes a line in the register and moves no pot", async () => {
    const grant = await aCheckedGrant(world);
    const before = await world.asSystem(() => Ledger.heads([grant.potId, grant.fundId]));
    const paid = await pay(grant, { planN: 1, note: "Sent this morning." });
    expect(paid).toMatchObject({
      status: 200,
      body: { paid: [1], paidPence: 6_000_000, nextDueOn: "2027-04-01" },
    });
    expect(paid.body.payments).toMatchObject([
      {
        planN: 1,
        amountPence: 6_000_000,
        paidOn: "2026-11-02",
        paidToOrgId: grant.orgId,
        by: grant.commissioner,
      },
    ]);
    expect(await world.asSystem(() => Ledger.heads([grant.potId, grant.fundId]))).toEqual(before);
  });

  it("has an id of its own, made from the key, and is done once however often it is sent", async () => {
    const grant = await aCheckedGrant(world);
    const key = newKey();
    const first = await pay(grant, { planN: 1 }, key);
    expect(first.body.payments[0].payId).toBe(`pay_${key}`);
    const again = await pay(grant, { planN: 1 }, key);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body.payments).toHaveLength(1);
    expect(await pay(grant, { planN: 2 }, key)).toMatchObject({ status: 409, body: { code: "key_reused" } });
    expect((await send(grant.commissioner, act(grant, "pay"), { body: { planN: 2 } })).status).toBe(400);
  });

  it("is 422 pay.twice with another key, also when two press at once", async () => {
    const grant = await aCheckedGrant(world);
    await pay(grant);
    expect(await pay(grant)).toMatchObject({ status: 422, body: { code: "pay.twice" } });
    const other = await aCheckedGrant(world);
    const both = await Promise.all([pay(other), pay(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(both.find(({ status }) => status === 422)?.body.code).toBe("pay.twice");
  });

  it("waits for the day agreed, and never says a day to come", async () => {
    const grant = await aCheckedGrant(world);
    expect(await pay(grant, { planN: 2 })).toMatchObject({ status: 422, body: { code: "pay.not_yet" } });
    expect((await pay(grant, { planN: 1, paidOn: "2026-11-03" })).status).toBe(400);
    expect((await pay(grant, { planN: 9 })).status).toBe(400);
    expect((await pay(grant, { planN: 1, amountPence: 5 })).status).toBe(400);
  });

  it("on request waits until the group asks", async () => {
    const grant = await aCheckedGrant(world);
    expect(await pay(grant, { planN: 3 })).toMatchObject({ status: 422, body: { code: "pay.not_yet" } });
    const asked = await send(grant.lead, act(grant, "ask-payment"), { body: { planN: 3 } });
    expect(asked).toMatchObject({ status: 200, body: { asked: [3] } });
    expect((await send(grant.lead, act(grant, "ask-payment"), { body: { planN: 2 } })).status).toBe(400);
    expect((await pay(grant, { planN: 3 })).status).toBe(200);
    expect(await send(grant.lead, act(grant, "ask-payment"), { body: { planN: 3 } })).toMatchObject({
      status: 422,
      body: { code: "pay.twice" },
    });
  });

  it("needs the bank details checked by someone else", async () => {
    const grant = await aLiveGrant(world);
    expect(await pay(grant)).toMatchObject({ status: 422, body: { code: "pay.bank_not_checked" } });
    await send(grant.commissioner, act(grant, "check-bank"), { body: {} });
    expect(await pay(grant)).toMatchObject({ status: 422, body: { code: "pay.bank_same_person" } });
    const checked = await send(grant.steward, act(grant, "check-bank"), { body: { how: "Rang them." } });
    expect(checked.body.bankCheck).toMatchObject({
      by: grant.steward,
      orgId: grant.orgId,
      at: "2026-11-02T09:00:00.000Z",
    });
    expect((await pay(grant)).status).toBe(200);
  });

  it("is 409 before both have signed", async () => {
    const grant = await aDraftGrant(world);
    expect(await pay(grant)).toMatchObject({ status: 409, body: { code: "wrong_state" } });
  });
});

describe("the subsidy sum", () => {
  it("is noticed with the offer, confirmed in writing by whoever receives the money, and only then paid", async () => {
    const grant = await live(await aSubsidy(8_400_000, 21_500_000));
    const seen = await send(grant.lead, `GET /api/v1/grants/${grant.grantId}`);
    expect(seen.body).toMatchObject({
      subsidy: { outcome: "mfa", noticeOn: "2026-11-02" },
      subsidySums: { threeYearSumPence: 29_900_000, headroomAfterPence: 1_600_000 },
    });
    expect(await pay(grant)).toMatchObject({ status: 422, body: { code: "subsidy.not_confirmed" } });
    expect((await send(grant.commissioner, act(grant, "confirm-subsidy"), { body: {} })).status).toBe(403);
    const confirmed = await send(grant.lead, act(grant, "confirm-subsidy"), { body: {} });
    expect(confirmed).toMatchObject({
      status: 200,
      body: { subsidy: { confirmedBy: grant.lead, confirmedOn: "2026-11-02" } },
    });
    expect((await send(grant.lead, act(grant, "confirm-subsidy"), { body: {} })).status).toBe(409);
    expect((await pay(grant)).status).toBe(200);
  });

  it("stops £20,000 more where £16,000 of room is left, with the sums", async () => {
    const grant = await live(await aSubsidy(8_400_000, 21_500_000));
    const more = {
      changes: { amountPence: 10_400_000, paymentPlan: [{ n: 1, kind: "onSign", amountPence: 10_400_000 }] },
      why: "More nights.",
      from: "2026-12-01",
    };
    const refused = await send(grant.commissioner, act(grant, "propose-change"), {
      body: more,
      key: newKey(),
    });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: "subsidy.limit",
        current: { threeYearSumPence: 31_900_000, headroomBeforePence: 1_600_000 },
      },
    });
  });

  it("can't be confirmed with sums that go over the limit", async () => {
    const grant = await live(await aSubsidy(8_400_000, 21_500_000));
    const refused = await send(grant.lead, act(grant, "confirm-subsidy"), {
      body: { declaredBeforePence: 25_000_000 },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: "subsidy.limit" } });
    expect((await pay(grant)).body.code).toBe("subsidy.not_confirmed");
  });

  it("stops an offer that would go over, and a host's sum counts the group it hosts", async () => {
    const over = await aSubsidy(18_000_000, 14_000_000);
    const refused = await send(over.commissioner, act(over, "offer"), { body: {} });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "subsidy.limit", current: { headroomBeforePence: 17_500_000 } },
    });

    const tide = await aSubsidy(9_600_000, 4_000_000);
    await live(tide);
    const shed = await aDecision(world, { fund: tide, amountPence: 3_000_000 });
    const note = { words: "Our host's sum.", recipientOrgId: tide.orgId };
    const hosted = await aDraftGrant(world, shed, {
      hostOrgId: tide.orgId,
      terms: { ...wholeTerms(world, 3_000_000), subsidyNote: note },
      subsidy: { outcome: "mfa", recipientOrgId: tide.orgId, declaredBeforePence: 4_000_000 },
    });
    const offered = await send(hosted.commissioner, act(hosted, "offer"), { body: {} });
    expect(offered.body.subsidySums).toEqual({
      declaredBeforePence: 4_000_000,
      otherGrantsPence: 9_600_000,
      thisGrantPence: 3_000_000,
      threeYearSumPence: 16_600_000,
      limitPence: 31_500_000,
      headroomBeforePence: 17_900_000,
      headroomAfterPence: 14_900_000,
    });
    expect(offered.body.versions[0].terms.subsidyNote).toEqual({ ...note, threeYearSumPence: 16_600_000 });
    expect((await send(hosted.lead, act(hosted, "confirm-subsidy"), { body: {} })).status).toBe(403);
    expect((await send(tide.lead, act(hosted, "confirm-subsidy"), { body: {} })).status).toBe(200);
  });

  it("forgets an offer that was declined or taken back", async () => {
    const grant = await aSubsidy(9_000_000, 0);
    await send(grant.commissioner, act(grant, "offer"), { body: {} });
    const second = await aDecision(world, { fund: grant, group: grant, amountPence: 3_000_000 });
    const note = { words: "A note.", recipientOrgId: grant.orgId };
    const other = await aDraftGrant(world, second, {
      terms: { ...wholeTerms(world, 3_000_000), subsidyNote: note },
      subsidy: { outcome: "mfa", recipientOrgId: grant.orgId },
    });
    const sum = async () =>
      (await send(grant.lead, `GET /api/v1/grants/${other.grantId}`)).body.subsidySums.threeYearSumPence;
    expect(await sum()).toBe(12_000_000);
    await send(grant.lead, act(grant, "decline"), { body: {}, key: newKey() });
    expect(await sum()).toBe(3_000_000);
  });
});

describe("a signed change of the amount", () => {
  const changeTo = async (grant: AGrant, amountPence: number) => {
    const changes = { amountPence, paymentPlan: wholeTerms(world, amountPence).paymentPlan };
    const body = { changes, why: "More people came.", from: "2026-11-02" };
    const proposed = await send(grant.commissioner, act(grant, "propose-change"), { body, key: newKey() });
    if (proposed.status !== 200) return proposed;
    const { proposalId } = proposed.body.proposal;
    await send(grant.lead, act(grant, "sign-change"), { body: { proposalId }, key: newKey() });
    return send(grant.commissioner, act(grant, "sign-change"), { body: { proposalId }, key: newKey() });
  };

  it("is a new notice, confirmed again before money moves, and never goes over the limit", async () => {
    const grant = await live(await aSubsidy(8_400_000, 21_500_000));
    await send(grant.lead, act(grant, "confirm-subsidy"), { body: {} });
    expect(await changeTo(grant, 8_400_000 + 1_600_001)).toMatchObject({
      status: 422,
      body: { code: "subsidy.limit" },
    });
    const more = await changeTo(grant, 9_000_000);
    expect(more).toMatchObject({ status: 200, body: { subsidySums: { threeYearSumPence: 30_500_000 } } });
    expect(more.body.subsidy).not.toHaveProperty("confirmedOn");
    expect(more.body.versions.at(-1).terms.subsidyNote).toMatchObject({ threeYearSumPence: 30_500_000 });
    expect(await pay(grant)).toMatchObject({ status: 422, body: { code: "subsidy.not_confirmed" } });
    await send(grant.lead, act(grant, "confirm-subsidy"), { body: {} });
    expect((await pay(grant)).status).toBe(200);
  });

  it("keeps what was confirmed when it is for less", async () => {
    const grant = await live(await aSubsidy(9_000_000, 0));
    await send(grant.lead, act(grant, "confirm-subsidy"), { body: {} });
    const less = await changeTo(grant, 6_000_000);
    expect(less.body).toMatchObject({
      subsidy: { confirmedBy: grant.lead },
      subsidySums: { threeYearSumPence: 6_000_000 },
    });
  });

  it("does not reach a payment that was made while it was open, nor one that a signed change moves", async () => {
    const grant = await aCheckedGrant(world);
    const [first, second, third] = wholeTerms(world, grant.amountPence).paymentPlan;
    const propose = async (line: object, from: string) => {
      const body = { changes: { paymentPlan: [line, second, third] }, why: "Sooner.", from };
      const answer = await send(grant.lead, act(grant, "propose-change"), { body, key: newKey() });
      return answer.body.proposal.proposalId;
    };
    const onDate = { ...first, kind: "onDate", onDate: "2026-12-01" };
    const sign = (who: typeof grant.lead, proposalId: string) =>
      send(who, act(grant, "sign-change"), { body: { proposalId }, key: newKey() });
    const later = await propose(onDate, "2026-11-20");
    await sign(grant.lead, later);
    await sign(grant.commissioner, later);
    expect(await pay(grant)).toMatchObject({ status: 422, body: { code: "pay.changed" } });
    const other = await aCheckedGrant(world);
    const body = { changes: { paymentPlan: [onDate, second, third] }, why: "Sooner.", from: "2026-11-20" };
    const open = await send(other.lead, act(other, "propose-change"), { body, key: newKey() });
    expect((await pay(other)).status).toBe(200);
    const signing = { body: { proposalId: open.body.proposal.proposalId } };
    await send(other.lead, act(other, "sign-change"), { ...signing, key: newKey() });
    const last = await send(other.commissioner, act(other, "sign-change"), { ...signing, key: newKey() });
    expect(last).toMatchObject({ status: 422, body: { code: "grant.paid_line" } });
  });
});

describe("the payment register", () => {
  it("lists what was sent in a programme, newest first, for those who may see money", async () => {
    const grant = await aCheckedGrant(world);
    await pay(grant);
    await send(grant.lead, act(grant, "ask-payment"), { body: { planN: 3 } });
    await pay(grant, { planN: 3 });
    const list = `GET /api/v1/programmes/${grant.programmeId}/payments`;
    const register = await send(grant.commissioner, list);
    expect(register.body.items).toMatchObject([{ planN: 3 }, { planN: 1 }]);
    expect((await send(grant.lead, list)).status).toBe(404);
  });
});
