import { describe, expect, it } from "vitest";
import type { Role } from "../access/role.ts";
import type { Actor } from "../actor.ts";
import { can, type Held, seesTree, sight } from "./pot.policy.ts";
import { type Spent, seesMoney, seesWords, can as spendCan } from "./spend.policy.ts";

const jo = "person_jo";
const pot: Held = {
  ...{ state: "open", holders: [jo, "person_dean"], visibility: "shown", whoDecides: "pair", share: 2 },
  ...{ programmeId: "prog_a", funderOrgId: "org_f", orgId: "org_door", makerId: "person_dean" },
  opensBy: "maker",
};
const team: Held = { ...pot, whoDecides: "team", share: 4, holders: ["person_dean"] };
const hidden: Held = { ...pot, visibility: "hidden", share: 1, makerId: jo };

const person = (role?: Role, scope = "prog_a", personId = "person_x"): Actor => ({
  type: "person",
  // A short id stands for a real one: the policy compares, and never reads it.
  personId: personId as `person_${string}`,
  roles: role ? [{ role, scope }] : [],
});
const holder = person(undefined, "", jo);

describe("who sees a pot", () => {
  it.each<[who: string, actor: Actor, pair: string, team: string]>([
    ["its holder", person(undefined, "", "person_dean"), "near", "near"],
    ["its group's lead", person("granteeLead", "org_door"), "near", "near"],
    ["its group's worker", person("granteeWorker", "org_door"), "near", "near"],
    ["the commissioner", person("commissioner"), "money", "near"],
    ["the steward", person("steward"), "money", "near"],
    ["a governor", person("governor", "org_f"), "money", "money"],
    ["an auditor", person("auditor", "org_f"), "money", "money"],
    ["another group's lead", person("granteeLead", "org_tide"), "none", "none"],
    ["a commissioner elsewhere", person("commissioner", "prog_b"), "none", "none"],
    ["the learning partner", person("learningPartner"), "none", "none"],
    ["a reviewer", person("reviewer"), "none", "none"],
    ["a citizen of the place", person("citizen"), "none", "none"],
    ["the public", { type: "public" }, "none", "none"],
  ])("%s", (_, actor, inPair, inTeam) => {
    expect([sight(actor, pot), sight(actor, team)]).toEqual([inPair, inTeam]);
  });

  it("is whoever made it until it opens, and no longer", () => {
    const made: Held = { ...pot, makerId: "person_x", state: "proposed" };
    expect(sight(person(), made)).toBe("near");
    for (const state of ["open", "resting", "frozen", "closed"] as const)
      expect(sight(person(), { ...made, state }), state).toBe("none");
  });

  it("keeps what was agreed with a person to those it is shared with", () => {
    const lead = person("granteeLead", "org_door");
    expect([sight(lead, { ...pot, share: 1 }), sight(lead, { ...team, share: 1 })]).toEqual([
      "money",
      "whole",
    ]);
  });

  it("sees sums and dates as a holder of the pot above", () => {
    expect(sight(person(), { ...pot, parentHolders: ["person_x"] })).toBe("money");
  });

  it("is no one but its holders when it is kept out of sight", () => {
    expect(sight(holder, hidden)).toBe("near");
    for (const actor of [
      person("commissioner"),
      person("granteeLead", "org_door"),
      person("auditor", "org_f"),
    ])
      expect(sight(actor, { ...hidden, parentHolders: ["person_x"] })).toBe("none");
    expect(sight(person(undefined, "", "person_maker"), { ...hidden, makerId: "person_maker" })).toBe("none");
  });

  it("gives the tree to those who answer for the money or watch over it", () => {
    const roles: [Role, string, boolean][] = [
      ["commissioner", "prog_a", true],
      ["steward", "prog_a", true],
      ["governor", "org_f", true],
      ["auditor", "org_f", true],
      ["granteeLead", "org_door", false],
    ];
    for (const [role, scope, sees] of roles) expect(seesTree(person(role, scope), team), role).toBe(sees);
  });
});

describe("who acts on a pot", () => {
  it("spends as a holder, and by no other right", () => {
    expect(can.spend(holder, pot)).toBe(true);
    for (const actor of [person("commissioner"), person("granteeLead", "org_door")])
      expect([can.spend(actor, pot), can.makePot(actor, pot)]).toEqual([false, false]);
  });

  it("says yes when asked, and opens as its maker unless an agreement does", () => {
    expect(can.sayYes(holder, { ...pot, waiting: [jo] })).toBe(true);
    expect(can.sayYes(holder, { ...pot, waiting: ["person_dean"] })).toBe(false);
    const maker = person(undefined, "", "person_dean");
    expect(can.open(maker, pot)).toBe(true);
    expect(can.open(maker, { ...pot, opensBy: "agreement" })).toBe(false);
  });
});

describe("who reads a spend's words", () => {
  const spend = (share: number, where = team): Spent => ({
    ...{ pot: where, recordedById: "person_dean", share, returned: false, open: true },
  });
  const readers: [who: string, actor: Actor, from: number][] = [
    ["whoever recorded it", person(undefined, "", "person_dean"), 0],
    ["its group's worker", person("granteeWorker", "org_door"), 2],
    ["the commissioner", person("commissioner"), 4],
    ["the learning partner", person("learningPartner"), 4],
    ["someone served there", person("citizen", "org_door"), 4],
    ["a reviewer", person("reviewer"), 5],
    ["a governor", person("governor", "org_f"), 5],
    ["an auditor", person("auditor", "org_f"), 5],
  ];
  it.each(readers)("%s", (_, actor, from) => {
    const levels = [0, 1, 2, 3, 4, 5].filter((share) => seesWords(actor, spend(share)));
    expect(levels).toEqual([0, 1, 2, 3, 4, 5].filter((share) => share >= from));
  });

  it("is the least revealing of someone's roles", () => {
    const both: Actor = {
      type: "person",
      personId: "person_x",
      roles: [
        { role: "granteeLead", scope: "org_door" },
        { role: "auditor", scope: "org_f" },
      ],
    };
    expect(seesWords(both, spend(2))).toBe(false);
  });

  it("is no one outside a hidden pot, however far they were let go", () => {
    expect(seesWords(person("granteeLead", "org_door"), spend(4, hidden))).toBe(false);
    expect(seesMoney(person("auditor", "org_f"), spend(4, hidden))).toBe(false);
  });

  it("lets a second look be given by the one who was asked", () => {
    expect(spendCan.look(holder, { ...spend(1, pot), lookById: jo })).toBe(true);
    expect(spendCan.look(holder, { ...spend(1, pot), lookById: "person_dean" })).toBe(false);
  });
});
