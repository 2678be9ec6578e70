import { Names } from "@allotment/core/person/person.schema";
import * as Schema from "@allotment/core/pot/hold.schema";
import { Hold, nameReviewer } from "@allotment/core/pot/index";
import { potId } from "@allotment/core/pot/pot.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems, router } from "../contract.ts";

const params = z.object({ potId });
const headers = keyHeader;
const Shown = Schema.Info.extend({ actions: z.array(z.string()), people: Names }).openapi("Hold");
const hold = { 200: answer(Shown, "The pot’s newest hold."), ...problems };
const tags = ["Holds"];

/** A pot put on hold over a worry, and the two people who look into it. */
export const holdRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{potId}/hold",
      operationId: "showHold",
      tags,
      summary: "Who to turn to while a pot is on hold, and what was found; why, for those who look into it",
      request: { params },
      responses: hold,
    }),
    async (c) => c.json(await Hold.ofPot(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/actions/freeze",
      operationId: "freezePot",
      tags,
      summary: "Put a pot on hold with a second person, for harm, suspected fraud or theft alone",
      request: { params, headers, body: body(Schema.Freeze.omit({ potId: true })) },
      responses: hold,
    }),
    async (c) => c.json(await Hold.freeze({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/actions/review-hold",
      operationId: "reviewHold",
      tags,
      summary: "Say what you found; the hold ends when two people say so",
      request: { params, headers, body: body(Schema.Review.omit({ potId: true })) },
      responses: hold,
    }),
    async (c) => c.json(await Hold.review({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/actions/name-reviewer",
      operationId: "nameReviewer",
      tags,
      summary: "Name someone more to look into a worry, when one who was named can’t",
      request: { params, headers, body: body(Schema.NameReviewer.omit({ potId: true })) },
      responses: hold,
    }),
    async (c) => c.json(await nameReviewer({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
