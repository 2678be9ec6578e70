import { describe, expect, it } from "vitest";
import { type DraftTerms, gaps, type OfferFacts } from "./offer.rules.ts";

const whole: DraftTerms = {
  purpose: "People choose their own next steps.",
  amountPence: 600,
  startsOn: "2026-04-01",
  endsOn: "2029-03-31",
  promises: [
    { side: "funder", what: "We will pay ahead." },
    { side: "grantee", what: "We will say what we do not know." },
  ],
  paymentPlan: [
    { n: 1, kind: "onSign", amountPence: 400 },
    { n: 2, kind: "onRequest", amountPence: 200 },
  ],
  learningTime: { words: "An hour a week." },
  learningRhythm: "Twice a year.",
  edges: "Lawful. For the purpose.",
  safeguardingNote: "Mo is the lead.",
  dataNote: "Chosen names only.",
  pledge: "We will not use what went wrong to cut money.",
};
const facts: OfferFacts = { potPence: 600, publicMoney: false, payeeOrgId: "org_group" };
const publicFacts: OfferFacts = {
  ...facts,
  publicMoney: true,
  subsidy: { outcome: "mfa", recipientOrgId: "org_group" },
};
const paths = (terms: DraftTerms, against = facts) => gaps(terms, against).map(({ path }) => path);

describe("an offer", () => {
  it("goes when everything is there", () => {
    expect(gaps(whole, facts)).toEqual([]);
  });

  it.each(Object.keys(whole))("does not go without %s, and names it", (part) => {
    const found = paths({ ...whole, [part]: undefined });
    const named = part === "promises" ? ["promises.funder", "promises.grantee"] : [part];
    expect(found).toEqual(expect.arrayContaining(named));
  });

  it("needs a promise from each side", () => {
    const promises = (whole.promises ?? []).slice(0, 1);
    expect(paths({ ...whole, promises })).toEqual(["promises.grantee"]);
  });

  it("says the same amount as the pot, and plans all of it", () => {
    expect(paths(whole, { ...facts, potPence: 500 })).toEqual(["amountPence"]);
    const paymentPlan = [{ n: 1, kind: "onSign" as const, amountPence: 599 }];
    expect(paths({ ...whole, paymentPlan })).toEqual(["paymentPlan"]);
  });

  it("ends after it starts", () => {
    expect(paths({ ...whole, endsOn: "2026-03-31" })).toEqual(["endsOn"]);
  });

  it("of public money answers the subsidy questions for whoever receives it", () => {
    const note = { recipientOrgId: "org_group" };
    expect(paths(whole, publicFacts)).toEqual(["subsidyNote"]);
    expect(paths({ ...whole, subsidyNote: note }, publicFacts)).toEqual([]);
    expect(paths(whole, { ...facts, publicMoney: true })).toEqual(["subsidy"]);
    const plain = { outcome: "notASubsidy", recipientOrgId: "org_group" } as const;
    expect(paths(whole, { ...publicFacts, subsidy: plain })).toEqual(["subsidy"]);
    expect(paths(whole, { ...publicFacts, subsidy: { ...plain, why: "No market activity." } })).toEqual([]);
  });

  it("asks the host, when the host receives the money", () => {
    const hosted: OfferFacts = { ...publicFacts, payeeOrgId: "org_host" };
    expect(paths({ ...whole, subsidyNote: { recipientOrgId: "org_group" } }, hosted)).toEqual(["subsidy"]);
    const answered: OfferFacts = { ...hosted, subsidy: { outcome: "mfa", recipientOrgId: "org_host" } };
    expect(paths(whole, answered)).toEqual(["subsidyNote"]);
    expect(paths({ ...whole, subsidyNote: { recipientOrgId: "org_host" } }, answered)).toEqual([]);
  });
});
