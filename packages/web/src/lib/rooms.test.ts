import { expect, it } from "vitest";
import { isIn, isLinear, openRooms } from "./rooms.ts";

it("shows open rooms only, in the order given, six at most", () => {
  expect(openRooms(["home", "pots"]).map((room) => room.label)).toEqual(["Home", "Pots"]);
  expect(openRooms(["home", "a room to come"]).map((room) => room.label)).toEqual(["Home"]);
  expect(openRooms(Array.from({ length: 9 }, () => "home"))).toHaveLength(6);
});

it("knows which room a page is in", () => {
  const [home, programmes] = openRooms(["home", "programmes"]);
  if (!home || !programmes) throw new Error("Both rooms should be known.");
  expect(isIn(home, "/")).toBe(true);
  expect(isIn(home, "/pots")).toBe(false);
  expect(isIn(programmes, "/applications/app_1/check")).toBe(true);
  expect(isIn(programmes, "/programmesque")).toBe(false);
});

it("shows no rooms inside a journey from step to step", () => {
  expect(isLinear("/applications/app_1/questions/q5")).toBe(true);
  expect(isLinear("/applications/app_1/check")).toBe(true);
  expect(isLinear("/applications/app_1")).toBe(false);
});
