import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, answering } from "./support/answering.ts";
import { openChrome } from "./support/chrome.ts";
import { serveFolder } from "./support/static-site.ts";

const person = { personId: "person_me", name: "Mo" };
const orgId = "org_door";
const me = {
  person,
  memberships: [{ personId: person.personId, scope: orgId, role: "granteeLead", title: "Harbour Door" }],
  rooms: ["programmes", "pots", "learning", "conversations"],
};

const organisation = { orgId, name: "Harbour Door", kind: "grantee", actions: ["edit"], version: 1 };
const member = (name: string, role = "granteeWorker") => ({
  personId: `person_${name.toLowerCase()}`,
  name,
  role,
  since: "2026-03-01",
});

const account = (giverName: string) => ({
  accountId: `acct_${giverName.toLowerCase()}`,
  giverName,
  covers: { from: "2026-01-01", to: "2026-03-31" },
  state: "shared",
});
const promise = (what: string) => ({
  promiseId: what,
  dialogueId: "talk_1",
  byId: person.personId,
  what,
  reviewOn: "2026-12-01",
});
const talk = (giver: string) => ({
  dialogueId: `talk_${giver}`,
  kind: "upward",
  state: "invited",
  givingIds: [giver],
  receivingIds: [person.personId],
});

/** A list in two pages: what comes first, and what comes when it is asked to read on. */
const inTwo =
  <T>(first: T, second: T, more: object = {}): Answer =>
  ({ cursor }) =>
    cursor === undefined ? { items: [first], next: "on", ...more } : { items: [second], ...more };

/** The built portal in a real browser, with an API that answers as each test says: lists longer than one page. */
describe("a list that goes on", () => {
  let browser: Browser;
  let site: { at: string; stop(): void };
  const folder = mkdtempSync(join(tmpdir(), "long-lists-"));

  beforeAll(async () => {
    await build({
      configFile: "packages/web/vite.config.ts",
      build: { outDir: folder, emptyOutDir: true },
      logLevel: "warn",
    });
    site = await serveFolder(folder, "/app/");
    browser = await openChrome();
  });

  afterAll(async () => {
    await browser?.close();
    site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path: string, answers: Record<string, Answer>): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => expect.unreachable(`The page threw: ${error.message}`));
    await answering(page, { "/me": () => me, ...answers });
    await page.goto(`${site.at}/app${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  };

  it("shows more talks, accounts and promises in the conversations room, with the names of each page", async () => {
    const page = await open("/conversations", {
      "/dialogues": inTwo(talk("one"), talk("two"), { people: { one: "Ada", two: "Bea" } }),
      "/accounts": inTwo(account("Anchor"), account("Beacon")),
      "/promises": inTwo(promise("Ring Jo"), promise("Write to Bea"), {
        people: { [person.personId]: "Mo" },
      }),
    });
    for (const [part, later] of [
      ["Talks you are in", "Bea"],
      ["Accounts you give or hear", "Beacon"],
      ["Promises", "Write to Bea"],
    ] as const) {
      const region = page.locator("section", { has: page.getByRole("heading", { name: part }) });
      expect(await region.getByText(later).count(), part).toBe(0);
      await region.getByRole("button", { name: "Show more" }).click();
      await region.getByText(later).first().waitFor();
      expect(await region.getByRole("button", { name: "Show more" }).count(), part).toBe(0);
    }
    await page.close();
  });

  it("keeps the people shown, and says so, when the rest can't be read; a second press reads on", async () => {
    let down = true;
    const page = await open(`/organisations/${orgId}/people`, {
      [`/organisations/${orgId}`]: () => organisation,
      [`/places/${orgId}/members`]: ({ cursor }) => {
        if (cursor === undefined) return { items: [member("Dean")], next: "on" };
        return down ? undefined : { items: [member("Sunniva")] };
      },
    });
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByRole("alert").getByText("Nothing was lost.").waitFor();
    expect(await page.getByText("Dean").count()).toBeGreaterThan(0);
    down = false;
    // What was read is kept for five seconds, and that it could not be read too.
    await page.waitForTimeout(5_100);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("Sunniva").first().waitFor();
    await page.close();
  });

  it("offers people of every page in the forms that name someone", async () => {
    const members = inTwo(member("Dean"), member("Sunniva", "safeguardingLead"));
    const pot = {
      ...{ potId: "pot_1", name: "Door team", orgId, programmeId: "prog_1", state: "open", balancePence: 0 },
      ...{ actions: ["freeze", "makePot"], holderIds: [], people: {} },
    };
    const answers = {
      [`/organisations/${orgId}`]: () => organisation,
      [`/places/${orgId}/members`]: members,
      "/pots/pot_1": () => pot,
    };
    for (const path of ["/pots/pot_1/freeze", `/organisations/${orgId}/edit`, "/pots/pot_1/new"]) {
      const page = await open(path, answers);
      await page.getByText("Sunniva").first().waitFor({ state: "attached" });
      await page.close();
    }
  });
});
