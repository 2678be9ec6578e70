import { describe, expect, it } from "vitest";
import { type Standing, waitOf } from "./waits.rules.ts";

const today = "2026-11-02";
const talk: Standing = {
  kind: "upward",
  state: "invited",
  givingIds: ["mo"],
  receivingIds: ["ruth"],
  yesIds: [],
  answeredIds: [],
  openTalk: false,
};
const wait = (more: Partial<Standing>, me: string) => waitOf({ ...talk, ...more }, me, today);

describe("what a talk waits for", () => {
  it("is a time, from whoever has not said yes", () => {
    expect(wait({}, "mo")).toMatchObject({ mine: true, says: "Offer a time that suits you." });
    const offered = { offeredTime: { on: "2026-11-09" }, yesIds: ["mo"] };
    expect(wait(offered, "mo")).toMatchObject({ mine: false });
    expect(wait(offered, "ruth")).toMatchObject({ mine: true });
  });

  it("is people served choosing, where they hear the account", () => {
    expect(wait({ kind: "outwardServed" }, "ruth")).toMatchObject({ mine: true });
    expect(wait({ kind: "outwardServed" }, "mo")).toMatchObject({ mine: false });
  });

  it("is a new day, kindly, once the one planned has gone", () => {
    const passed = wait({ state: "booked", bookedFor: "2026-10-31", accountId: "a" }, "ruth");
    expect(passed?.says).toBe("We had planned to talk by 31 October 2026. Shall we pick a new one?");
    expect(wait({ state: "booked", bookedFor: today, accountId: "a" }, "ruth")?.says).toBe(
      "You talk on 2 November 2026.",
    );
    expect(wait({ state: "booked", bookedFor: today }, "mo")?.says).toMatch(/which account/);
  });

  it("is an answer, and then everyone else's", () => {
    const offered = { state: "recordOffered" as const, answeredIds: ["mo"], closesOn: "2026-11-30" };
    expect(wait(offered, "ruth")).toMatchObject({ mine: true, on: "2026-11-30" });
    expect(wait(offered, "mo")).toMatchObject({ mine: false });
  });

  it("is nothing once it is over, and nothing for those not in it", () => {
    expect(wait({ state: "coSigned" }, "mo")).toBeUndefined();
    expect(wait({ state: "calledOff" }, "mo")).toBeUndefined();
    expect(wait({}, "col")).toBeUndefined();
  });
});
