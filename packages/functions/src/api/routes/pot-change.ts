import { Names } from "@allotment/core/person/person.schema";
import * as Schema from "@allotment/core/pot/change.schema";
import { Change } from "@allotment/core/pot/index";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems, router } from "../contract.ts";

const params = Schema.OfPot;
const one = Schema.OneChange;
const headers = keyHeader;
const Shown = z.object({ items: z.array(Schema.Info.openapi("PotChange")), people: Names });
const list = {
  200: answer(Shown, "What has changed, newest first, and the change that waits."),
  ...problems,
};
const tags = ["Pots"];

/** Changing who decides in a pot, or what was agreed about it; it is so once each yes that it takes is there. */
export const potChangeRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{potId}/changes",
      operationId: "listPotChanges",
      tags,
      summary: "What has changed about a pot, and the change that waits",
      request: { params },
      responses: list,
    }),
    async (c) => c.json(await Change.changes(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/changes",
      operationId: "changePot",
      tags,
      summary: "Change who decides in a pot you hold, or what was settled about it",
      request: { params, headers, body: body(Schema.Change.omit({ potId: true })) },
      responses: list,
    }),
    async (c) => c.json(await Change.change({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/changes/{changeId}/actions/say-yes",
      operationId: "sayYesToPotChange",
      tags,
      summary: "Say your own yes to a change of a pot; with the last one it is so",
      request: { params: one, headers },
      responses: list,
    }),
    async (c) => c.json(await Change.sayYes(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/changes/{changeId}/actions/drop",
      operationId: "dropPotChange",
      tags,
      summary: "Say no to a change of a pot, or take it back: all stays as it was",
      request: { params: one, headers },
      responses: list,
    }),
    async (c) => c.json(await Change.drop(c.req.valid("param")), 200),
  );
