import { Names } from "@allotment/core/person/person.schema";
import { Spend } from "@allotment/core/pot/index";
import { potId } from "@allotment/core/pot/pot.schema";
import * as Schema from "@allotment/core/pot/spend.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, problems, router } from "../contract.ts";

const params = z.object({ potId });
const one = z.object({ potId, draftId: Schema.txId });
const headers = keyHeader;
const Shown = z.object({ items: z.array(Schema.Draft.openapi("SpendDraft")), people: Names });
const list = { 200: answer(Shown, "The spends written down in this pot."), ...problems };
const tags = ["Spends"];

/** Where the holders of a pot chose to say yes together: a spend is written down by one, and posted by another's yes. */
export const togetherRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{potId}/drafts",
      operationId: "listSpendDrafts",
      tags,
      summary: "Spends that holders of this pot wrote down to say yes to together",
      request: { params },
      responses: list,
    }),
    async (c) => c.json(await Spend.drafts(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/drafts",
      operationId: "writeDownSpend",
      tags,
      summary: "Write down a spend, in a pot whose holders chose to say yes together",
      request: { params, headers, body: body(Schema.WriteDown.omit({ potId: true })) },
      responses: list,
    }),
    async (c) => c.json(await Spend.writeDown({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/drafts/{draftId}/actions/say-yes",
      operationId: "sayYesToSpend",
      tags,
      summary: "Say yes together: the spend is posted, with both names",
      request: { params: one, headers },
      responses: {
        200: answer(Schema.Recorded, "The answer of the first sending."),
        201: answer(Schema.Recorded, "What is left."),
        ...problems,
      },
    }),
    async (c) => c.json(await Spend.sayYes(c.req.valid("param")), made()),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/drafts/{draftId}/actions/drop",
      operationId: "dropSpendDraft",
      tags,
      summary: "Drop a spend that was written down",
      request: { params: one, headers },
      responses: list,
    }),
    async (c) => c.json(await Spend.drop(c.req.valid("param")), 200),
  );
