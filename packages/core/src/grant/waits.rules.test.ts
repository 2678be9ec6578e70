import { describe, expect, it } from "vitest";
import { looksOn, NEVER, NOW, type WaitStanding, waitsOf } from "./waits.rules.ts";

const TODAY = "2026-11-02";
const grant = (more: Partial<WaitStanding>): WaitStanding => ({
  state: "live",
  signedSides: [],
  changeSides: [],
  orgName: "Harbour Door",
  funderName: "Saltmere Council",
  bankCheck: {},
  ...more,
});
const waiters = (more: Partial<WaitStanding>) => waitsOf(grant(more), TODAY).map(({ waiter }) => waiter);

const waits = (more: Partial<WaitStanding>) => waitsOf(grant(more), TODAY).map(({ act }) => act);

describe("what an agreement waits for", () => {
  it("is a signature from whoever has not signed", () => {
    expect(waiters({ state: "offered" })).toEqual(["funder", "grantee"]);
    expect(waiters({ state: "offered", signedSides: ["grantee"] })).toEqual(["funder"]);
    expect(waiters({ openProposalId: "prop", changeSides: ["funder"] })).toEqual(["grantee"]);
  });

  it("is a host's yes, a subsidy sum, a bank check", () => {
    expect(waiters({ state: "offered", hostOrgId: "org", signedSides: ["funder", "grantee"] })).toEqual([
      "host",
    ]);
    expect(waiters({ subsidy: { outcome: "mfa" } })).toEqual(["receiver"]);
    expect(waiters({ subsidy: { outcome: "mfa", confirmedOn: TODAY } })).toEqual([]);
    expect(waiters({ subsidy: { outcome: "notASubsidy" } })).toEqual([]);
    expect(waiters({ bankCheck: undefined })).toEqual(["funder"]);
  });

  it("is a payment from the day agreed on, not before", () => {
    expect(waiters({ nextDueOn: "2026-11-03" })).toEqual([]);
    expect(waitsOf(grant({ nextDueOn: TODAY }), TODAY)).toMatchObject([{ waiter: "funder", on: TODAY }]);
  });

  it("is no payment while something before it is not done", () => {
    expect(waiters({ nextDueOn: TODAY, subsidy: { outcome: "mfa" } })).toEqual(["receiver"]);
    expect(waitsOf(grant({ nextDueOn: TODAY, bankCheck: undefined }), TODAY)).toMatchObject([
      { act: "checkBank" },
    ]);
  });

  it("is nothing once it has ended, was declined or rests", () => {
    for (const state of ["ended", "declined", "paused"] as const)
      expect(waiters({ state, nextDueOn: "2020-01-01", openProposalId: "prop" })).toEqual([]);
  });

  it("is a yearly look from a month before it is due, and the other side once one began", () => {
    const agreed = { startsOn: "2025-12-02", endsOn: "2029-11-01" };
    expect(waiters({ ...agreed, startsOn: "2025-12-03" })).toEqual([]);
    expect(waiters(agreed)).toEqual(["funder", "grantee"]);
    expect(waiters({ ...agreed, look: { at: TODAY, side: "funder" } })).toEqual(["grantee"]);
    expect(waiters({ ...agreed, lookedOn: TODAY })).toEqual([]);
    expect(waiters({ ...agreed, endsOn: "2026-12-02" })).toEqual([]);
  });

  it("is an answer to an early end, and the end itself once its time is over", () => {
    const ending = { side: "grantee", on: TODAY, needsYes: true } as const;
    expect(waiters({ endsOn: "2029-11-01", ending })).toEqual(["funder"]);
    expect(waits({ ending: { ...ending, agreedAt: TODAY } })).toEqual(["end"]);
    expect(waits({ endsOn: TODAY })).toEqual(["end"]);
    expect(waits({ state: "paused", endsOn: TODAY })).toEqual(["end"]);
  });

  it("is found from its day on", () => {
    expect(looksOn(grant({ nextDueOn: "2027-04-01" }))).toBe("2027-04-01");
    expect(looksOn(grant({ bankCheck: undefined, nextDueOn: "2027-04-01" }))).toBe(NOW);
    expect(looksOn(grant({}))).toBe(NEVER);
    expect(looksOn(grant({ startsOn: "2026-11-02", nextDueOn: "2028-01-01" }))).toBe("2027-10-03");
    expect(looksOn(grant({ endsOn: "2027-02-01", nextDueOn: "2028-01-01" }))).toBe("2027-02-01");
    expect(looksOn(grant({ state: "declined", nextDueOn: "2027-04-01" }))).toBe(NEVER);
    expect(looksOn(grant({ state: "drafting" }))).toBe(NOW);
  });

  it("is one short sentence", () => {
    const all = [
      ...waitsOf(grant({ state: "drafting", hostOrgId: "org", hostName: "Second Tide" }), TODAY),
      ...waitsOf(grant({ state: "offered", subsidy: { outcome: "mfa" } }), TODAY),
      ...waitsOf(grant({ openProposalId: "prop", bankCheck: undefined, nextDueOn: TODAY }), TODAY),
    ];
    for (const { says, others } of all)
      for (const sentence of [says, others]) expect(sentence.split(" ").length).toBeLessThanOrEqual(20);
  });
});

describe("a pause", () => {
  it("waits to be looked at from its day on, and nothing else waits meanwhile", () => {
    const paused = { state: "paused", lookOn: TODAY, nextDueOn: "2026-01-01", bankCheck: undefined } as const;
    expect(waitsOf(grant(paused), TODAY)).toMatchObject([{ waiter: "funder", act: "resume", on: TODAY }]);
    expect(waitsOf(grant({ ...paused, lookOn: "2026-11-03" }), TODAY)).toEqual([]);
    expect(looksOn(grant(paused))).toBe(TODAY);
  });
});
