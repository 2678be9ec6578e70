import { createRoute, z } from "@hono/zod-openapi";
import { answer, router } from "../contract.ts";

const Health = z.object({ ok: z.literal(true), version: z.string(), build: z.string() });

/** Says that we are up, and which build. Touches nothing else, so it answers when the table does not. */
export const healthRoutes = (build: string) =>
  router().openapi(
    createRoute({
      method: "get",
      path: "/",
      operationId: "health",
      tags: ["About"],
      summary: "Whether the API is up, and which build it is",
      responses: { 200: answer(Health, "It is up.") },
    }),
    (c) => c.json({ ok: true as const, version: "0.1.0", build }, 200),
  );
