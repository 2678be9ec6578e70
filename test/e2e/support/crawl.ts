import type { Page, Request } from "playwright-core";
import { paths } from "../../../packages/web/src/lib/paths.ts";

const shapes = Object.values(paths)
  .map(({ pattern }) => pattern)
  .filter((pattern) => pattern.includes(":"))
  .map((pattern) => ({ pattern, shape: new RegExp(`^${pattern.replace(/:\w+/g, "([^/]+)")}$`) }));
const fixed = new Set<string>(Object.values(paths).map(({ pattern }) => pattern));

/** The kind of page an address leads to, as its route says it: `/pots/:potId`. */
export const kindOf = (address: string): string => {
  const path =
    new URL(address, "http://localhost").pathname.replace(/^\/app/, "").replace(/(.)\/$/, "$1") || "/";
  return fixed.has(path) ? path : (shapes.find(({ shape }) => shape.test(path))?.pattern ?? path);
};

/** Pages of the portal that a page leads to, each once. */
const leadsTo = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .map(({ href }) => href.replace(/#.*$/, ""))
      .filter((href) => href.startsWith(`${location.origin}/app`)),
  );

/** Requests that are on their way for a page, as they come and go. */
const inFlight = (page: Page): ReadonlySet<Request> => {
  const sent = new Set<Request>();
  page.on("request", (request) => sent.add(request));
  page.on("requestfinished", (request) => sent.delete(request));
  page.on("requestfailed", (request) => sent.delete(request));
  return sent;
};

/** Until the page has its heading, and nothing more is on its way: what came may ask for more, so look again. */
const settle = async (page: Page, sent: ReadonlySet<Request>): Promise<void> => {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  for (let quiet = 0; quiet < 3; quiet = sent.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(40);
};

export interface Step {
  readonly address: string;
  readonly kind: string;
  /** The page that led here. */
  readonly from: string;
}

/**
 * Follow every link that a signed-in person is shown, from home on, and `visit` each page: at most `most` of one
 * kind, since the hundredth statement line looks like the first.
 */
export const crawl = async (
  page: Page,
  at: string,
  most: number,
  visit: (step: Step) => Promise<void>,
): Promise<void> => {
  const home = `${at}/app/`;
  const from = new Map([[home, "nowhere"]]);
  const visits = new Map<string, number>();
  const sent = inFlight(page);
  for (const address of from.keys()) {
    const kind = kindOf(address);
    const before = visits.get(kind) ?? 0;
    if (before >= most) continue;
    visits.set(kind, before + 1);
    await page.goto(address);
    await settle(page, sent);
    await visit({ address, kind, from: kindOf(from.get(address) ?? home) });
    for (const link of await leadsTo(page)) if (!from.has(link)) from.set(link, address);
  }
};
