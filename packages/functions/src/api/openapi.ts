import type { router } from "./contract.ts";

/** The API's whole description, OpenAPI 3.1, made from the contracts that its routes run on. */
export const describe = (app: ReturnType<typeof router>) =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Allotment",
      version: "1",
      description:
        "Run a grant for learning from end to end. It records and authorises money; it moves none. " +
        "Errors are RFC 9457 problems with a stable `code` and every field error at once.",
    },
    servers: [{ url: "/" }],
  });
