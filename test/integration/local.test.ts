import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { securityHeaders } from "@allotment/functions/api/middleware/security";
import type { APIGatewayProxyEventV2, SQSEvent } from "aws-lambda";
import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startBridge } from "../../scripts/local/bridge.ts";
import { freePort } from "../../scripts/local/dynamo.ts";
import type { Handler } from "../../scripts/local/gateway.ts";
import { checkMachine, Unready } from "../../scripts/local/preflight.ts";
import { handOverTo } from "../../scripts/local/queue.ts";
import { createSite } from "../../scripts/local/site.ts";

const temporary = (): string => mkdtempSync(join(tmpdir(), "local-"));

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
};

describe("the local database", () => {
  it("ends with us, though we are killed with no warning", async () => {
    const port = await freePort();
    const code = `import { startDynamo } from "./scripts/local/dynamo.ts"; await startDynamo(${port}); console.log("up"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    expect(await answers(`http://127.0.0.1:${port}`)).toBe(true);
    child.kill("SIGKILL");
    for (let tries = 0; tries < 100 && (await answers(`http://127.0.0.1:${port}`)); tries += 1)
      await wait(100);
    expect(await answers(`http://127.0.0.1:${port}`)).toBe(false);
  }, 60_000);
});

describe("before anything starts", () => {
  it("a port in use is said in one line, with a way on", async () => {
    const taken = createServer();
    taken.listen(0, "localhost");
    await once(taken, "listening");
    // A server that listens on a port has an address with a port in it.
    const { port } = taken.address() as AddressInfo;
    const told = await checkMachine(temporary(), port).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(Unready);
    expect(String(told)).toContain(`PORT=${port + 1} npm start`);
    taken.close();
  });

  it("a machine without Java is told how to get it", async () => {
    const path = process.env.PATH;
    process.env.PATH = temporary();
    const told = await checkMachine(temporary(), await freePort()).catch((error: unknown) => error);
    process.env.PATH = path;
    expect(String(told)).toContain("sudo apt-get install -y default-jre-headless");
  });
});

describe("the bridge", () => {
  const portal = temporary();
  const events: APIGatewayProxyEventV2[] = [];
  let servers: Server[] = [];
  let origin = "";
  /** What is written is kept at once, unless a test says when. */
  let keeping = Promise.resolve();

  const app = new Hono()
    .post("/api/echo", async (c) =>
      c.body(await c.req.arrayBuffer(), 200, { "Content-Type": "application/octet-stream" }),
    )
    .get("/api/cookies", (c) => {
      c.header("Set-Cookie", "a=1; Path=/", { append: true });
      c.header("Set-Cookie", "b=2; Path=/", { append: true });
      return c.json({ cookie: c.req.header("cookie"), q: c.req.queries("q"), many: c.req.header("x-many") });
    })
    .all("*", (c) => c.text(`public ${c.req.path}`, c.req.path === "/nowhere" ? 404 : 200));
  // Hono and AWS each have their own type of the same event and answer.
  const handler = handle(app) as unknown as Handler;
  const lambda: Handler = async (event, context) => {
    events.push(event);
    return handler(event, context);
  };

  beforeAll(async () => {
    mkdirSync(join(portal, "assets"));
    writeFileSync(join(portal, "index.html"), "<!doctype html><title>Portal</title>");
    writeFileSync(join(portal, "assets/index-abc123.js"), "export {};");
    writeFileSync(join(portal, "../outside.txt"), "not ours to give");
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const none = async () => ({ batchItemFailures: [] });
    const handlers = { api: lambda, public: lambda, publish: async () => {}, notify: none, crons: [] };
    servers = await startBridge(
      { origin, site: createSite(portal, new Hono()), handlers: () => handlers, kept: () => keeping },
      port,
      "localhost",
    );
  });
  afterEach(() => void events.splice(0));
  afterAll(() => {
    for (const server of servers) server.close();
  });

  it("carries bytes both ways, unharmed", async () => {
    const bytes = new Uint8Array(512).map((_, n) => n % 256);
    const answer = await fetch(`${origin}/api/echo`, {
      method: "POST",
      body: bytes,
      headers: { "content-type": "application/octet-stream" },
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(events[0]?.isBase64Encoded).toBe(true);
  });

  it("answers what may have written only once that is kept, and reads at once", async () => {
    let keep = () => {};
    keeping = new Promise((resolve) => (keep = resolve));
    let answered = false;
    const write = fetch(`${origin}/api/echo`, { method: "POST", body: "kept?" }).then((answer) => {
      answered = true;
      return answer.text();
    });
    await fetch(`${origin}/api/cookies`);
    expect(answered).toBe(false);
    keep();
    expect(await write).toBe("kept?");
  });

  it("sends text as text", async () => {
    const body = JSON.stringify({ words: "Wythnos dda – £5 ✓" });
    const answer = await fetch(`${origin}/api/echo`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    expect(await answer.text()).toBe(body);
    expect(events[0]).toMatchObject({ isBase64Encoded: false, body, version: "2.0", rawPath: "/api/echo" });
  });

  it("keeps cookies apart, and every header and query value", async () => {
    const answer = await fetch(`${origin}/api/cookies?q=1&q=%C3%A9`, {
      headers: { cookie: "x=1; y=2", "x-many": "one, two" },
    });
    expect(await answer.json()).toEqual({ cookie: "x=1; y=2", q: ["1", "é"], many: "one, two" });
    expect(answer.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
    expect(events[0]?.cookies).toEqual(["x=1", "y=2"]);
  });

  it("gives the portal's page for any of its addresses, and its files as they are named", async () => {
    for (const path of ["/app/", "/app/pots/pot_1", "/app"]) {
      const page = await fetch(`${origin}${path}`);
      expect(await page.text()).toContain("Portal");
      expect(page.headers.get("cache-control")).toBe("no-cache");
    }
    const asset = await fetch(`${origin}/app/assets/index-abc123.js`);
    expect(asset.headers.get("content-type")).toContain("text/javascript");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await fetch(`${origin}/app/assets/gone-abc123.js`)).status).toBe(404);
  });

  it("sends the portal with the API's own strict headers", async () => {
    const expected = await new Hono()
      .use(securityHeaders)
      .get("/", (c) => c.text(""))
      .request("/");
    const page = await fetch(`${origin}/app/`);
    expect(expected.headers.get("content-security-policy")).toContain("default-src 'self'");
    for (const [name, value] of expected.headers)
      if (name !== "content-type") expect(page.headers.get(name), name).toBe(value);
  });

  it.each([
    "/app/../outside.txt",
    "/app/..%2foutside.txt",
    "/app/%2e%2e/outside.txt",
    "/app/assets/..%2f..%2f..%2foutside.txt",
  ])("gives nothing from outside the portal: %s", async (path) => {
    const { port } = new URL(origin);
    const body = await new Promise<string>((resolve, reject) => {
      // fetch would tidy the path before sending it.
      const sending = request(
        { host: "127.0.0.1", port, path, headers: { host: `localhost:${port}` } },
        (answer) => {
          let text = "";
          answer.on("data", (part) => (text += part));
          answer.on("end", () => resolve(text));
        },
      );
      sending.on("error", reject).end();
    });
    expect(body).not.toContain("not ours to give");
  });

  it("gives every other address to the public pages", async () => {
    expect(await (await fetch(`${origin}/programmes`)).text()).toBe("public /programmes");
    expect((await fetch(`${origin}/nowhere`)).status).toBe(404);
  });

  it("takes a reader who used another name for this machine to the one whose cookies we use", async () => {
    const { port } = new URL(origin);
    const answer = await fetch(`http://127.0.0.1:${port}/app/?x=1`, { redirect: "manual" });
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(`${origin}/app/?x=1`);
  });

  it("refuses a body past what a gateway takes", async () => {
    const body = new Uint8Array(11 * 1024 * 1024);
    const answer = await fetch(`${origin}/api/echo`, { method: "POST", body }).catch(() => undefined);
    expect(answer?.status ?? 413).toBe(413);
    expect(events).toEqual([]);
  });
});

describe("the queue", () => {
  it("tries again only what failed, and lays aside what keeps failing", async () => {
    const folder = temporary();
    const tried: string[][] = [];
    const notify = async ({ Records }: SQSEvent) => {
      tried.push(Records.map(({ body }) => body));
      return {
        batchItemFailures: Records.filter(
          ({ body }) => body === "bad" || (body === "late" && tried.length < 2),
        ).map(({ messageId }) => ({ itemIdentifier: messageId })),
      };
    };
    const handOver = handOverTo(folder, notify, [1, 2, 3]);
    await handOver(["good", "late", "bad"]);
    expect(tried).toEqual([["good", "late", "bad"], ["late", "bad"], ["bad"], ["bad"]]);
    expect(readFileSync(join(folder, "not-heard.jsonl"), "utf8")).toBe("bad\n");
  });
});
