/** The API for people signed in, and the plain pages for everyone. */
import { fromSource } from "./function.ts";
import { mailer } from "./mail.ts";
import { router } from "./router.ts";
import { tableWriter } from "./table.ts";

export const api = new sst.aws.Function(
  "Api",
  fromSource("lambda/api", {
    link: [tableWriter],
    timeout: "20 seconds",
    url: { cors: false, router: { instance: router, path: "/api" } },
  }),
);

// No path: it takes what no other route does, so a mistyped address gets our own plain page.
export const publicPages = new sst.aws.Function(
  "Public",
  fromSource("lambda/public", {
    link: [tableWriter, mailer],
    timeout: "20 seconds",
    url: { cors: false, router: { instance: router } },
  }),
);
