import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** A Chromium on this machine: named, Debian's, Google's, or the one that a development dependency carries. */
const chromePath = async (): Promise<string> => {
  const installed = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];
  const found = installed.find((path) => path !== undefined && existsSync(path));
  if (found) return found;
  const { default: carried } = await import("@sparticuz/chromium");
  const unpacked = await carried.executablePath().catch(() => undefined);
  if (unpacked && existsSync(unpacked)) return unpacked;
  throw new Error("The browser tests need Chromium. On Debian: sudo apt-get install -y chromium");
};

/** Headless, and quiet: nothing is asked of anyone else's server. `more` are further switches of its own. */
export const openChrome = async (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
