import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskStore } from "./disk.ts";

const folder = mkdtempSync(join(tmpdir(), "disk-"));
const store = (secret = "secret", at = "2026-11-02T09:00:00Z") =>
  diskStore({ folder: () => folder, secret: () => secret, now: () => new Date(at) });
const bounds = { type: "image/png", mostBytes: 10, forSeconds: 60 };

describe("files on this machine", () => {
  it("stay in their folder, whatever they are called", async () => {
    for (const key of ["../out", "kept/../../out", "/etc/passwd", "kept//a", ""])
      await expect(store().put(key, new Uint8Array(1)), key).rejects.toThrow("Not a key of ours");
  });

  it("are reached by a ticket of ours, while it lasts", async () => {
    const { fields } = await store().sendTo("sent/a", bounds);
    const { ticket = "" } = fields;
    expect(store().read(ticket)).toMatchObject({ act: "send", key: "sent/a", mostBytes: 10 });
    expect(store("another").read(ticket)).toBeUndefined();
    expect(store("secret", "2026-11-02T09:01:00Z").read(ticket)).toBeUndefined();
    expect(store().read("")).toBeUndefined();
    expect(store().read(`x${ticket}`)).toBeUndefined();
  });

  it("are copied, looked at and taken away; what is not there is no fault", async () => {
    await store().put("sent/a", Uint8Array.from([1, 2, 3]));
    expect(await store().keep("sent/a", "kept/b")).toBe(true);
    expect(await store().peek("kept/b", 2)).toEqual({ start: Uint8Array.from([1, 2]), size: 3 });
    await store().remove("kept/b");
    await store().remove("kept/b");
    expect(await store().keep("kept/b", "kept/c")).toBe(false);
    expect(await store().peek("kept/b", 2)).toBeUndefined();
    expect(await store().get("kept/b")).toBeUndefined();
  });
});
