import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastLine } from "./last-line.ts";

describe("the last line up to a moment", () => {
  it("is found among any number of lines, in as many looks as the number can be halved", async () => {
    const some = fc
      .integer({ min: 0, max: 1_000_000 })
      .chain((count) => fc.tuple(fc.constant(count), fc.nat(count)));
    await fc.assert(
      fc.asyncProperty(some, async ([count, last]) => {
        let looks = 0;
        const found = await lastLine(count, (seq) => {
          looks += 1;
          return Promise.resolve(seq <= last);
        });
        expect(found).toBe(last);
        expect(looks).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)));
      }),
    );
  });
});
