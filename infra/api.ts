/** The API for people signed in, and the plain pages for everyone. */
import { fileKeeper } from "./file.ts";
import { createFunction } from "./function.ts";
import { mailer } from "./mail.ts";
import { router } from "./router.ts";
import { tableWriter } from "./table.ts";

export const api = createFunction("Api", {
  link: [tableWriter, fileKeeper],
  timeout: "20 seconds",
  url: { cors: false, router: { instance: router, path: "/api" } },
});

// No path: it takes what no other route does, so a mistyped address gets our own plain page.
export const publicPages = createFunction("Public", {
  link: [tableWriter, mailer],
  timeout: "20 seconds",
  url: { cors: false, router: { instance: router } },
});
