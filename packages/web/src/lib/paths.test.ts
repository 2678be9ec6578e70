import { expect, it } from "vitest";
import { linkTo } from "./link-to.ts";
import { paths } from "./paths.ts";

it("fills in an address, and keeps its pattern for the router", () => {
  expect(paths.spend({ potId: "pot_1" })).toBe("/pots/pot_1/spend");
  expect(paths.spend.pattern).toBe("/pots/:potId/spend");
  expect(paths.home()).toBe("/");
});

it("escapes what it fills in", () => {
  expect(paths.pot({ potId: "a/b?c" })).toBe("/pots/a%2Fb%3Fc");
});

it("gives no two pages one address", () => {
  const patterns = Object.values(paths).map((path) => path.pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

it("finds the page of a thing by its id", () => {
  expect(linkTo("pot_01")).toBe("/pots/pot_01");
  expect(linkTo("event_01")).toBeUndefined();
  expect(linkTo("unknown")).toBeUndefined();
});

it("finds another page of it, where that is what waits", () => {
  expect(linkTo("app_1", "review")).toBe("/reviews/app_1");
  expect(linkTo("pot_1", "hold")).toBe(paths.potHold({ potId: "pot_1" }));
});
