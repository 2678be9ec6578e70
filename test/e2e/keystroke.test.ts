import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openChrome } from "./support/chrome.ts";
import { aDraft } from "./support/draft.ts";
import { type Product, startProduct } from "./support/product.ts";
import { Sender } from "./support/sender.ts";
import { enter, Visitor } from "./support/visitor.ts";

/** Whatever goes wrong while Mo writes, each letter she typed is there when she comes back. */
describe("an answer that is being typed", () => {
  const email = "mo@harbour-door.example";
  const typed = "People here know what they need. Nobody has asked them yet.";
  let browser: Browser;
  let product: Product;
  let lead: Sender;
  let applicationId: string;
  let mo: Visitor;

  const at = (key: string): string => `/app/applications/${applicationId}/questions/${key}`;
  const box = () => mo.page.getByRole("textbox").first();
  /** The words that the server holds for a question. */
  const held = async (key: string): Promise<string | undefined> => {
    const { answers } = await lead.send(`GET /applications/${applicationId}/draft`);
    return answers.find(({ part }: { part: string }) => part === key)?.words;
  };
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--empty"), openChrome()]);
    lead = await Sender.as(product.at, email, "Mo");
    applicationId = await aDraft(await Sender.as(product.at, "ruth@saltmere.example", "Ruth"), lead);
    mo = await Visitor.open(browser, product.at);
  });
  beforeEach(() => enter(mo.page.context(), product.at, email));
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it("is whole after the tab is closed with nothing saved", async () => {
    const context = mo.page.context();
    await mo.go(at("q1"));
    // Nothing reaches the server from this tab, so only the device can have kept it.
    await context.setOffline(true);
    await box().pressSequentially(typed);
    await mo.page.close();
    await context.setOffline(false);
    expect(await held("q1")).toBeUndefined();
    mo = new Visitor(await context.newPage(), product.at);
    await mo.go(at("q1"));
    await expect.poll(() => box().inputValue()).toBe(typed);
    await expect.poll(() => held("q1")).toBe(typed);
  });

  it("waits without a network, says so, and goes by itself when it is back", async () => {
    const context = mo.page.context();
    await mo.go(at("q2"));
    await context.setOffline(true);
    await box().pressSequentially(typed);
    await mo.page.getByText("Kept on this device. We will send it when you are back.").first().waitFor();
    expect(await held("q2")).toBeUndefined();
    await context.setOffline(false);
    await mo.page
      .getByText(/^Saved at /)
      .first()
      .waitFor();
    expect(await held("q2")).toBe(typed);
  });

  it("is there after signing in again, when the session ended while it was typed", async () => {
    await mo.go(at("q3"));
    // Who is at the screen is known last: the box must not look for its words before that.
    await mo.page.route("**/api/v1/me", async (asked) => {
      await sleep(1500);
      await asked.continue();
    });
    await mo.page.context().clearCookies();
    await box().pressSequentially(typed);
    await mo.page.waitForURL(/\/sign-in\?back=/);
    expect(await held("q3")).toBeUndefined();
    await mo.fill(/e-mail/i, email);
    await mo.page.getByRole("button").first().click();
    await mo.typeCode(email);
    await mo.page.waitForURL(`**${at("q3")}`);
    await mo.settle();
    await expect.poll(() => box().inputValue()).toBe(typed);
    await expect.poll(() => held("q3")).toBe(typed);
    await mo.page.unroute("**/api/v1/me");
  });

  it("stands beside what someone else saved meanwhile, until one is picked or both are joined", async () => {
    await mo.go(at("q4"));
    const theirs = "Priya wrote this on the bus.";
    await lead.send(`PUT /applications/${applicationId}/answers/q4`, { words: theirs }, 0);
    await box().pressSequentially(typed);
    await mo.page.getByText("Someone else changed this too. Here are both.").first().waitFor();
    for (const text of [typed, theirs]) await mo.page.getByText(text).waitFor();
    await mo.settle();
    expect(await held("q4")).toBe(theirs);
    await mo.press("Join them");
    await expect.poll(() => box().inputValue()).toBe(`${typed}\n\n${theirs}`);
    await expect.poll(() => held("q4")).toBe(`${typed}\n\n${theirs}`);
  });
});
