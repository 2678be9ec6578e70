import { DomainError } from "@allotment/core/error";
import type { MiddlewareHandler } from "hono";
import { bodyLimit as honoBodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Env } from "../env.ts";

/** No inline script or style, nothing from anyone else's server, and no one may frame us. We alone may ask to listen. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // A recording is listened to before it is sent.
    mediaSrc: ["'self'", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  strictTransportSecurity: "max-age=63072000; includeSubDomains",
  referrerPolicy: "no-referrer",
  permissionsPolicy: { microphone: ["self"], camera: [], geolocation: [] },
  xFrameOptions: "DENY",
});

/** 256 KB: the longest application is a tenth of that; files go to the file store. */
export const MOST_BODY_BYTES = 256 * 1024;

export const bodyLimit = honoBodyLimit({
  maxSize: MOST_BODY_BYTES,
  onError: () => {
    throw new DomainError("too_big", "too_big", "That is too big to send at once. The most is 256 KB.");
  },
});

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A write must come from our own pages. Browsers say where they are with `Sec-Fetch-Site` or `Origin`;
 * a program that sends neither carries no one's cookie by accident. A cross-site form or script is refused
 * whatever its content type. Since we tell browsers to send no referrer, a plain form of ours comes with the origin
 * `null`: then only what the browser says of the site counts, which no page can forge.
 */
export const sameOrigin =
  (origin: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    const site = c.req.header("sec-fetch-site");
    const from = c.req.header("origin");
    const ownForm = from === "null" && site === "same-origin";
    const foreign =
      (site !== undefined && site !== "same-origin" && site !== "none") ||
      (from !== undefined && from !== origin && !ownForm);
    if (foreign && !safe.has(c.req.method))
      throw new DomainError("forbidden", "other_site", "That came from another site, so we did not take it.");
    await next();
  };
