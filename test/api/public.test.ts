import { gzipSync } from "node:zlib";
import { Programme } from "@allotment/core/programme/index";
import { describe, expect, it } from "vitest";
import {
  aDraftProgramme,
  anOpenProgramme,
  aReviewingProgramme,
  theProgramme,
} from "../support/programmes.ts";
import { newVisitor, type Visitor } from "../support/public.ts";
import { aDecidedReview } from "../support/reviews.ts";
import { newWorld } from "../support/world.ts";

const MOST_BYTES = 15 * 1024;
const gz = (text: string): number => gzipSync(text).length;
const linked = (html: string, rel: string): string =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1] ?? "";

const styleOf = async (visitor: Visitor, html: string): Promise<string> =>
  (await visitor.get(linked(html, "stylesheet"))).html;

const start = async () => {
  const world = await newWorld();
  return { world, visitor: newVisitor(world) };
};

/** Every public page, with what is needed to see each. */
const everyPage = async () => {
  const { world, visitor } = await start();
  const { programmeId } = await anOpenProgramme(world);
  const paths = [
    "/",
    "/programmes",
    `/programmes/${programmeId}`,
    "/sign-in",
    "/nowhere",
    "/programmes/nowhere",
  ];
  const pages = await Promise.all(paths.map((path) => visitor.get(path)));
  const code = await visitor.post("/sign-in", { email: "mo@people.example", back: "" });
  return { visitor, pages: [...pages, code] };
};

describe("every public page", () => {
  it("has no script and no style in the page, and asks no one else's server for anything", async () => {
    const { pages } = await everyPage();
    for (const { html } of pages) {
      expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
      expect(html).not.toMatch(/<script|<style| style="| on\w+="|javascript:|<iframe/i);
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });

  it("is sent with a strict policy", async () => {
    const { pages } = await everyPage();
    for (const { headers } of pages) {
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("strict-transport-security")).toContain("max-age=");
    }
  });

  it("weighs less than 15 KB with its style", async () => {
    const { visitor, pages } = await everyPage();
    for (const { html } of pages) {
      const style = await styleOf(visitor, html);
      expect(style).toContain("--paper");
      expect(gz(html) + gz(style)).toBeLessThan(MOST_BYTES);
    }
  });

  it("has one heading, a title, a way past the top, and the same help", async () => {
    const { pages } = await everyPage();
    for (const { html } of pages) {
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).toMatch(/<title>[^<]*Allotment<\/title>/);
      expect(html).toContain('<a class="skip" href="#main">');
      expect(html).toContain("Need a person?");
      expect(html).toContain('<a href="/app/safety">I am worried about someone’s safety</a>');
    }
  });

  it("labels every box a person fills in", async () => {
    const { pages } = await everyPage();
    const inputs = pages.flatMap(({ html }) =>
      [...html.matchAll(/<input[^>]*>/g)].map(([input]) => ({ html, input })),
    );
    const shown = inputs.filter(({ input }) => !input.includes('type="hidden"'));
    expect(shown.length).toBeGreaterThan(1);
    for (const { html, input } of shown)
      expect(html).toContain(`<label for="${/ id="([^"]+)"/.exec(input)?.[1]}">`);
  });
});

describe("what a page is drawn with", () => {
  it("is kept for a year under a name that changes with it", async () => {
    const { visitor } = await start();
    const { html } = await visitor.get("/");
    for (const [path, type] of [
      [linked(html, "stylesheet"), "text/css; charset=utf-8"],
      [linked(html, "preload"), "font/woff2"],
      [linked(html, "icon"), "image/svg+xml"],
    ]) {
      expect(path).toMatch(/^\/public\/[\w-]+-[0-9a-f]{10}\.\w+$/);
      const asset = await visitor.get(path ?? "");
      expect(asset.status).toBe(200);
      expect(asset.headers.get("content-type")).toBe(type);
      expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    }
    expect(await styleOf(visitor, html)).toContain(`url("${linked(html, "preload")}")`);
  });
});

describe("what may be kept", () => {
  it("is what is the same for everyone, for a little while", async () => {
    const { world, visitor } = await start();
    const { programmeId } = await anOpenProgramme(world);
    const kept = async (path: string) => (await visitor.get(path)).headers.get("cache-control");
    expect(await kept("/")).toBe("public, max-age=300");
    expect(await kept("/programmes")).toBe("public, max-age=60");
    expect(await kept(`/programmes/${programmeId}`)).toBe("public, max-age=60");
    for (const path of ["/sign-in", "/sign-in/name", "/nowhere", "/programmes/prog_nowhere"])
      expect(await kept(path)).toBe("no-store");
  });
});

describe("the first page", () => {
  it("says what this is, and that it moves no money", async () => {
    const { visitor } = await start();
    const { html } = await visitor.get("/");
    expect(html).toContain("It moves no money itself");
    expect(html).toContain('href="/programmes"');
    expect(html).toContain('href="/sign-in"');
  });
});

describe("programmes", () => {
  it("are listed open ones first, then those under way with how they stand, and drafts not", async () => {
    const { world, visitor } = await start();
    const nothing = (await visitor.get("/programmes")).html;
    expect(nothing).toContain("No programme takes applications right now.");
    await aReviewingProgramme(world, { name: "Under way one" });
    const waits = (await visitor.get("/programmes")).html;
    expect(waits).toContain("No programme takes applications right now.");
    const { programmeId } = await anOpenProgramme(world, { name: "Open <one>" });
    await aDraftProgramme(world, { name: "Draft one" });
    const { html } = await visitor.get("/programmes");
    expect(html).toContain("Open &lt;one&gt;");
    expect(html).toContain(`href="/programmes/${programmeId}"`);
    expect(html).toContain("People are reading what groups sent. We will decide by 1 January 2027.");
    expect(html).toContain("Each page says what was decided");
    expect(html.indexOf("Open &lt;one&gt;")).toBeLessThan(html.indexOf("Under way one"));
    expect(html).not.toContain("No programme takes applications right now.");
    expect(html).not.toContain("Draft one");
  });

  it("come 25 at a time, and the next page is a link", async () => {
    const { world, visitor } = await start();
    await aReviewingProgramme(world, { name: "Under way one" });
    for (let n = 0; n < 26; n += 1) await anOpenProgramme(world, { name: `Programme ${n}` });
    const first = await visitor.get("/programmes");
    const next = /href="(\/programmes\?cursor=[^"]+)"/.exec(first.html)?.[1] ?? "";
    const count = (html: string) => html.match(/class="row"/g)?.length;
    expect(count(first.html)).toBe(25);
    const second = await visitor.get(next);
    expect(count(second.html)).toBe(2);
    expect(second.html).toContain("Under way one");
    expect(second.html).not.toContain("More programmes");
    expect((await visitor.get("/programmes?cursor=made-up")).status).toBe(404);
  }, 60_000);
});

describe("a programme's page", () => {
  it("says its purpose, dates, what is listened for, who reads, who keeps people safe, and how to apply", async () => {
    const { world, visitor } = await start();
    const { programmeId } = await anOpenProgramme(world);
    const { html, status } = await visitor.get(`/programmes/${programmeId}`);
    expect(status).toBe(200);
    for (const words of [
      "Adults who face many hard things can shape lives they value.",
      "Time for relationships",
      "<li>People served</li>",
      "we never decide without them",
      "£600,000 in all",
      "until 5pm on 2 December 2026",
      "Keeps people safe",
      `href="/app/programmes/${programmeId}/apply"`,
      "looks after Steady Ground",
    ])
      expect(html).toContain(words);
  });

  it("offers no application before the first day or after the last", async () => {
    const { world, visitor } = await start();
    const early = await anOpenProgramme(world, { opensOn: "2026-11-20" });
    expect((await visitor.get(`/programmes/${early.programmeId}`)).html).not.toContain("/apply");
    const shut = await aReviewingProgramme(world);
    const { html } = await visitor.get(`/programmes/${shut.programmeId}`);
    expect(html).not.toContain("/apply");
    expect(html).toContain("We will decide by");
  });

  it("tells a date that moved, with the reason given", async () => {
    const { world, visitor } = await start();
    const { programmeId, commissioner } = await anOpenProgramme(world);
    const { version } = await theProgramme(world, programmeId);
    const move = { programmeId, version, closesOn: "2026-12-20", reason: "A storm." };
    await world.as(commissioner, () => Programme.edit(move));
    const { html } = await visitor.get(`/programmes/${programmeId}`);
    expect(html).toContain("The closing day moved from 2 December 2026 to 20 December 2026.");
    expect(html).toContain("A storm.");
  });

  it("names groups that were funded", async () => {
    const { world, visitor } = await start();
    const { programmeId } = await aDecidedReview(world);
    const { html } = await visitor.get(`/programmes/${programmeId}`);
    expect(html).toContain("Yes, let us start");
    expect(html).toContain("£180,000");
  });

  it("is not there for a draft, a made-up id or none", async () => {
    const { world, visitor } = await start();
    const { programmeId } = await aDraftProgramme(world);
    for (const id of [programmeId, "prog_00000000000000000000000000", "x", "%3Cscript%3E"]) {
      const { status, html } = await visitor.get(`/programmes/${id}`);
      expect(status).toBe(404);
      expect(html).toContain("We cannot find that page");
    }
  });
});

describe("trouble", () => {
  it("of ours says nothing of its inside", async () => {
    const { world } = await start();
    const broken = { ...world, deps: { ...world.deps, table: "no-such-table" } };
    const { status, html } = await newVisitor(broken).get("/programmes");
    expect(status).toBe(500);
    expect(html).toContain("Nothing was lost. Try again.");
    expect(html).not.toContain("no-such-table");
  });

  it("of size is said in words", async () => {
    const { visitor } = await start();
    const { status, html } = await visitor.post(
      "/sign-in",
      { email: "x".repeat(300_000) },
      { "content-length": "300006" },
    );
    expect(status).toBe(413);
    expect(html).toContain("256 KB");
  });
});
