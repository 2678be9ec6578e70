import { expect, it } from "vitest";
import { readTheirs, saveWords } from "./autosave-state.ts";

it("says how saving stands in words", () => {
  expect(saveWords({ is: "still" })).toBe("");
  expect(saveWords({ is: "saving" })).toBe("Saving");
  expect(saveWords({ is: "saved", at: Date.parse("2026-12-01T09:42:00Z") })).toBe("Saved at 9:42.");
  expect(saveWords({ is: "kept" })).toBe("Kept on this device. We will send it when you are back.");
});

it("finds the other text in what a 409 says is stored now", () => {
  expect(readTheirs({ text: "Theirs", version: 3, by: "Priya" })).toEqual({
    text: "Theirs",
    version: 3,
    by: "Priya",
  });
  expect(readTheirs({ text: "", version: 3 })).toEqual({ text: "", version: 3 });
});

it("finds none where there is none", () => {
  for (const current of [undefined, null, "text", { text: "no version" }, { version: 2 }])
    expect(readTheirs(current)).toBeUndefined();
});
