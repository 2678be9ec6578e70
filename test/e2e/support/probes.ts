import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** The looks that a page is held to: a narrow phone, a phone and a desk, in light and in dark. */
export const NARROW = 320;
export const PHONE = 360;
export const DESK = 1280;

const resize = (page: Page, width: number) => page.setViewportSize({ width, height: 800 });

const broken = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

/**
 * Rules of the accessibility standard that a page breaks, with the parts that break them. The dark changes colours and
 * nothing else, so only the rules about colour are asked again there.
 */
export const axeFaults = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await broken(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await broken(new AxeBuilder({ page }));
  return [...inLight, ...inDark.map((fault) => `In the dark, ${fault}`)];
};

/** How far a page is wider than the screen, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The spacing that a reader may set for themselves (WCAG 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

/** Lays a sheet of style over the page; an empty one takes it off. */
const dress = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** Things to press that are too small for a thumb: 44 px for buttons, 24 px for the rest that stand alone. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small = (element: Element, least: number): string[] => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && Math.min(width, height) < least - 0.5
        ? [`${element.outerHTML.slice(0, 120)} is ${Math.round(width)} by ${Math.round(height)} px`]
        : [];
    };
    const inSentence = (link: Element) =>
      link.closest("p, li, dd, td, th, label, legend, figcaption") !== null;
    return [
      ...[...document.querySelectorAll("button.button, a.button")].flatMap((each) => small(each, 44)),
      ...[...document.querySelectorAll("main button, main summary, main a[href]")]
        .filter((each) => !inSentence(each))
        .flatMap((each) => small(each, 24)),
    ];
  });

/** Things that float over a page, under which a keyboard's place could hide (WCAG 2.4.11). */
const floating = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position))
      .map((each) => each.outerHTML.slice(0, 120)),
  );

/** Pictures of the whole page in each look, in a folder: `pots_potId-360-dark.png`. */
export const pictures = async (page: Page, folder: string, kind: string): Promise<void> => {
  const name = kind.replace(/[/:]+/g, "_").replace(/^_/, "") || "home";
  for (const width of [PHONE, DESK])
    for (const colorScheme of ["light", "dark"] as const) {
      await resize(page, width);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await resize(page, PHONE);
};

/** What every page must have, whoever reads it: a title, one heading, room to be read in and things big enough to press. */
export const plainFaults = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  const headings = await page.locator("h1").count();
  if (headings !== 1) faults.push(`It has ${headings} top headings`);
  if (!(await page.title()).includes("Allotment")) faults.push(`Its title is “${await page.title()}”`);
  for (const width of [DESK, NARROW]) {
    await resize(page, width);
    const over = await overflow(page);
    if (over > 0) faults.push(`At ${width} px it is ${over} px too wide`);
    for (const each of await floating(page)) faults.push(`At ${width} px this floats: ${each}`);
  }
  for (const each of await smallTargets(page)) faults.push(`Too small: ${each}`);
  await dress(page, spacing);
  const over = await overflow(page);
  if (over > 0) faults.push(`With wider spacing it is ${over} px too wide at ${NARROW} px`);
  await dress(page, "");
  await resize(page, PHONE);
  return faults;
};
