import { describe, expect, it } from "vitest";
import { everyPage, sending } from "./api.ts";

const pages: Record<string, { items: string[]; next?: string }> = {
  first: { items: ["Ada", "Bea"], next: "second" },
  second: { items: ["Col"], next: "third" },
  third: { items: [] },
};

describe("the whole of a list", () => {
  it("is read page after page, in order", async () => {
    expect(await everyPage(async ({ cursor }) => pages[cursor ?? "first"] ?? { items: [] })).toEqual([
      "Ada",
      "Bea",
      "Col",
    ]);
  });

  it("is one read when there is one page, and fails whole when a page fails", async () => {
    const asked: (string | undefined)[] = [];
    const read = async ({ cursor }: { cursor?: string | undefined }) => {
      asked.push(cursor);
      if (cursor === "third") throw new Error("Not now");
      return pages[cursor ?? "third"] ?? { items: [] };
    };
    expect(await everyPage(read)).toEqual([]);
    expect(asked).toEqual([undefined]);
    await expect(everyPage(({ cursor }) => read({ cursor: cursor ?? "second" }))).rejects.toThrow("Not now");
  });
});

it("names the version that was read and the key of the act, where there are any", () => {
  expect(sending({ version: 0, key: "key_1" }).headers).toEqual({
    "If-Match": '"0"',
    "Idempotency-Key": "key_1",
  });
  expect(sending({}).headers).toEqual({});
});
