import { describe, expect, it } from "vitest";
import { agreedMoney, counted, inDays, inFull, list, money, movement, onClock, toPence } from "./format.ts";

describe("money", () => {
  it("says pence as pounds, with a true minus sign", () => {
    expect(money(145751)).toBe("£1,457.51");
    expect(money(-3500)).toBe("−£35.00");
    expect([agreedMoney(60_000_000), agreedMoney(1_833_333)]).toEqual(["£600,000", "£18,333.33"]);
    expect(movement(200000)).toBe("+2,000.00");
    expect(movement(-4250)).toBe("−42.50");
  });

  it.each([
    ["24", 2400],
    ["£1,457.51", 145751],
    ["0.5", 50],
    [" 3. ", 300],
    ["0.07", 7],
  ])("reads %j as %i pence", (typed, pence) => {
    expect(toPence(typed)).toBe(pence);
  });

  it.each(["", "ten", "1.234", "-5", "1e5", "12.5.1", "9999999999"])("can't read %j", (typed) => {
    expect(toPence(typed)).toBeUndefined();
  });

  it("comes back the same from what it says", () => {
    for (const pence of [0, 1, 99, 100, 12345, 99_999_999_999]) expect(toPence(money(pence))).toBe(pence);
  });
});

describe("days", () => {
  it("leaves the year out only in this year", () => {
    const year = new Date().getFullYear();
    expect(inDays(`${year}-11-02`)).toBe("2 November");
    expect(inDays("2020-02-27")).toBe("27 February 2020");
  });

  it("keeps a plain day on its own day, whatever the time zone", () => {
    expect(inFull("2020-06-01")).toBe("Monday 1 June 2020");
  });

  it("says the time of day in Britain", () => {
    expect(onClock("2026-07-01T08:42:00Z")).toBe("9:42");
    expect(onClock("2026-12-01T09:42:00Z")).toBe("9:42");
  });
});

it("joins names as people do", () => {
  expect(list(["Mo"])).toBe("Mo");
  expect(list(["Mo", "Dean", "Col"])).toBe("Mo, Dean and Col");
});

it("counts in words", () => {
  expect(counted(1, "note")).toBe("one note");
  expect(counted(3, "note")).toBe("three notes");
  expect(counted(12, "person", "people")).toBe("12 people");
});
