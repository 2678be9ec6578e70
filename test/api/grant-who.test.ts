import { transact } from "@allotment/core/db/transact";
import { Grant } from "@allotment/core/grant/index";
import { Home } from "@allotment/core/home/index";
import { Membership } from "@allotment/core/membership/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGroup, aGroup } from "../support/applications.ts";
import { type Cast, type Character, newCast } from "../support/cast.ts";
import {
  type ADecision,
  type AGrant,
  aDecision,
  aDraftGrant,
  aFund,
  aLiveGrant,
  anOfferedGrant,
  signAs,
  theGrant,
} from "../support/grants.ts";
import { type Refused, refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
let cast: Cast;
let other: AGroup;
let group: AGroup;
let decision: ADecision;
let live: AGrant;

/** Who reads the agreement, by how much of it; the rest may not know of it. */
const readers = {
  money: ["commissioner", "steward", "governor", "auditor", "granteeLead"],
  words: ["granteeWorker", "learningPartner"],
} as const satisfies Record<string, readonly Character[]>;
const strangers = [
  "safeguardingLead",
  "citizen",
  "reviewer",
  "funderStaff",
  "otherGrantee",
  "outsider",
] as const satisfies readonly Character[];

const seers: readonly Character[] = [...readers.money, ...readers.words];

/** Those named may; everyone else who may see the agreement is told no, and the rest can't find it. */
const onlyFor = (...allowed: Character[]): Refused => ({
  allowed,
  forbidden: seers.filter((character) => !allowed.includes(character)),
  notFound: strangers,
});

const act = (grant: AGrant, name: string) => `POST /api/v1/grants/${grant.grantId}/actions/${name}`;

beforeAll(async () => {
  world = await newWorld();
  send = newApi(world);
  [group, other] = [await aGroup(world), await aGroup(world)];
  const fund = await aFund(world);
  const { programmeId, funderId } = fund;
  cast = await newCast(world, { programmeId, funderId, granteeId: group.orgId, otherGranteeId: other.orgId });
  decision = await aDecision(world, { fund, group, amountPence: 3_000_000 });
  live = await aLiveGrant(world, await aDecision(world, { fund, group, amountPence: 3_000_000 }));
});

describe("who may do what with an agreement", () => {
  it("draft it: those who convene", async () => {
    const { applicationId } = decision;
    const sending = { body: { applicationId }, key: newKey() };
    await refusals(
      "draftGrant",
      send,
      cast,
      "POST /api/v1/grants",
      sending,
      onlyFor("commissioner", "steward"),
    );
  });

  it("read it: both sides and those who look after the programme", async () => {
    const show = `GET /api/v1/grants/${live.grantId}`;
    await refusals("showGrant", send, cast, show, {}, { allowed: seers, notFound: strangers });
    const of = `GET /api/v1/applications/${live.applicationId}/grant`;
    await refusals("showGrantOfApplication", send, cast, of, {}, { allowed: seers, notFound: strangers });
    for (const character of seers) {
      const { body } = await send(cast[character], show);
      const seesMoney = readers.money.some((each) => each === character);
      expect("payments" in body, character).toBe(seesMoney);
      expect("paymentPlan" in body.versions[0].terms, character).toBe(seesMoney);
      expect("subsidy" in body, character).toBe(seesMoney);
      const looked = await send(cast[character], `GET /api/v1/pots/${live.potId}`);
      expect(body.potId, character).toBe(looked.status === 200 ? live.potId : undefined);
      expect(body.versions[0].terms.purpose, character).toBeTruthy();
    }
  });

  it("write, offer, decline and sign it", async () => {
    const draft = await aDraftGrant(world, decision);
    const edit = `PATCH /api/v1/grants/${draft.grantId}`;
    await refusals(
      "editGrantDraft",
      send,
      cast,
      edit,
      { version: 1, body: {} },
      onlyFor("commissioner", "steward"),
    );
    await refusals("offerGrant", send, cast, act(draft, "offer"), { body: {} }, onlyFor("commissioner"));
    const offered = await anOfferedGrant(
      world,
      await aDecision(world, { fund: live, group, amountPence: 3_000_000 }),
    );
    const words = { body: { words: "Other words, please." } };
    await refusals("askChangeOfOffer", send, cast, act(offered, "ask-change"), words, onlyFor("granteeLead"));
    const no = { body: {}, key: newKey() };
    await refusals("declineGrant", send, cast, act(offered, "decline"), no, onlyFor("granteeLead"));
    const sign = { body: { edition: 1 }, key: newKey() };
    await refusals(
      "signGrant",
      send,
      cast,
      act(offered, "sign"),
      sign,
      onlyFor("granteeLead", "commissioner"),
    );
    await refusals("sayHostYes", send, cast, act(offered, "say-host-yes"), { body: {} }, onlyFor());
    await refusals(
      "confirmSubsidy",
      send,
      cast,
      act(offered, "confirm-subsidy"),
      { body: {} },
      onlyFor("granteeLead"),
    );
  });

  it("check the bank, ask for money and pay", async () => {
    const convening = onlyFor("commissioner", "steward");
    await refusals("checkBank", send, cast, act(live, "check-bank"), { body: {} }, convening);
    const ask = { body: { planN: 3 } };
    await refusals("askPayment", send, cast, act(live, "ask-payment"), ask, onlyFor("granteeLead"));
    const pay = { body: { planN: 1 }, key: newKey() };
    await refusals("payGrant", send, cast, act(live, "pay"), pay, onlyFor("commissioner"));
  });

  it("pause it, look at that again, and let it go on", async () => {
    const by = onlyFor("commissioner");
    const pause = {
      body: {
        ...{ reason: "law", why: "A court asks for it.", secondId: cast.governor, notMyReport: true },
        lookOn: "2026-11-10",
      },
      key: newKey(),
    };
    await refusals("pauseGrant", send, cast, act(live, "pause"), pause, by);
    const keep = { body: { why: "It still does.", lookOn: "2026-11-10" }, key: newKey() };
    await refusals("keepPause", send, cast, act(live, "keep-pause"), keep, by);
    const on = { body: { why: "It is over." }, key: newKey() };
    await refusals("resumeGrant", send, cast, act(live, "resume"), on, by);
  });

  it("look back on its year: those who sign for a side, on money that those who see the payments see", async () => {
    const money = `GET /api/v1/grants/${live.grantId}/money`;
    const wordsOnly = [...readers.words, ...strangers];
    await refusals("showGrantMoney", send, cast, money, {}, { allowed: readers.money, notFound: wordsOnly });
    const statement = { paidPence: 0, spentPence: 0, freePence: 0, returnedPence: 0 };
    const words = { purpose: "It holds.", learning: "Much.", choice: "carryOn" };
    const saying = { body: { statement, ...words }, key: newKey() };
    const sides = onlyFor("commissioner", "granteeLead");
    await refusals("beginYearlyLook", send, cast, act(live, "begin-look"), saying, sides);
    await refusals("answerYearlyLook", send, cast, act(live, "answer-look"), saying, sides);
  });

  it("end it: those who sign for a side", async () => {
    const sides = onlyFor("commissioner", "granteeLead");
    const ask = { body: { reason: "purposeMet", why: "It is met.", on: "2027-06-01" }, key: newKey() };
    await refusals("askEndOfGrant", send, cast, act(live, "ask-end"), ask, sides);
    const bare = { body: {}, key: newKey() };
    await refusals("agreeEndOfGrant", send, cast, act(live, "agree-end"), bare, sides);
    await refusals("dropEndOfGrant", send, cast, act(live, "drop-end"), bare, sides);
    await refusals("endGrant", send, cast, act(live, "end"), bare, sides);
  });

  it("ask for a change, sign it or let it go", async () => {
    const change = {
      body: { changes: { edges: "Other edges." }, why: "Because.", from: "2026-12-01" },
      key: newKey(),
    };
    const sides = onlyFor("commissioner", "steward", "granteeLead");
    await refusals("proposeChange", send, cast, act(live, "propose-change"), change, sides);
    const proposalId = world.deps.newId("prop");
    const sign = { body: { proposalId }, key: newKey() };
    await refusals(
      "signChange",
      send,
      cast,
      act(live, "sign-change"),
      sign,
      onlyFor("commissioner", "granteeLead"),
    );
    await refusals("dropChange", send, cast, act(live, "drop-change"), sign, sides);
  });
});

describe("lists of grants", () => {
  it("of a programme, and its payment register", async () => {
    const grants = `GET /api/v1/programmes/${live.programmeId}/grants`;
    const listers = [...readers.money.filter((each) => each !== "granteeLead"), "learningPartner"] as const;
    const rest = [...strangers, "granteeLead", "granteeWorker"] as const;
    await refusals("listGrantsOfProgramme", send, cast, grants, {}, { allowed: listers, notFound: rest });
    const { body } = await send(cast.commissioner, grants);
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ grantId: live.grantId, state: "live" })]),
    );
    expect((await send(cast.learningPartner, grants)).body.items[0]).not.toHaveProperty("paidPence");
    const payments = `GET /api/v1/programmes/${live.programmeId}/payments`;
    const auditors = listers.filter((each) => each !== "learningPartner");
    const noMoney = [...rest, "learningPartner"] as const;
    const seeing: Refused = { allowed: auditors, notFound: noMoney };
    await refusals("listPaymentsOfProgramme", send, cast, payments, {}, seeing);
    await refusals("listDuePayments", send, cast, `${payments}-due`, {}, seeing);
  });

  it("enter several payments, and say that the bank was matched", async () => {
    const of = `POST /api/v1/programmes/${live.programmeId}`;
    const keeping = ["commissioner", "steward", "governor", "auditor"] as const;
    const rest = [...strangers, "granteeLead", "granteeWorker", "learningPartner"] as const;
    const only = (...allowed: Character[]): Refused => ({
      allowed,
      forbidden: keeping.filter((each) => !allowed.includes(each)),
      notFound: rest,
    });
    const several = { body: { payments: [{ grantId: live.grantId, planN: 1 }] }, key: newKey() };
    await refusals("paySeveral", send, cast, `${of}/payments`, several, only("commissioner"));
    const counts = { agree: 1, differ: 0, onlyHere: 0, onlyAtBank: 0, unread: 0 };
    const matched = { body: { from: "2026-11-01", to: "2026-11-30", ...counts } };
    await refusals(
      "sayBankMatched",
      send,
      cast,
      `${of}/bank-matches`,
      matched,
      only("commissioner", "steward"),
    );
  });

  it("of a group, and those it holds money for", async () => {
    const own: Refused = {
      allowed: ["granteeLead", "granteeWorker"],
      notFound: ["commissioner", "steward", "governor", "auditor", "learningPartner", ...strangers],
    };
    await refusals(
      "listGrantsOfGroup",
      send,
      cast,
      `GET /api/v1/organisations/${group.orgId}/grants`,
      {},
      own,
    );
    await refusals(
      "listHostedGrants",
      send,
      cast,
      `GET /api/v1/organisations/${group.orgId}/hosted-grants`,
      {},
      own,
    );
    const { body } = await send(group.lead, `GET /api/v1/organisations/${group.orgId}/grants`);
    expect(body.items.map(({ grantId }: { grantId: string }) => grantId)).toContain(live.grantId);
  });

  it("made elsewhere: published, so anyone signed in reads them", async () => {
    const everyone: Refused = { allowed: [...seers, ...strangers] };
    const place = `GET /api/v1/organisations/${group.orgId}`;
    await refusals("listGrantsElsewhere", send, cast, `${place}/grants-elsewhere`, {}, everyone);
    await refusals("listGrantsMadeElsewhere", send, cast, `${place}/grants-made-elsewhere`, {}, everyone);
    const grant = {
      ...{ sourceId: "360G-a-1", funderOrgId: live.funderId, funderName: "A council" },
      ...{
        orgId: group.orgId,
        orgName: "A group",
        title: "Core costs",
        amountPence: 500_000,
        awardedOn: "2024-05-01",
      },
    };
    const first = await world.asSystem(() => Grant.recordElsewhere(grant));
    const again = await world.asSystem(() => Grant.recordElsewhere(grant));
    expect([first.made, again]).toEqual([true, { grantId: first.grantId, made: false }]);
    const had = await send(cast.outsider, `${place}/grants-elsewhere`);
    expect(had.body.items).toMatchObject([{ title: "Core costs", amountPence: 500_000 }]);
    expect(had.body.items).toHaveLength(1);
    const made = await send(
      cast.outsider,
      `GET /api/v1/organisations/${live.funderId}/grants-made-elsewhere`,
    );
    expect(made.body.items).toMatchObject([{ grantId: first.grantId }]);
  });

  it("come 25 at a time, and read no more when there are more", async () => {
    const { programmeId } = live;
    const fund = await aFund(world);
    for (let n = 0; n < 26; n += 1)
      await aDraftGrant(world, await aDecision(world, { fund, group: other, amountPence: 100 }), {
        terms: {},
      });
    const list = `/api/v1/programmes/${fund.programmeId}/grants`;
    const first = (await send(fund.commissioner, `GET ${list}`)).body;
    expect(first.items).toHaveLength(25);
    const second = (await send(fund.commissioner, `GET ${list}?cursor=${encodeURIComponent(first.next)}`))
      .body;
    expect(second.items).toHaveLength(1);
    const elsewhere = `GET /api/v1/programmes/${programmeId}/grants?cursor=${encodeURIComponent(first.next)}`;
    expect((await send(cast.commissioner, elsewhere)).status).toBe(400);
  });
});

describe("people the group serves", () => {
  it("read a plain version, once it is signed", async () => {
    const jo = await world.person("Jo");
    const role = { personId: jo, scope: group.orgId, role: "citizen", title: "A group" } as const;
    await world.asSystem(() => transact([Membership.roleWrite(role)]));
    const { body } = await send(jo, `GET /api/v1/grants/${live.grantId}`);
    expect(body).toMatchObject({ plain: true, actions: [], inForce: 1, paidPence: 0 });
    expect(Object.keys(body.versions[0].terms)).toEqual(
      expect.arrayContaining(["purpose", "promises", "pledge"]),
    );
    for (const part of ["paymentPlan", "learningTime", "subsidyNote"])
      expect(body.versions[0].terms).not.toHaveProperty(part);
    for (const part of ["payments", "subsidy", "bankCheck", "proposal"])
      expect(body).not.toHaveProperty(part);
    const draft = await aDraftGrant(world, await aDecision(world, { fund: live, group, amountPence: 100 }));
    expect((await send(jo, `GET /api/v1/grants/${draft.grantId}`)).status).toBe(404);
  });

  it("and whoever holds the pot reads it too", async () => {
    const holder = group.lead;
    const next = await world.person("Next lead");
    const [scope, role] = [group.orgId, "granteeLead"] as const;
    await world.asSystem(() =>
      transact([Membership.roleWrite({ personId: next, scope, role, title: "A group" })]),
    );
    await world.as(next, () => Membership.remove({ scope, role, personId: holder }));
    const seen = await theGrant(world, holder, live);
    expect(seen).toMatchObject({ plain: false, actions: [] });
    expect(seen.payments).toBeUndefined();
  });
});

describe("home", () => {
  it("says what waits, for whom", async () => {
    const [ours, mo] = [await aFund(world), await aGroup(world)];
    const grant = await anOfferedGrant(
      world,
      await aDecision(world, { fund: ours, group: mo, amountPence: 300 }),
    );
    const homeOf = (who: typeof mo.lead) => world.as(who, () => Home.show({}));
    const about = (waits: readonly { subject: string; says: string }[]) =>
      waits.filter(({ subject }) => subject === grant.grantId).map(({ says }) => says);
    expect(about((await homeOf(mo.lead)).waitingForYou)).toEqual([
      expect.stringContaining("sign it if it is right"),
    ]);
    expect(about((await homeOf(grant.steward)).waitingForYou)).toEqual([]);
    await signAs(world, mo.lead, grant);
    expect(about((await homeOf(mo.lead)).waitingForYou)).toEqual([]);
    expect(about((await homeOf(mo.lead)).waitingForOthers)).toHaveLength(1);
    await signAs(world, grant.commissioner, grant);
    expect(about((await homeOf(grant.commissioner)).waitingForYou)).toEqual([
      expect.stringContaining("Check the bank details"),
    ]);
    await world.as(grant.steward, () => Grant.checkBank({ grantId: grant.grantId }));
    expect(about((await homeOf(grant.commissioner)).waitingForYou)).toEqual([
      expect.stringContaining("Send the payment"),
    ]);
    expect(about((await homeOf(grant.steward)).waitingForYou)).toEqual([]);
  });
});
