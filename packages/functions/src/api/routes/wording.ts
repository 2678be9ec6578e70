import { Wording } from "@allotment/core/wording/index";
import * as Schema from "@allotment/core/wording/wording.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, problems, router } from "../contract.ts";

/** A second reader for words that are about to be sent: it says what sounds fixed in advance, and keeps nothing. */
export const wordingRoutes = router().openapi(
  createRoute({
    method: "post",
    path: "/",
    operationId: "readWording",
    tags: ["Words"],
    summary:
      "Sentences that seem to promise a fixed number, each with a kind note. Nothing is kept or counted",
    request: { body: body(Schema.Read) },
    responses: { 200: answer(z.object({ items: z.array(Schema.Note) }), "The notes."), ...problems },
  }),
  async (c) => c.json(await Wording.read(c.req.valid("json")), 200),
);
