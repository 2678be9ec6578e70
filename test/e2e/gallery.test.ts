import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChrome } from "./support/chrome.ts";
import { serveFolder } from "./support/static-site.ts";

/** Every piece of the kit in every state, from the same examples that people look at. */
describe("the gallery", () => {
  let browser: Browser;
  let site: { at: string; stop(): void };
  const folder = mkdtempSync(join(tmpdir(), "gallery-"));

  beforeAll(async () => {
    process.env.VITE_GALLERY = "1";
    await build({
      configFile: "packages/web/vite.config.ts",
      build: { outDir: folder, emptyOutDir: true },
      logLevel: "warn",
    });
    delete process.env.VITE_GALLERY;
    site = await serveFolder(folder, "/app/");
    browser = await openChrome();
  });

  afterAll(async () => {
    await browser?.close();
    site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 360],
    ["dark", 360],
    ["light", 320],
  ] as const)("meets the accessibility rules in %s at %i px, and fits", async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${site.at}/app/design`);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.locator("main section").count()).toBeGreaterThan(25);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(errors.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
    await context.close();
  });

  it("draws an empty box to tick like any other field, in the dark too", async () => {
    const context = await browser.newContext({ colorScheme: "dark", viewport: { width: 360, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.at}/app/design`);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const looks = await page.evaluate(() => {
      const look = (found: string) =>
        [...document.querySelectorAll(`main .field ${found}`)].map((field) => {
          const { appearance, backgroundColor, borderTopColor } = getComputedStyle(field);
          return { own: appearance, ground: backgroundColor, edge: borderTopColor };
        });
      const [text] = look("input:not([type=radio], [type=checkbox], [aria-invalid])");
      return { text, boxes: look(":is([type=radio], [type=checkbox]):not(:checked)") };
    });
    expect(looks.boxes.length).toBeGreaterThan(5);
    for (const box of looks.boxes) expect(box).toEqual({ ...looks.text, own: "none" });
    await context.close();
  });

  it("has targets of at least 24 pixels, and buttons of 44", async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.at}/app/design`);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main button.button, main a.button")]
        .map((button) => ({ text: button.textContent, height: button.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 44),
    );
    expect(small).toEqual([]);
    await context.close();
  });
});
