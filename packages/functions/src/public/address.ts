import type { Context } from "hono";

interface Gateway {
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string } };
}

/**
 * Where a request came from, for limits on tries. The edge says it in a header of its own, which a sender can't make
 * up (`viewerAddressHeader` in infra/contract.ts); without an edge it is whoever is on the line.
 */
export const addressOf = (c: Context): string => {
  // The Lambda adapter hands the gateway's event along here; a test has none.
  const event: Gateway | undefined = c.env?.event ?? c.env;
  return (c.req.header("x-viewer-address") ?? event?.requestContext?.http?.sourceIp ?? "unknown").slice(
    0,
    100,
  );
};
