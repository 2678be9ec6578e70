import { describe, expect, it } from "vitest";
import type { Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { can, type Party, sideOf, speaksFor } from "./grant.policy.ts";

const grant: Party = {
  programmeId: "prog_a",
  funderOrgId: "org_funder",
  orgId: "org_group",
  hostOrgId: "org_host",
  payeeOrgId: "org_host",
};
const someone = (role: Role, scope: string): Actor => ({
  type: "person",
  personId: "person_a",
  roles: [{ role, scope }],
});

describe("who sees an agreement", () => {
  it("is both sides, the host, and those who look after the programme", () => {
    for (const [role, scope] of [
      ["commissioner", "org_funder"],
      ["steward", "prog_a"],
      ["governor", "org_funder"],
      ["auditor", "prog_a"],
      ["granteeLead", "org_group"],
      ["granteeLead", "org_host"],
    ] as const) {
      expect(can.seeMoney(someone(role, scope), grant), role).toBe(true);
      expect(can.see(someone(role, scope), grant), role).toBe(true);
    }
  });

  it("is workers, holders and learning partners, without the payments", () => {
    const holder: Actor = { type: "person", personId: "person_a", roles: [] };
    expect(can.see(holder, grant)).toBe(false);
    for (const [actor, thing] of [
      [someone("granteeWorker", "org_group"), grant],
      [someone("learningPartner", "prog_a"), grant],
      [holder, { ...grant, holderIds: ["person_a"] }],
    ] as const) {
      expect(can.seeWhole(actor, thing)).toBe(true);
      expect(can.seeMoney(actor, thing)).toBe(false);
    }
  });

  it("is people the group serves, in a plain version", () => {
    const served = someone("citizen", "org_group");
    expect([can.see(served, grant), can.seeWhole(served, grant)]).toEqual([true, false]);
    expect(can.see(someone("citizen", "prog_a"), grant)).toBe(false);
  });

  it("is no one else", () => {
    for (const [role, scope] of [
      ["granteeLead", "org_other"],
      ["reviewer", "prog_a"],
      ["funderStaff", "org_funder"],
      ["commissioner", "prog_b"],
    ] as const)
      expect(can.see(someone(role, scope), grant), role).toBe(false);
    expect(can.see({ type: "public" }, grant)).toBe(false);
  });
});

describe("who signs", () => {
  it("is the group's lead and the funder's commissioner", () => {
    expect(sideOf(someone("granteeLead", "org_group"), grant)).toBe("grantee");
    expect(sideOf(someone("commissioner", "prog_a"), grant)).toBe("funder");
    expect(sideOf(someone("steward", "prog_a"), grant)).toBeUndefined();
    expect(sideOf(someone("granteeLead", "org_host"), grant)).toBeUndefined();
    expect(speaksFor(someone("steward", "prog_a"), grant)).toBe("funder");
  });

  it("is never one person for both sides", () => {
    const both: Actor = {
      type: "person",
      personId: "person_a",
      roles: [
        { role: "granteeLead", scope: "org_group" },
        { role: "commissioner", scope: "prog_a" },
      ],
    };
    expect(sideOf(both, grant)).toBe("grantee");
  });

  it("and whoever receives the money confirms the subsidy sum", () => {
    expect(can.confirmSubsidy(someone("granteeLead", "org_host"), grant)).toBe(true);
    expect(can.confirmSubsidy(someone("granteeLead", "org_group"), grant)).toBe(false);
  });
});
