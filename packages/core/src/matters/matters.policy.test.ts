import { describe, expect, it } from "vitest";
import { roles } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Id } from "../id.ts";
import { can, reads, sees, writes } from "./matters.policy.ts";

const someone = (name: string, held: readonly (typeof roles)[number][] = []): Actor => ({
  type: "person",
  personId: `person_${name}` as Id<"person">,
  roles: held.map((role) => ({ role, scope: "org_1" })),
});
const whose = { personId: "person_jo", closeIds: ["person_dean"] };
const [jo, dean, any] = [
  someone("jo", ["citizen"]),
  someone("dean", ["granteeWorker"]),
  someone("any", roles),
];

describe("who reads what matters to someone", () => {
  it("is that person, and those close once it is shared; no role opens it", () => {
    const readers = (share: number) => [jo, dean, any].map((actor) => reads(actor, { ...whose, share }));
    expect(readers(0)).toEqual([true, false, false]);
    expect(readers(1)).toEqual([true, true, false]);
    expect([jo, dean, any].map((actor) => sees(actor, whose))).toEqual([true, true, false]);
    for (const actor of [{ type: "public" }, { type: "system", reason: "x" }] as const) {
      expect(sees(actor, whose)).toBe(false);
      expect(writes(actor)).toBe(false);
    }
  });

  it("is looked after by that person alone", () => {
    for (const may of Object.values(can))
      expect([jo, dean, any].map((actor) => may(actor, whose))).toEqual([true, false, false]);
  });

  it("is written by people served, of themselves", () => {
    expect(roles.filter((role) => writes(someone("x", [role])))).toEqual(["citizen"]);
  });
});
