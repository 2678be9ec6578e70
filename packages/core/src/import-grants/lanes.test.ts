import { expect, it } from "vitest";
import { sideBySide } from "./lanes.ts";

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("runs lanes side by side, each in order, and answers in the order of the steps", async () => {
  const began: string[] = [];
  const step = (lane: string, name: string, ms: number) => ({
    lane,
    run: async () => {
      began.push(name);
      await later(ms);
      return name;
    },
  });
  const steps = [step("a", "a1", 20), step("a", "a2", 0), step("b", "b1", 5)];
  expect(await sideBySide(steps)).toEqual(["a1", "a2", "b1"]);
  expect(began).toEqual(["a1", "b1", "a2"]);
});

it("ends every step before it tells of a failure, and goes on in the lane where it failed", async () => {
  const ended: string[] = [];
  const steps = [
    { lane: "a", run: () => Promise.reject(new Error("busy")) },
    { lane: "a", run: async () => ended.push("a2") },
    { lane: "b", run: () => later(10).then(() => ended.push("b1")) },
  ];
  await expect(sideBySide<unknown>(steps)).rejects.toThrow("busy");
  expect(ended).toEqual(["a2", "b1"]);
});
