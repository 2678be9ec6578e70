import { describe, expect, it } from "vitest";
import { mustBeFinished, mustGiveNotice, mustKeepLongEnough } from "./closing.rules.ts";

const today = "2026-11-02";
const door = { orgName: "Harbour Door", endsOn: "2029-11-01" };
const short = (on: string, running: Parameters<typeof mustGiveNotice>[2]) => () =>
  mustGiveNotice(on, today, running);

describe("winding a programme down", () => {
  it("takes six months of notice while an agreement runs past the day", () => {
    expect(short("2027-05-02", [door])).not.toThrow();
    expect(short("2027-05-01", [door, { orgName: "Wend" }])).toThrow(
      expect.objectContaining({
        code: "programme.notice_too_short",
        fields: [
          { path: "on", message: "Give 2 May 2027 or a later day." },
          { path: "agreements.0", message: "The agreement with Harbour Door runs to 1 November 2029." },
          { path: "agreements.1", message: "The agreement with Wend has no last day." },
        ],
      }),
    );
  });

  it("can be sooner once both sides of each agreement end it by then", () => {
    expect(short("2026-12-01", [])).not.toThrow();
    expect(short("2026-12-01", [{ orgName: "Wend", endsOn: "2026-12-01" }])).not.toThrow();
  });

  it("is on a day to come", () => {
    expect(short("2026-11-01", [])).toThrow(expect.objectContaining({ code: "bad_input" }));
  });
});

describe("closing it", () => {
  const finished = { unended: [], fundOpen: false, accountCoSigned: true };

  it("waits for agreements, the fund and the funder's own account, and names each", () => {
    expect(() => mustBeFinished(finished)).not.toThrow();
    const paths = (more: object) => {
      try {
        mustBeFinished({ ...finished, ...more });
        return [];
      } catch (error) {
        return (error as { fields: { path: string }[] }).fields.map(({ path }) => path);
      }
    };
    expect(paths({ unended: [door] })).toEqual(["agreements.0"]);
    expect(paths({ fundOpen: true, accountCoSigned: false })).toEqual(["fund", "account"]);
  });

  it("says until when records are kept", () => {
    expect(() =>
      mustKeepLongEnough({ moneyUntil: "2032-11-02", wordsUntil: "2027-11-02" }, today),
    ).not.toThrow();
    for (const wrong of [{ moneyUntil: "2032-11-01" }, { wordsUntil: today }])
      expect(() =>
        mustKeepLongEnough({ moneyUntil: "2032-11-02", wordsUntil: "2027-11-02", ...wrong }, today),
      ).toThrow(expect.objectContaining({ code: "bad_input" }));
  });
});
