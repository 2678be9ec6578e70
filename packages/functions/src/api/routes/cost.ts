import * as Schema from "@allotment/core/cost/cost.schema";
import { Cost } from "@allotment/core/cost/index";
import { Names } from "@allotment/core/person/person.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, problems, router } from "../contract.ts";

const Notebook = Schema.Notebook.extend({ people: Names }).openapi("CostNotebook");
const params = Schema.One;
const place = Schema.One.pick({ placeId: true });
const tags = ["Costs"];
const responses = { 200: answer(Notebook, "The notebook, newest first."), ...problems };

/** What something costs and saves: checked sums with their warnings, for those whose notebook it is. */
export const costRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{placeId}",
      operationId: "showCostNotebook",
      tags,
      summary: "The cost notebook of a programme, or of a group’s grant",
      request: { params: place },
      responses,
    }),
    async (c) => c.json(await Cost.list(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{placeId}",
      operationId: "writeCostNote",
      tags,
      summary: "Note what something costs or saves; its sum is checked",
      request: {
        params: place,
        headers: keyHeader,
        body: body(z.strictObject(Schema.Write.shape).omit({ placeId: true })),
      },
      responses: { ...responses, 201: answer(Notebook, "The notebook, with the new note.") },
    }),
    async (c) => c.json(await Cost.write({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{placeId}/{costId}/actions/take-back",
      operationId: "takeBackCostNote",
      tags,
      summary: "Take a note of yours back",
      request: { params, headers: keyHeader },
      responses,
    }),
    async (c) => c.json(await Cost.takeBack(c.req.valid("param")), 200),
  );
