import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { kb, limits, portalBytes, type Weighed } from "../../scripts/portal-bytes.ts";

const tooHeavy = (found: readonly Weighed[]) =>
  found
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ name, bytes, limit }) => `${name}: ${kb(bytes)}, and it may weigh ${kb(limit)}`);

/** An old telephone on a slow line is what many people have. See them all with `npx tsx bench/portal.ts`. */
describe("what a browser fetches of the portal", () => {
  let found: ReturnType<typeof portalBytes>;
  beforeAll(() => {
    // In a process of its own: inside a test run, the build would be one for testing.
    execFileSync(process.execPath, ["--import", "tsx", "bench/portal.ts"], {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: "ignore",
    });
    found = portalBytes();
  });

  it("weighs every page", () => {
    expect(found.pages.length).toBeGreaterThan(50);
    expect(found.shell).toBeGreaterThan(10_000);
  });

  it("keeps each page's first load within its limit", () => {
    expect(tooHeavy(found.pages)).toEqual([]);
  });

  it("keeps each file that comes later within its limit", () => {
    expect(found.lazyFiles.length).toBeGreaterThan(50);
    expect(tooHeavy(found.lazyFiles)).toEqual([]);
  });

  it("keeps style and fonts within theirs", () => {
    expect(found.style).toBeGreaterThan(1000);
    expect(found.style).toBeLessThanOrEqual(limits.style);
    expect(found.fonts).toBeGreaterThan(1000);
    expect(found.fonts).toBeLessThanOrEqual(limits.fonts);
  });
});
