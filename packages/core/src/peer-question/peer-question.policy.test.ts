import { describe, expect, it } from "vitest";
import { roles } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Id } from "../id.ts";
import { can, knowsAll, type Question, readsAnswer, sees } from "./peer-question.policy.ts";

const someone = (name: string, more: Partial<Extract<Actor, { type: "person" }>> = {}): Actor => ({
  type: "person",
  personId: `person_${name}` as Id<"person">,
  roles: [],
  ...more,
});
const question: Question = {
  ...{ byId: "person_asker", state: "open", askedIds: ["person_one", "person_two"] },
  ...{ answeredIds: ["person_one"], steppedBackIds: ["person_two"] },
};
const [asker, one, two] = [someone("asker"), someone("one"), someone("two")];
const everyRole = roles.map((role) => ({ role, scope: "org_1" }));
const others: Actor[] = [
  someone("three", { roles: everyRole }),
  { type: "public" },
  { type: "system", reason: "x" },
];

describe("who a question is for", () => {
  it("is whoever asked and those asked, and no role opens it", () => {
    for (const actor of [asker, one, two]) expect(sees(actor, question)).toBe(true);
    for (const actor of others) {
      expect(sees(actor, question)).toBe(false);
      for (const may of Object.values(can)) expect(may(actor, question)).toBe(false);
    }
  });

  it("keeps those asked apart: each reads their own answer, and only the asker knows of all", () => {
    expect([asker, one, two].map((actor) => readsAnswer(actor, question, "person_one"))).toEqual([
      ...[true, true, false],
    ]);
    expect([asker, one, two].map((actor) => knowsAll(actor, question))).toEqual([true, false, false]);
  });

  it("lets those asked answer or step back, and the asker close it or take it back", () => {
    const acts = (actor: Actor) =>
      Object.entries(can).flatMap(([act, may]) => (may(actor, question) ? [act] : []));
    expect(acts(asker)).toEqual(["close", "takeBack"]);
    expect(acts(one)).toEqual(["answer", "stepBack"]);
    expect(acts(two)).toEqual(["answer"]);
  });
});
