import { describe, expect, it } from "vitest";
import { answersFor, firstActs, greeting, saysItsDay, waitingState, welcomeFor } from "./home.words.ts";

type Me = Parameters<typeof firstActs>[0];

const since = "2026-11-02T09:00:00.000Z";
const me = (role: Me["memberships"][number]["role"] | undefined, ...rooms: Me["rooms"]): Me => ({
  memberships: role ? [{ personId: "person_1", scope: "org_1", title: "Door", role, since }] : [],
  rooms: ["home", ...rooms],
});
const wait = (on?: string) => ({ subject: "pot_1", title: "A pot", says: "Say yes.", ...(on ? { on } : {}) });

describe("the first screen", () => {
  it.each([
    ["2026-11-02T09:00:00Z", "Good morning, Mo"],
    ["2026-07-02T11:30:00Z", "Good afternoon, Mo"],
    ["2026-11-02T18:00:00Z", "Good evening, Mo"],
  ])("greets by the clock in the United Kingdom, at %s", (at, words) => {
    expect(greeting("Mo", new Date(at))).toBe(words);
  });

  it("reads a day once: a sentence that names its own is not followed by it", () => {
    expect(saysItsDay({ ...wait("2026-12-01"), says: "You talk on 1 December 2026." })).toBe(true);
    expect(saysItsDay(wait("2026-12-01"))).toBe(false);
    expect(saysItsDay(wait())).toBe(false);
  });

  it("says how many things wait, and that none is for today only when none is", () => {
    expect(waitingState([], "2026-11-02")).toBe("Nothing waits for you. That is fine.");
    expect(waitingState([wait()], "2026-11-02")).toBe(
      "One thing waits for you. It does not have to be done today.",
    );
    expect(waitingState([wait(), wait("2026-11-03"), wait()], "2026-11-02")).toBe(
      "Three things wait for you. None of them has to be done today.",
    );
    expect(waitingState([wait(), wait("2026-11-02")], "2026-11-02")).toBe("Two things wait for you.");
  });

  it("gives everyone a way on", () => {
    const labels = (who: Me) => firstActs(who).map(({ label }) => label);
    expect(labels(me(undefined, "programmes"))).toEqual([
      "Bring in your organisation",
      "See open programmes",
    ]);
    expect(labels(me("commissioner", "programmes"))).toEqual([
      "Begin a programme",
      "Bring in published grants",
    ]);
    expect(labels(me("granteeLead", "programmes"))).toEqual(["See open programmes"]);
    expect(labels(me("granteeWorker", "programmes", "learning"))).toEqual([
      "Write what I noticed",
      "Go to our pots",
    ]);
    expect(labels(me("steward", "learning"))).toEqual(["Write what I noticed", "Plan a talk"]);
    expect(labels(me("governor", "learning"))).toEqual(["Write what I noticed"]);
    expect(labels(me("citizen", "my-pot", "my-words"))).toEqual(["Write what I noticed", "My words"]);
    expect(labels(me("auditor", "programmes", "pots"))).toEqual([
      "See programmes and their funds",
      "What I asked to read",
    ]);
  });

  it("has calm words for those who come to look, and none in the way of those at work", () => {
    expect(welcomeFor(me(undefined))?.title).toBe("Where to begin");
    expect(welcomeFor(me("governor"))?.title).toBe("Two questions are yours");
    expect(welcomeFor(me("auditor"))?.lines.join(" ")).toContain(
      "You do not see the words of people served, unless you ask about one spend.",
    );
    expect(welcomeFor(me("granteeLead"))).toBeUndefined();
  });

  it("names each organisation someone answers for once", () => {
    const { memberships } = me("granteeLead");
    expect(answersFor({ memberships: [...memberships, ...memberships] })).toEqual([
      { orgId: "org_1", name: "Door" },
    ]);
    expect(answersFor(me("citizen"))).toEqual([]);
  });
});
