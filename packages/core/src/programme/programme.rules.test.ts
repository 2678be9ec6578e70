import { describe, expect, it } from "vitest";
import { closingInstant, possible, publishGaps, startGaps, takesApplications } from "./programme.rules.ts";
import type { Info } from "./programme.schema.ts";
import { datesMoved, promiseGaps } from "./promises.rules.ts";
import { usualWaits } from "./waits.rules.ts";

const whole: Info = {
  programmeId: "prog_00000000000000000000000001",
  funderOrgId: "org_00000000000000000000000001",
  funderName: "Saltmere Council",
  name: "Steady Ground",
  purpose: { text: "People can shape lives they value.", whoSaysSo: "", version: 1 },
  state: "draft",
  totalPence: 60_000_000,
  opensOn: "2026-01-12",
  closesOn: "2026-02-27",
  decisionBy: "2026-03-27",
  listenFor: ["a", "b", "c"],
  groups: [
    { group: "peopleServed", required: true },
    { group: "workers", required: true },
    { group: "peers", required: false },
  ],
  seniorResponsibleId: "person_00000000000000000000000001",
  safeguardingLeadId: "person_00000000000000000000000002",
  routeNote: "An open call.",
  dateMoves: [],
  applied: 0,
  signedGrants: 0,
  version: 1,
};
const now = "2026-01-10T09:00:00Z";
const paths = (gaps: readonly { path: string }[]) => gaps.map(({ path }) => path);

describe("publishing", () => {
  it("given everything, is ready", () => {
    expect(publishGaps(whole, now)).toEqual([]);
  });

  it.each([
    ["no purpose", { purpose: { ...whole.purpose, text: "" } }, ["purpose.text"]],
    ["no money", { totalPence: undefined }, ["totalPence"]],
    ["closing before opening", { closesOn: "2026-01-12" }, ["closesOn"]],
    ["deciding on the closing day", { decisionBy: "2026-02-27" }, ["decisionBy"]],
    ["a closing day that passed", { opensOn: "2025-12-01", closesOn: "2026-01-09" }, ["closesOn"]],
    ["two groups", { groups: whole.groups.slice(0, 2) }, ["groups"]],
    [
      "people served left out",
      { groups: [...whole.groups.slice(1), { group: "funder", required: true }] },
      ["groups"],
    ],
    [
      "people served who may be decided without",
      { groups: whole.groups.map((each) => ({ ...each, required: false })) },
      ["groups"],
    ],
    ["two things to listen for", { listenFor: ["a", "b"] }, ["listenFor"]],
    ["nobody who answers for it", { seniorResponsibleId: undefined }, ["seniorResponsibleId"]],
    ["nobody who keeps people safe", { safeguardingLeadId: undefined }, ["safeguardingLeadId"]],
    ["no reason for the route", { routeNote: "" }, ["routeNote"]],
  ])("given %s, names the gap", (_, changes, gaps) => {
    expect(paths(publishGaps({ ...whole, ...changes } as Info, now))).toEqual(gaps);
  });

  it("given nothing but a name and purpose, names every gap at once", () => {
    const bare = {
      ...whole,
      totalPence: undefined,
      opensOn: undefined,
      closesOn: undefined,
      decisionBy: undefined,
    };
    const gaps = publishGaps({ ...bare, listenFor: [], groups: [], routeNote: undefined }, now);
    expect(paths(gaps)).toEqual(
      expect.arrayContaining([
        "totalPence",
        "opensOn",
        "closesOn",
        "decisionBy",
        "routeNote",
        "groups",
        "listenFor",
      ]),
    );
  });
});

describe("promises", () => {
  const open: Info = { ...whole, state: "open" };

  it("given a draft, anything may change", () => {
    expect(promiseGaps(whole, { closesOn: "2026-02-01", listenFor: ["x"] }, undefined)).toEqual([]);
  });

  it("given an open programme, a date moves later with a reason", () => {
    expect(promiseGaps(open, { closesOn: "2026-03-06" }, "The post was slow.")).toEqual([]);
    expect(datesMoved(open, { closesOn: "2026-03-06" })).toEqual([
      { field: "closesOn", from: "2026-02-27", to: "2026-03-06" },
    ]);
  });

  it.each([
    ["a date moved earlier", { closesOn: "2026-02-20" }, "why", ["closesOn"]],
    ["a date moved with no reason", { closesOn: "2026-03-06" }, undefined, ["reason"]],
    ["another list to listen for", { listenFor: ["x", "y", "z"] }, "why", ["listenFor"]],
    ["other groups", { groups: [] }, "why", ["groups"]],
    ["another purpose", { purpose: { text: "Other" } }, "why", ["purpose"]],
    ["less time to ask", { waits: { ...usualWaits, answerDays: 20 } }, "why", ["waits.answerDays"]],
    ["less money", { totalPence: 1 }, "why", ["totalPence"]],
  ])("given %s, the promise stands", (_, changes, reason, gaps) => {
    expect(paths(promiseGaps(open, changes, reason))).toEqual(gaps);
  });

  it("given applications that closed, their day no longer moves", () => {
    expect(paths(promiseGaps({ ...open, state: "reviewing" }, { closesOn: "2026-04-01" }, "why"))).toEqual([
      "closesOn",
    ]);
  });

  it("given a rest, the closing day moves later where groups were still writing, and only there", () => {
    const rests = (from: "open" | "live"): Info => ({
      ...open,
      state: "paused",
      rest: { paused: { from, reason: "We must think.", since: now } },
    });
    expect(promiseGaps(rests("open"), { closesOn: "2026-04-01" }, "We rested.")).toEqual([]);
    expect(paths(promiseGaps(rests("open"), { closesOn: "2026-02-01" }, "We rested."))).toEqual(["closesOn"]);
    expect(paths(promiseGaps(rests("live"), { closesOn: "2026-04-01" }, "We rested."))).toEqual(["closesOn"]);
  });

  it("given work has begun, the purpose changes with a reason, and at no other time", () => {
    const purpose = { text: "Other" };
    expect(promiseGaps({ ...open, state: "live" }, { purpose }, "People said so.")).toEqual([]);
    expect(paths(promiseGaps({ ...open, state: "live" }, { purpose }, undefined))).toEqual(["reason"]);
    for (const state of ["reviewing", "paused", "windingDown"] as const)
      expect(paths(promiseGaps({ ...open, state }, { purpose }, "People said so."))).toEqual(["purpose"]);
  });

  it("given a fund, the amount stays", () => {
    const funded: Info = { ...open, rootPotId: "pot_00000000000000000000000001" };
    expect(paths(promiseGaps(funded, { totalPence: 70_000_000 }, "why"))).toEqual(["totalPence"]);
  });
});

describe("closing", () => {
  it("is at five in the afternoon, in winter and in summer", () => {
    expect(closingInstant("2026-02-27")).toBe("2026-02-27T17:00:00.000Z");
    expect(closingInstant("2026-07-01")).toBe("2026-07-01T16:00:00.000Z");
  });

  it.each([
    ["the day before opening", "2026-01-11T23:00:00.000Z", false],
    ["the opening day", "2026-01-12T00:00:00.000Z", true],
    ["the last moment", "2026-02-27T16:59:59.999Z", true],
    ["the closing instant", "2026-02-27T17:00:00.000Z", false],
  ])("on %s", (_, at, takes) => {
    expect(takesApplications({ ...whole, state: "open" }, at)).toBe(takes);
  });
});

describe("starting", () => {
  it("needs a signed agreement and a note on people's data", () => {
    expect(paths(startGaps(whole))).toEqual(["signedGrants", "dataNote"]);
  });
});

describe("what to offer", () => {
  it("follows the state", () => {
    expect(possible(whole)).toEqual(["publish", "edit", "cancel"]);
    expect(possible({ state: "open", rootPotId: undefined })).toEqual([
      "closeApplications",
      "edit",
      "openFund",
      "askPause",
    ]);
    expect(possible({ state: "closed", rootPotId: "pot_00000000000000000000000001" })).toEqual([]);
  });
});
