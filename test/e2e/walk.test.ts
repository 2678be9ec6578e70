import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../packages/web/src/lib/paths.ts";
import { openChrome } from "./support/chrome.ts";
import { crawl } from "./support/crawl.ts";
import { axeFaults, PHONE, pictures, plainFaults } from "./support/probes.ts";
import { type Product, startProduct } from "./support/product.ts";
import { enter } from "./support/visitor.ts";

/** One person of each kind, in the demo. */
const people = [
  ["ruth@saltmere.example", "who commissions"],
  ["col@saltmere.example", "who convenes"],
  ["vik@saltmere.example", "who governs"],
  ["ema@saltmere.example", "who audits"],
  ["theo@commonplace.example", "who learns with them"],
  ["mo@harbour-door.example", "who leads a group"],
  ["dean@harbour-door.example", "who works in it"],
  ["jo@neighbours.example", "who is served, and holds a pot"],
  ["wren@neighbours.example", "who is served, and reads applications"],
  ["bea@lantern-women.example", "who leads another group"],
] as const;

/**
 * Pages that no link in the demo leads to, since nothing there is in the state they are for. The journey walks those of
 * applying, reviewing, deciding and signing; the gallery has a test of its own; a pot's hold is behind a press; a
 * question lies between people who asked and were asked.
 */
const notInTheDemo = [
  paths.programmeFund,
  paths.newApplication,
  paths.applicationQuestion,
  paths.applicationCheck,
  paths.applicationHelpers,
  paths.tie,
  paths.askReviewer,
  paths.openTalk,
  paths.perspective,
  paths.decide,
  paths.grantDraft,
  paths.grantDraftPart,
  paths.grantSign,
  paths.potDrafts,
  paths.potHold,
  paths.potFreeze,
  paths.question,
  paths.statementPage,
  paths.grantElsewhere,
  paths.design,
];

/**
 * A folder to keep pictures in makes this the long walk: up to three pages of each kind, each probed as each person
 * and pictured in every look. Without one, each kind of page is probed once, as whoever comes to it first.
 */
const folder = process.env.WALK_PICTURES;

describe("a walk through the demo", () => {
  let browser: Browser;
  let product: Product;
  const met = new Set<string>();

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openChrome()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const probe = async (page: Page, kind: string): Promise<string[]> => {
    const isNew = !met.has(kind);
    met.add(kind);
    if (!isNew && !folder) return [];
    return [...(await plainFaults(page)), ...(await axeFaults(page))];
  };

  it.concurrent.each(people)(
    "%s, %s, meets no dead end and no fault",
    { timeout: folder ? 3_600_000 : 600_000 },
    async (email) => {
      const context = await browser.newContext({ viewport: { width: PHONE, height: 800 } });
      await enter(context, product.at, email);
      const page = await context.newPage();
      const heard: string[] = [];
      page.on(
        "console",
        (message) => message.type() === "error" && heard.push(`${message.text()} ${message.location().url}`),
      );
      page.on("pageerror", ({ message }) => heard.push(message));
      const faults: string[] = [];
      await crawl(page, product.at, folder ? 3 : 1, async ({ address, kind, from }) => {
        for (const fault of [...heard.splice(0), ...(await probe(page, kind))])
          faults.push(`${address.replace(product.at, "")}, from ${from}: ${fault}`);
        if (folder) await pictures(page, `${folder}/${email.split("@")[0]}`, kind);
      });
      await context.close();
      expect(faults).toEqual([]);
    },
  );

  it("leads to every kind of page", () => {
    const absent = notInTheDemo.map(({ pattern }) => pattern);
    const unmet = Object.values(paths).flatMap(({ pattern }) => (met.has(pattern) ? [] : [pattern]));
    // The long walk opens more of each kind, and so may come to more of them.
    if (folder) expect(absent).toEqual(expect.arrayContaining(unmet));
    else expect(unmet).toEqual(absent);
  });
});
