import * as Schema from "@allotment/core/follow/follow.schema";
import { Follow } from "@allotment/core/follow/index";
import { potId } from "@allotment/core/pot/pot.schema";
import { txId } from "@allotment/core/pot/spend.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems, router } from "../contract.ts";

const FromPot = Schema.FromPot.openapi("FollowedPot");
const FromSpend = Schema.FromSpend.openapi("FollowedSpend");

/** From a pot up to the fund, and down to the pots and spends made from it. */
export const followPotRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{potId}/follow",
    operationId: "followPot",
    tags: ["Pots"],
    summary: "Where a pot’s money came from, and where it went, as far as you may see",
    request: { params: z.object({ potId }) },
    responses: { 200: answer(FromPot, "The way of the money."), ...problems },
  }),
  async (c) => c.json(await Follow.fromPot(c.req.valid("param")), 200),
);

const params = z.object({ txId });

/** From a spend back up to the fund, and on to what came of it. */
export const followSpendRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{txId}/follow",
      operationId: "followSpend",
      tags: ["Spends"],
      summary: "The way from the fund to a spend, the try it served and what happened next",
      request: { params },
      responses: { 200: answer(FromSpend, "The way of the money."), ...problems },
    }),
    async (c) => c.json(await Follow.fromSpend(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{txId}/actions/serve",
      operationId: "sayWhatSpendServed",
      tags: ["Spends"],
      summary: "Say which try a spend served, or that it served none",
      request: { params, headers: keyHeader, body: body(Schema.Serve.omit({ txId: true })) },
      responses: { 200: answer(FromSpend, "The way of the money."), ...problems },
    }),
    async (c) => c.json(await Follow.serve({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
