import type { Context } from "hono";

interface Gateway {
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string } };
}

/**
 * Where a request came from, for limits on tries. The edge network says it in a header of its own (address and port);
 * without one it is whoever is on the line.
 */
export const addressOf = (c: Context): string => {
  const viewer = c.req.header("cloudfront-viewer-address")?.replace(/:\d+$/, "");
  // The Lambda adapter hands the gateway's event along here; a test has none.
  const event: Gateway | undefined = c.env?.event ?? c.env;
  return (viewer ?? event?.requestContext?.http?.sourceIp ?? "unknown").slice(0, 100);
};
