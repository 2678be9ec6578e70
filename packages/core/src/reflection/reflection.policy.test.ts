import { describe, expect, it } from "vitest";
import { type Role, roles } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { can, owns, type Place, sees } from "./reflection.policy.ts";

const at = (role: Role, scope: string): Actor => ({
  type: "person",
  personId: "person_a",
  roles: [{ role, scope }],
});
const place: Place = { placeId: "p", programmeId: "prog", funderOrgId: "funder", worksInIt: false };
const ofGroup: Place = { ...place, orgId: "group" };
const who = (scope: string, of: Place, may: (actor: Actor, place: Place) => boolean) =>
  roles.filter((role) => may(at(role, scope), of));

describe("a reflection", () => {
  it("of a group is its own people’s; the programme reads what is shared, and its board and auditor nothing", () => {
    expect(who("group", ofGroup, owns)).toEqual(["granteeLead", "granteeWorker"]);
    for (const scope of ["prog", "funder"]) {
      expect(who(scope, ofGroup, owns)).toEqual([]);
      expect(who(scope, ofGroup, sees)).toEqual(["commissioner", "steward", "learningPartner"]);
    }
    expect(who("another", ofGroup, sees)).toEqual([]);
  });

  it("of a programme is theirs who answer for it; groups with an agreement read what is shared", () => {
    const own = ["commissioner", "steward", "governor", "learningPartner"];
    for (const scope of ["prog", "funder"]) expect(who(scope, place, sees)).toEqual(own);
    expect(who("group", place, sees)).toEqual([]);
    const theirs = { ...place, worksInIt: true };
    expect(sees(at("granteeWorker", "group"), theirs)).toBe(true);
    expect(owns(at("granteeWorker", "group"), theirs)).toBe(false);
  });

  it("is opened by its writer while they are there, and drawn back by any of its people", () => {
    const worker = at("granteeWorker", "group");
    const own = { ...ofGroup, byId: "person_a" };
    const others = { ...ofGroup, byId: "person_b" };
    expect([can.share(worker, own), can.share(worker, others)]).toEqual([true, false]);
    expect(can.share(at("granteeWorker", "another"), own)).toBe(false);
    expect([can.drawBack(worker, others), can.try(worker, others)]).toEqual([true, true]);
    expect(can.drawBack(at("commissioner", "prog"), others)).toBe(false);
  });
});
