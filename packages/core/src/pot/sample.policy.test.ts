import { describe, expect, it } from "vitest";
import { type Role, roles } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import type { Id } from "../id.ts";
import { modes } from "./pot.rules.ts";
import { asks, audits, opensTo, seesRequest } from "./sample.policy.ts";
import type { Spent } from "./spend.policy.ts";

const someone = (name: string, ...held: readonly (readonly [Role, string])[]): Actor => ({
  type: "person",
  personId: `person_${name}` as Id<"person">,
  roles: held.map(([role, scope]) => ({ role, scope })),
});
const pot: Spent["pot"] = {
  ...{ state: "open", holders: ["person_jo", "person_dean"], visibility: "shown", whoDecides: "pair" },
  ...{ share: 1, programmeId: "prog_1", funderOrgId: "org_f", orgId: "org_g", makerId: "person_dean" },
  opensBy: "maker",
};
const spent: Spent = { pot, recordedById: "person_jo", share: 1, returned: false, open: true };
const ema = someone("ema", ["auditor", "org_f"]);
const request = { byId: "person_ema", at: "2026-11-03T09:00:00Z", until: "2026-11-17T09:00:00Z" };
const now = "2026-11-04T09:00:00Z";

describe("who may ask to read a spend", () => {
  it("is an auditor of the programme or its funder, in pots of every kind that they see", () => {
    for (const whoDecides of modes) expect(asks(ema, { ...spent, pot: { ...pot, whoDecides } })).toBe(true);
    expect(asks(someone("ema", ["auditor", "prog_1"]), spent)).toBe(true);
    expect(asks(someone("ema", ["auditor", "org_g"]), spent)).toBe(false);
    expect(asks(someone("ema", ["auditor", "org_other"]), spent)).toBe(false);
  });

  it("is no one in another role, wherever they hold it", () => {
    for (const role of roles.filter((each) => each !== "auditor"))
      for (const place of ["prog_1", "org_f", "org_g"])
        expect(asks(someone("x", [role, place]), spent), `${role} ${place}`).toBe(false);
    for (const actor of [{ type: "public" }, { type: "system", reason: "x" }] as const)
      expect(asks(actor, spent)).toBe(false);
  });

  it("is not an auditor who also decides or governs there: the least revealing role counts", () => {
    for (const role of ["commissioner", "steward", "governor"] as const)
      expect(audits(someone("ema", ["auditor", "org_f"], [role, "prog_1"]), pot), role).toBe(false);
    expect(audits(someone("ema", ["auditor", "org_f"], ["steward", "prog_other"]), pot)).toBe(true);
  });

  it("is never for a pot out of sight, one they hold, or words that are just their writer's", () => {
    expect(asks(ema, { ...spent, pot: { ...pot, visibility: "hidden" } })).toBe(false);
    expect(asks(ema, { ...spent, pot: { ...pot, holders: ["person_ema"] } })).toBe(false);
    expect(asks(ema, { ...spent, share: 0 })).toBe(false);
  });
});

describe("what a request opens", () => {
  it("is for whoever asked, while it is open and all else still holds", () => {
    expect(opensTo(ema, spent, request, now)).toBe(true);
    expect(opensTo(ema, spent, request, request.until)).toBe(false);
    expect(opensTo(someone("other", ["auditor", "org_f"]), spent, request, now)).toBe(false);
    expect(opensTo(someone("ema"), spent, request, now)).toBe(false);
    expect(opensTo(ema, { ...spent, share: 0 }, request, now)).toBe(false);
  });

  it("is seen by those who hold the pot and by whoever asked", () => {
    const sees = (actor: Actor) => seesRequest(actor, spent, request);
    expect([someone("jo"), someone("dean"), ema].map(sees)).toEqual([true, true, true]);
    const others = [someone("ema"), someone("x", ["auditor", "org_f"]), someone("x", ["steward", "prog_1"])];
    expect(others.map(sees)).toEqual([false, false, false]);
  });
});
