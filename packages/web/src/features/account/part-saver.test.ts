import { expect, it, vi } from "vitest";
import { Problem } from "../../lib/problem.ts";
import type { AccountPart } from "./account.queries.ts";
import { PartSaver } from "./part-saver.ts";

const part = (more: Partial<AccountPart> = {}): AccountPart => ({
  key: "involved",
  question: "Were the right people part of it?",
  nudges: [],
  needed: true,
  words: "Nine people",
  changes: [],
  nothingYet: "",
  missing: "",
  noOneMissing: false,
  quotes: [],
  version: 1,
  ...more,
});
const refused = (current: AccountPart) => new Problem(409, "changed_since", "Both", [], current);

it("saves two boxes of one answer one after the other, over one version", async () => {
  const put = vi.fn(async (version: number) => part({ version: version + 1 }));
  const saver = new PartSaver(part(), put);
  await Promise.all([saver.save({ words: "Ten" }), saver.save({ missing: "The hospital" })]);
  expect(put.mock.calls.map(([version]) => version)).toEqual([1, 2]);
});

it("goes on by itself when someone else changed another box", async () => {
  const put = vi
    .fn<(version: number) => Promise<AccountPart>>()
    .mockRejectedValueOnce(refused(part({ missing: "Theirs", version: 4 })))
    .mockResolvedValue(part({ version: 5 }));
  await new PartSaver(part(), put).save({ words: "Ten" });
  expect(put.mock.calls.map(([version]) => version)).toEqual([1, 4]);
});

it("says so when someone else changed this box, and saves over theirs only after that", async () => {
  const put = vi
    .fn<(version: number) => Promise<AccountPart>>()
    .mockRejectedValueOnce(refused(part({ words: "Theirs", version: 4 })))
    .mockResolvedValue(part({ version: 5 }));
  const saver = new PartSaver(part(), put);
  await expect(saver.save({ words: "Mine" })).rejects.toMatchObject({ code: "changed_since" });
  await saver.save({ words: "Mine and theirs" });
  expect(put.mock.calls.map(([version]) => version)).toEqual([1, 4]);
});

it("saves on after a save that failed", async () => {
  const put = vi
    .fn<(version: number) => Promise<AccountPart>>()
    .mockRejectedValueOnce(new TypeError("no network"))
    .mockResolvedValue(part({ version: 2 }));
  const saver = new PartSaver(part(), put);
  await expect(saver.save({ words: "Mine" })).rejects.toThrow("no network");
  expect((await saver.save({ words: "Mine" })).version).toBe(2);
});
