import { grantId } from "@allotment/core/grant/payment.schema";
import { Kept } from "@allotment/core/kept/index";
import * as Schema from "@allotment/core/kept/kept.schema";
import { programmeId } from "@allotment/core/programme/programme.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems, router } from "../contract.ts";

/** Mounted with the programmes: what their funder promised, and whether it was kept. */
export const programmeKeptRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{programmeId}/kept",
    operationId: "showKeptPromises",
    tags: ["Programmes"],
    summary: "What the funder promised, and whether it was kept, in words",
    request: { params: z.object({ programmeId }) },
    responses: { 200: answer(Schema.Promises.openapi("KeptPromises"), "Each promise."), ...problems },
  }),
  async (c) => c.json(await Kept.promises(c.req.valid("param")), 200),
);

/** Mounted with the grants: time that was asked of a group. */
export const grantAsksRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{grantId}/asks",
    operationId: "showAsks",
    tags: ["Grants"],
    summary: "How often a group was asked for its time this month",
    request: { params: z.object({ grantId }) },
    responses: { 200: answer(Schema.Asks.openapi("Asks"), "This month."), ...problems },
  }),
  async (c) => c.json(await Kept.asks(c.req.valid("param")), 200),
);
