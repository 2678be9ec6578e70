/**
 * Zod gives a schema its `.openapi()` when the schema is made, so the extension comes before any of core's schemas,
 * whatever a test imports first.
 */
import "@hono/zod-openapi";
