import { describe, expect, it } from "vitest";
import type { Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { can, type Viewed } from "./application.policy.ts";

const programmeId = "prog_00000000000000000000000001";
const funderOrgId = "org_00000000000000000000000001";
const orgId = "org_00000000000000000000000002";
const holding = (role: Role, scope: string): Actor => ({
  type: "person",
  personId: "person_00000000000000000000000001",
  roles: [{ role, scope }],
});
const nobody: Actor = { type: "person", personId: "person_00000000000000000000000002", roles: [] };
const sent: Viewed = {
  programmeId,
  funderOrgId,
  orgId,
  state: "sent",
  sendings: 1,
  help: undefined,
  asked: undefined,
};
const draft: Viewed = { ...sent, state: "draft", sendings: 0 };

describe("a draft", () => {
  it.each(["commissioner", "steward", "learningPartner", "auditor", "governor", "reviewer"] as const)(
    "is not there for a %s",
    (role) => {
      expect(can.see(holding(role, programmeId), draft)).toBe(false);
    },
  );

  it("is its group's, and of those asked to help", () => {
    expect(can.see(holding("granteeWorker", orgId), draft)).toBe(true);
    expect(can.see(nobody, { ...draft, help: "see" })).toBe(true);
    expect(can.save(nobody, { ...draft, help: "see" })).toBe(false);
    expect(can.save(nobody, { ...draft, help: "edit" })).toBe(true);
    expect(can.send(holding("granteeWorker", orgId), draft)).toBe(false);
    expect(can.see(holding("granteeLead", funderOrgId), draft)).toBe(false);
  });
});

describe("what was sent", () => {
  it.each(["commissioner", "steward", "learningPartner", "auditor"] as const)("is read by a %s", (role) => {
    expect(can.see(holding(role, programmeId), sent)).toBe(true);
    expect(can.see(holding(role, funderOrgId), sent)).toBe(true);
    expect(can.readDraft(holding(role, programmeId), sent)).toBe(false);
  });

  it("is not there for a reviewer who was not asked, or a governor, or another group", () => {
    expect(can.see(holding("reviewer", programmeId), sent)).toBe(false);
    expect(can.see(holding("governor", funderOrgId), sent)).toBe(false);
    expect(can.see(holding("granteeLead", "org_00000000000000000000000003"), sent)).toBe(false);
  });

  it("is read by someone asked, and by nobody with a tie, whatever else they are", () => {
    expect(can.see(nobody, { ...sent, asked: "free" })).toBe(true);
    expect(can.see(holding("learningPartner", programmeId), { ...sent, asked: "tied" })).toBe(false);
  });

  it("once taken back, is there for those who keep the record alone", () => {
    const back: Viewed = { ...sent, state: "withdrawn" };
    expect(can.see(holding("steward", programmeId), back)).toBe(true);
    expect(can.see(holding("learningPartner", programmeId), back)).toBe(false);
    expect(can.see(nobody, { ...back, asked: "free" })).toBe(false);
  });
});
