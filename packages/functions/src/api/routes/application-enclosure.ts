import * as Schema from "@allotment/core/application/enclosure.schema";
import { Application } from "@allotment/core/application/index";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, problems, router } from "../contract.ts";

const { applicationId, enclosureId } = Schema.OneEnclosure.shape;
const all = z.object({ applicationId });
const one = z.object({ applicationId, enclosureId });
const tags = ["Applications"];

/** Files that go with an application. Each goes to the file store and comes from there, by addresses good for a while. */
export const enclosureRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/files",
      operationId: "startEnclosure",
      tags,
      summary: "Ask where to send a picture or a PDF to",
      request: { params: all, body: body(Schema.StartEnclosure.omit({ applicationId: true })) },
      responses: { 200: answer(Schema.StartedEnclosure, "A form that takes one file."), ...problems },
    }),
    async (c) =>
      c.json(await Application.startEnclosure({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/{applicationId}/files/{enclosureId}",
      operationId: "keepEnclosure",
      tags,
      summary: "Keep the file that was sent, and say what it is",
      request: {
        params: one,
        body: body(Schema.KeepEnclosure.omit({ applicationId: true, enclosureId: true })),
      },
      responses: { 200: answer(Schema.Enclosure.openapi("Enclosure"), "The file."), ...problems },
    }),
    async (c) =>
      c.json(await Application.keepEnclosure({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/files/{enclosureId}",
      operationId: "openEnclosure",
      tags,
      summary: "Where to open a file",
      request: { params: one },
      responses: { 200: answer(Schema.Opening, "An address that opens it for a while."), ...problems },
    }),
    async (c) => c.json(await Application.openEnclosure(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/{applicationId}/files/{enclosureId}",
      operationId: "takeBackEnclosure",
      tags,
      summary: "Take a file out of a draft, for good",
      request: { params: one },
      responses: { 200: answer(z.object({}), "Done."), ...problems },
    }),
    async (c) => c.json(await Application.takeBackEnclosure(c.req.valid("param")), 200),
  );
