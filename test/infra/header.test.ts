/** The portal's files carry the same headers as the API's answers, though another machine sets them. */
import { Hono } from "hono";
import { expect, test } from "vitest";
import { portalHeaders, setPortalHeaders } from "../../infra/header.ts";
import { securityHeaders } from "../../packages/functions/src/api/middleware/security.ts";

test("each of the portal's headers is what the API sends", async () => {
  const app = new Hono().use(securityHeaders).get("/", (c) => c.text("hello"));
  const { headers } = await app.request("/");
  const sent = Object.keys(portalHeaders).map((name) => [name, headers.get(name)]);
  expect(Object.fromEntries(sent)).toEqual(portalHeaders);
});

/** Runs the edge's code as CloudFront would, on an answer for `uri`. */
const answerFor = (uri: string): Record<string, { value: string }> => {
  const event = { request: { uri }, response: { headers: {} } };
  new Function("event", setPortalHeaders("https://files.example"))(event);
  return event.response.headers;
};

test("the edge sets them on the portal, and leaves the functions' own answers alone", () => {
  expect(Object.keys(answerFor("/app"))).toEqual(Object.keys(portalHeaders));
  expect(answerFor("/app/assets/index.js")["x-frame-options"]).toEqual({ value: "DENY" });
  expect(answerFor("/app")["content-security-policy"]).toEqual({
    value:
      "default-src 'self'; media-src 'self' blob: https://files.example; object-src 'none'; base-uri 'none'; " +
      "frame-ancestors 'none'; form-action 'self'; connect-src 'self' https://files.example",
  });
  expect(answerFor("/apples")).toEqual({});
  expect(answerFor("/api/v1/me")).toEqual({});
});
