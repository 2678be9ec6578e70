import { expect, it } from "vitest";
import { newKey } from "./new-key.ts";

it("makes a lower-case ULID that no other is like", () => {
  const keys = Array.from({ length: 500 }, () => newKey());
  for (const key of keys) expect(key).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(new Set(keys).size).toBe(500);
});

it("sorts by time", () => {
  expect(newKey(1_000) < newKey(2_000)).toBe(true);
  expect(newKey(0).slice(0, 10)).toBe("0000000000");
  expect(newKey(1_469_918_176_385).slice(0, 10)).toBe("01aryz6s41");
});
