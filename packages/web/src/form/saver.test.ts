import { expect, it, vi } from "vitest";
import { Problem } from "../lib/problem.ts";
import { Saver } from "./saver.ts";

const plan = (save: (text: string, version: number) => Promise<{ version: number }>) => ({
  key: "q5",
  text: "Old.",
  version: 1,
  save,
});

it("sends over the version it last heard of", async () => {
  const save = vi.fn(async (_: string, version: number) => ({ version: version + 1 }));
  const saver = new Saver(plan(save));
  saver.type("New.");
  expect(await saver.flush()).toBe(true);
  saver.type("Newer.");
  expect(await saver.flush()).toBe(true);
  expect(save.mock.calls).toEqual([
    ["New.", 1],
    ["Newer.", 2],
  ]);
});

it("sends nothing when nothing changed", async () => {
  const save = vi.fn(async () => ({ version: 2 }));
  const saver = new Saver(plan(save));
  saver.type("New.");
  saver.type("Old.");
  expect(await saver.flush()).toBe(true);
  expect(save).not.toHaveBeenCalled();
});

it("saves once more when the person typed on meanwhile", async () => {
  const saver: Saver = new Saver(
    plan(async (text, version) => {
      if (text === "One.") saver.type("One. Two.");
      return { version: version + 1 };
    }),
  );
  saver.type("One.");
  expect(await saver.flush()).toBe(true);
  expect(saver.text()).toBe("One. Two.");
});

it("gives both texts when someone else came first, and writes over theirs once one is picked", async () => {
  const current = { text: "Priya’s.", version: 5, by: "Priya" };
  const save = vi
    .fn<(text: string, version: number) => Promise<{ version: number }>>()
    .mockRejectedValueOnce(new Problem(409, "changed_since", "Someone else changed this too.", [], current))
    .mockResolvedValue({ version: 6 });
  const saver = new Saver(plan(save));
  saver.type("Mine.");
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toEqual({ is: "two-texts", theirs: current });
  saver.type("Mine, and more.");
  expect(await saver.flush()).toBe(false);
  saver.pick("Mine, and more.");
  expect(await saver.flush()).toBe(true);
  expect(save.mock.calls).toEqual([
    ["Mine.", 1],
    ["Mine, and more.", 5],
  ]);
});

it("keeps the words when the network is gone, and says why when the API refuses", async () => {
  const gone = new Saver(plan(() => Promise.reject(new TypeError("no network"))));
  gone.type("New.");
  expect(await gone.flush()).toBe(false);
  expect(gone.state()).toEqual({ is: "kept" });
  gone.leave();
  const shut = new Saver(plan(() => Promise.reject(new Problem(409, "wrong_state", "It is sent."))));
  shut.type("New.");
  await shut.flush();
  expect(shut.state()).toEqual({ is: "refused", why: "It is sent." });
  shut.leave();
});

it("comes back to what the device kept, and asks only when someone else was there", async () => {
  const save = vi.fn(async (_: string, version: number) => ({ version: version + 1 }));
  const same = new Saver(plan(save));
  same.comeBack({ text: "Kept.", version: 1, at: 0 });
  expect(await same.flush()).toBe(true);
  const own = new Saver(plan(save));
  own.comeBack({ text: "Old. And more.", version: 0, sent: "Old.", at: 0 });
  expect(await own.flush()).toBe(true);
  const other = new Saver(plan(save));
  other.comeBack({ text: "Kept.", version: 0, at: 0 });
  expect(other.state()).toEqual({ is: "two-texts", theirs: { text: "Old.", version: 1 } });
  expect(other.text()).toBe("Kept.");
});

it("knows its own words again when a save came in and its answer was lost", async () => {
  const lost = { text: "One.", version: 2 };
  const save = vi
    .fn<(text: string, version: number) => Promise<{ version: number }>>()
    .mockRejectedValueOnce(new TypeError("Failed to fetch"))
    .mockRejectedValueOnce(new Problem(409, "changed_since", "Someone else changed this too.", [], lost))
    .mockResolvedValue({ version: 3 });
  const saver = new Saver(plan(save));
  saver.type("One.");
  expect(await saver.flush()).toBe(false);
  saver.type("One. Two.");
  expect(await saver.flush()).toBe(true);
  expect(save.mock.calls).toEqual([
    ["One.", 1],
    ["One. Two.", 1],
    ["One. Two.", 2],
  ]);
});
