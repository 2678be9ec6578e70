import { describe, expect, it } from "vitest";
import { asked, hearing, moving, paying, reading } from "./kept.rules.ts";

const by = "2026-04-17";
const on = (...days: (string | undefined)[]) => days.map((answeredOn) => ({ answeredOn }));
const heard = (sent: ReturnType<typeof on>, today = "2026-05-01") => hearing(sent, by, today)[0]?.kept;

describe("what a funder promised", () => {
  it("given a day by which everyone hears, then it says whether they did", () => {
    expect(heard(on(by, "2026-04-01"))).toBe("Every group did.");
    expect(heard(on(by, "2026-04-20", "2026-04-24"))).toBe(
      "Two groups heard later, the last on 24 April 2026.",
    );
    expect(heard(on(by, undefined))).toBe("One group waits still, past that day.");
    expect(heard(on("2026-04-20", undefined))).toBe(
      "One group heard later, the last on 20 April 2026. One group waits still, past that day.",
    );
    expect(heard(on(by, undefined), "2026-04-17")).toBe("One group waits still. There is time.");
    expect(hearing([], by, by)).toEqual([]);
  });

  it("given a date that moved, then it says from when to when, and why", () => {
    const move = { field: "decisionBy", from: by, to: "2026-04-24", reason: "Two readers were ill." };
    expect(moving([move])).toEqual([
      {
        promised: "Every group hears: 17 April 2026.",
        kept: "We moved it to 24 April 2026. Two readers were ill.",
      },
    ]);
  });

  it("given answers, then it says whether each named group read", () => {
    const named = ["peopleServed", "peers"];
    const read = { spoken: named, notReached: [] };
    const away = { spoken: ["peopleServed"], notReached: [{ group: "peers" }] };
    const silent = { spoken: ["peopleServed"], notReached: [] };
    const says = (...reviews: (typeof away)[]) => reading(reviews, named)[0]?.kept;
    expect(says(read)).toBe("They did, for each answer that stands.");
    expect(says({ ...read, notReached: [{ group: "peers" }] })).toBe(
      "They did, for each answer that stands.",
    );
    expect(says(away, read)).toBe("For one application we could not reach a group, and said why.");
    expect(says(silent, silent, away)).toBe(
      "For one application we could not reach a group, and said why. For two applications a group had not read it when we answered.",
    );
    expect(reading([], named)).toEqual([]);
  });

  it("given payments, then it says whether they went by their day", () => {
    const paid = (dueOn: string | undefined, paidOn: string) => ({ dueOn, paidOn });
    expect(paying([paid(by, by), paid(undefined, by)], [])[0]?.kept).toBe("Each one did.");
    expect(paying([paid(by, "2026-04-20")], [by])[0]?.kept).toBe(
      "One payment went later than agreed, the last on 20 April 2026. One payment is past the day agreed, and not sent yet.",
    );
    expect(paying([paid(undefined, by)], [])).toEqual([]);
  });

  it("has no percent, mark or sum in any of it", () => {
    const all = [
      ...hearing(on(by, undefined), by, "2026-05-01"),
      ...reading([{ spoken: [], notReached: [] }], ["peers"]),
      ...paying([], [by]),
    ];
    expect(JSON.stringify(all)).not.toMatch(/%|score|target|rate\b/i);
  });
});

describe("time asked of a group", () => {
  it("is said from the first ask of a month on", () => {
    expect([asked(0), asked(1), asked(3)]).toEqual([
      undefined,
      "This grantee has already given time to 1 ask this month.",
      "This grantee has already given time to 3 asks this month.",
    ]);
  });
});
