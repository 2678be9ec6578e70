import { TakingPart } from "@allotment/core/review/index";
import { applicationId } from "@allotment/core/review/review.schema";
import * as Schema from "@allotment/core/review/taking-part.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems, router } from "../contract.ts";

const Shown = Schema.Shown.openapi("TakingPart");
const params = z.object({ applicationId });
const tags = ["Reviews"];

/** Money for the time of those who read an application, and what would make it easier for them. */
export const takingPartRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/taking-part",
      operationId: "showTakingPart",
      tags,
      summary:
        "What is offered for your time, what you said you need, and what was given; everyone’s, for the host",
      request: { params },
      responses: { 200: answer(Shown, "Your own, or everyone’s for the host."), ...problems },
    }),
    async (c) => c.json(await TakingPart.show(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/{applicationId}/taking-part",
      operationId: "sayWhatYouNeed",
      tags,
      summary: "Say what would make it easier, and whether you want the payment; only the host sees it",
      request: { params, body: body(Schema.Say.omit({ applicationId: true })) },
      responses: { 200: answer(Shown, "What you said."), ...problems },
    }),
    async (c) => c.json(await TakingPart.say({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/taking-part/given",
      operationId: "recordTakingPartPayment",
      tags,
      summary: "Record that someone was given money or a voucher for their time; it moves no money",
      request: { params, headers: keyHeader, body: body(Schema.Give.omit({ applicationId: true })) },
      responses: { 201: answer(Shown, "Everyone’s, with the new record."), ...problems },
    }),
    async (c) => c.json(await TakingPart.give({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );
