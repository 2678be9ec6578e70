/** What stands beside the Lambdas: the built portal's files, this machine's own pages, and a plain page for the rest. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { securityHeaders } from "@allotment/functions/api/middleware/security";
import { Hono } from "hono";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

const hashed = /^\/assets\//;
const forAYear = "public, max-age=31536000, immutable";

const read = async (folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await readFile(join(folder, normalize(`/${path}`))));
  } catch {
    return undefined;
  }
};

/** @param portal the folder that the portal was built into. */
export const createSite = (portal: string, dev: Hono): Hono => {
  const site = new Hono();
  site.use(securityHeaders);
  site.get("/app", (c) => c.redirect("/app/"));
  site.get("/app/*", async (c) => {
    const path = c.req.path.slice("/app".length);
    const extension = extname(path);
    const file = await read(portal, extension ? decodeURIComponent(path) : "index.html");
    if (!file) return c.notFound();
    c.header("Content-Type", types[extension || ".html"] ?? "application/octet-stream");
    c.header("Cache-Control", hashed.test(path) ? forAYear : "no-cache");
    return c.body(file);
  });
  site.route("/dev", dev);
  site.notFound((c) => c.text("We cannot find that page.", 404));
  return site;
};
