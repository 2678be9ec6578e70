import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

const sixDigits = /\b\d{3} \d{3}\b/;

/** Signs someone in without their mail, by the page that local runs have for it. */
export const enter = async (context: BrowserContext, at: string, email: string): Promise<void> => {
  const response = await context.request.post(`${at}/dev/sign-in`, {
    headers: { origin: at },
    form: { email, name: "" },
    maxRedirects: 0,
  });
  if (response.status() !== 303) throw new Error(`${email} could not sign in: ${response.status()}`);
};

/** Someone at a browser of their own. Every page they open is put through axe, so no journey can skip it. */
export class Visitor {
  readonly page: Page;
  readonly #at: string;

  constructor(page: Page, at: string) {
    this.page = page;
    this.#at = at;
  }

  /** A browser of their own, phone-sized unless told, that fails the test on any error in a page. */
  static async open(browser: Browser, at: string, width = 360): Promise<Visitor> {
    const context: BrowserContext = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    page.on("pageerror", (error) => expect.unreachable(`The page threw: ${error.message}`));
    return new Visitor(page, at);
  }

  /** Sign in the way anyone does: an address, the code from the mail, and in. */
  async signIn(email: string, name?: string): Promise<void> {
    await this.page.goto(`${this.#at}/sign-in`);
    await this.page.getByRole("textbox", { name: /e-mail/i }).fill(email);
    await this.page.getByRole("button").first().click();
    await this.typeCode(email);
    await this.page.waitForLoadState();
    if (name !== undefined && !this.page.url().includes("/app")) {
      await this.page.getByRole("textbox", { name: /call you/i }).fill(name);
      await this.page.getByRole("button").first().click();
    }
    await this.page.waitForURL(/\/app/);
  }

  /** Wait for the page that asks for the code that was mailed, and type it. */
  async typeCode(email: string): Promise<void> {
    const codeBox = this.page.getByRole("textbox", { name: /code/i });
    await codeBox.waitFor();
    await codeBox.fill(await this.#codeFor(email));
    await this.page.getByRole("button").first().click();
  }

  /** The newest code mailed to an address. */
  async #codeFor(email: string): Promise<string> {
    const response = await fetch(`${this.#at}/dev/inbox.json`);
    const mails: { to: string; subject: string; text: string }[] = await response.json();
    const mail = mails.filter(({ to }) => to === email).find(({ text }) => sixDigits.test(text));
    const code = sixDigits.exec(mail?.text ?? "")?.[0];
    if (!code) throw new Error(`No code was mailed to ${email}`);
    return code;
  }

  /** Go to a page of the portal, wait for its heading, and hold it to the accessibility rules. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.#at}${path}`);
    await this.settle();
  }

  /** Wait until the page has its heading, then check it: that it is there, axe, and nothing wider than the screen. */
  async settle(): Promise<void> {
    const heading = this.page.getByRole("heading", { level: 1 });
    await heading.waitFor();
    expect(await heading.textContent(), this.page.url()).not.toMatch(/^(We cannot find|That did not work)/);
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, this.page.url()).toEqual([]);
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${this.page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
  }

  /** Wait for the page with this heading, and check it. */
  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole("heading", { level: 1, name }).waitFor();
    await this.settle();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole("textbox", { name: label }).first().fill(text);
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByRole("radio", { name: label }).first().check();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name }).click();
  }

  /** Follow a link of the portal to another page of it, and check that page. */
  async follow(name: string | RegExp): Promise<void> {
    const before = await this.page.getByRole("heading", { level: 1 }).elementHandle();
    await this.page.getByRole("link", { name }).first().click();
    // The page that is left keeps its heading for a moment; then there may be none.
    await this.page.waitForFunction((old) => {
      const now = document.querySelector("h1");
      return now !== null && now !== old;
    }, before);
    await this.settle();
  }

  /** The second press of an act that tells people. */
  async confirm(): Promise<void> {
    await this.page
      .getByRole("button", { name: /^(send|yes)/i })
      .last()
      .click();
  }

  /** Wait for the list of what needs another look, with these words in it, and check the page with it. */
  async trouble(words: RegExp): Promise<void> {
    await this.page
      .getByRole("region", { name: /let us look at/i })
      .getByText(words)
      .first()
      .waitFor();
    await this.settle();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
