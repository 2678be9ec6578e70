/**
 * What every page of the portal carries. The API and the public pages set the same for themselves;
 * the portal comes from a bucket, which sets none. A test holds these to the API's.
 */
export const portalHeaders = {
  "content-security-policy":
    "default-src 'self'; media-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "permissions-policy": "microphone=(self), camera=(), geolocation=()",
} as const;

const policy = portalHeaders["content-security-policy"];

/** Code for the edge: set each header on what is under `/app`, from where files may be sent to `fileOrigin` and played from there. */
export const setPortalHeaders = (fileOrigin: string): string => `
  if (/^\\/app(\\/|$)/.test(event.request.uri)) {
    const headers = ${JSON.stringify({
      ...portalHeaders,
      "content-security-policy": `${policy.replace("blob:", `blob: ${fileOrigin}`)}; connect-src 'self' ${fileOrigin}`,
    })};
    for (const name in headers) event.response.headers[name] = { value: headers[name] };
  }`;
