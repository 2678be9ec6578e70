import { Names } from "@allotment/core/person/person.schema";
import { Sample } from "@allotment/core/pot/index";
import * as Schema from "@allotment/core/pot/sample.schema";
import { txId } from "@allotment/core/pot/spend.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, pageOf, problems, router } from "../contract.ts";

const params = z.object({ txId });
const tags = ["Sample requests"];
const Asked = z
  .object({ items: z.array(Schema.Listed), actions: z.array(z.string()), people: Names })
  .openapi("SampleRequests");

/** An auditor asks to read one spend; those who hold its pot see who, why, and each time it was read. */
export const spendSampleRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{txId}/samples",
      operationId: "listSpendSamples",
      tags,
      summary:
        "Who asked to read a spend, why, and each time it was read: for its holders, and whoever asked",
      request: { params },
      responses: { 200: answer(Asked, "The first first."), ...problems },
    }),
    async (c) => c.json(await Sample.ofSpend(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{txId}/samples",
      operationId: "askSample",
      tags,
      summary: "As an auditor, ask to read a spend’s words and receipts; it opens at once, for 14 days",
      request: { params, headers: keyHeader, body: body(Schema.Ask.omit({ txId: true })) },
      responses: {
        200: answer(Asked, "The answer of the first sending."),
        201: answer(Asked, "What was asked."),
        ...problems,
      },
    }),
    async (c) => c.json(await Sample.ask({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{txId}/samples/actions/read",
      operationId: "readSample",
      tags,
      summary: "Read what you asked to read; that you did is kept",
      request: { params },
      responses: { 200: answer(Schema.Copy, "Words without names, and receipts."), ...problems },
    }),
    async (c) => c.json(await Sample.read(c.req.valid("param")), 200),
  );

/** What an auditor asked to read. */
export const sampleRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/",
    operationId: "listMySamples",
    tags,
    summary: "What you asked to read, newest first",
    request: { query: Sample.mine.schema },
    responses: { 200: answer(pageOf(Schema.Own), "A page."), ...problems },
  }),
  async (c) => c.json(await Sample.mine(c.req.valid("query")), 200),
);
