import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

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
    await this.page.getByLabel(/e-mail/i).fill(email);
    await this.page.getByRole("button").first().click();
    await this.page.getByLabel(/code/i).fill(await this.#codeFor(email));
    const nameBox = this.page.getByLabel(/name/i);
    if (name !== undefined && (await nameBox.count()) > 0) await nameBox.fill(name);
    await this.page.getByRole("button", { name: /sign in/i }).click();
    await this.page.waitForURL(/\/app/);
  }

  /** The newest code mailed to an address. */
  async #codeFor(email: string): Promise<string> {
    const response = await fetch(`${this.#at}/dev/inbox.json`);
    const mails: { to: string; subject: string; text: string }[] = await response.json();
    const mail = mails.filter(({ to }) => to === email).find(({ text }) => /\b\d{6}\b/.test(text));
    const code = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0];
    if (!code) throw new Error(`No code was mailed to ${email}`);
    return code;
  }

  /** Go to a page of the portal, wait for its heading, and hold it to the accessibility rules. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.#at}${path}`);
    await this.settle();
  }

  /** Wait until the page has its heading, then check it: axe, and nothing wider than the screen. */
  async settle(): Promise<void> {
    await this.page.getByRole("heading", { level: 1 }).waitFor();
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, this.page.url()).toEqual([]);
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${this.page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name }).click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole("link", { name }).first().click();
    await this.settle();
  }

  /** A request as this person, from their own page: what the portal itself could send. */
  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await this.page.request.fetch(`${this.#at}${path}`, {
      method,
      headers: {
        origin: this.#at,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
    });
    return { status: response.status(), body: await response.json().catch(() => undefined) };
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
