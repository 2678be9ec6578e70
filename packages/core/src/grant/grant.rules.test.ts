import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedParts, inForceOn } from "./change.rules.ts";
import {
  afterSigning,
  type GrantState,
  mustTake,
  possible,
  type Standing,
  sides,
  states,
} from "./grant.rules.ts";

const standing = (state: GrantState, more: Partial<Standing> = {}): Standing => ({
  state,
  signedSides: [],
  ...more,
});

describe("an agreement's acts", () => {
  it("follow its state", () => {
    expect(possible(standing("drafting"))).toEqual(["editDraft", "offer"]);
    expect(possible(standing("offered"))).toEqual(["askChange", "sign", "decline", "checkBank"]);
    expect(possible(standing("live"))).toEqual([
      "checkBank",
      "askPayment",
      "pay",
      "proposeChange",
      "pause",
      "beginLook",
      "askEnd",
      "end",
    ]);
    expect(possible(standing("paused"))).toEqual(["keepPause", "resume", "askEnd", "end"]);
    for (const state of ["ended", "declined"] as const) expect(possible(standing(state))).toEqual([]);
  });

  it("wait for a host's yes only where there is a host", () => {
    expect(possible(standing("drafting", { hostOrgId: "org" }))).toContain("sayHostYes");
    expect(possible(standing("offered", { hostOrgId: "org", hostYes: {} }))).not.toContain("sayHostYes");
  });

  it("hold one open proposal at a time", () => {
    const open = possible(standing("live", { openProposalId: "prop" }));
    expect(open).toEqual(expect.arrayContaining(["signChange", "dropChange"]));
    expect(open).not.toContain("proposeChange");
  });

  it("refuse in words when the state has moved on", () => {
    for (const state of states.filter((each) => each !== "offered"))
      expect(() => mustTake("sign", { state })).toThrow(expect.objectContaining({ code: "wrong_state" }));
    expect(() => mustTake("sign", { state: "offered" })).not.toThrow();
  });
});

describe("signing", () => {
  it("completes with the second side, in either order", () => {
    for (const first of sides)
      for (const second of sides) {
        const one = afterSigning([], first);
        expect(one).toEqual({ signedSides: [first], complete: false });
        if (first === second) expect(() => afterSigning(one.signedSides, second)).toThrow("already");
        else
          expect(afterSigning(one.signedSides, second)).toEqual({
            signedSides: ["funder", "grantee"],
            complete: true,
          });
      }
  });
});

describe("versions", () => {
  const version = (n: number, from: string) => ({ n, from });

  it("hold from their day on", () => {
    const versions = [version(2, "2026-08-15"), version(1, "2026-04-01")];
    expect(inForceOn(versions, "2026-08-14")?.n).toBe(1);
    expect(inForceOn(versions, "2026-08-15")?.n).toBe(2);
    expect(inForceOn(versions, "2026-01-01")?.n).toBe(1);
    expect(inForceOn([], "2026-01-01")).toBeUndefined();
  });

  it("never let an older one hold once a newer one has begun", () => {
    const days = fc.date({ min: new Date("2026-01-01"), max: new Date("2029-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), days, (starts, on) => {
        const versions = starts.map((at, index) => version(index + 1, at.toISOString().slice(0, 10)));
        const day = on.toISOString().slice(0, 10);
        const held = inForceOn(versions, day);
        const begun = versions.filter(({ from }) => from <= day).map(({ n }) => n);
        expect(held?.n).toBe(begun.length > 0 ? Math.max(...begun) : 1);
      }),
    );
  });

  it("say which parts differ", () => {
    const now = { purpose: "a", plan: [{ n: 1 }], edges: "b" };
    expect(changedParts(now, { purpose: "a", plan: [{ n: 2 }] })).toEqual(["plan"]);
    expect(changedParts(now, { purpose: "a", plan: [{ n: 1 }] })).toEqual([]);
  });
});
