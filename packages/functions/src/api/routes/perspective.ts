import { cursor } from "@allotment/core/page";
import { Names } from "@allotment/core/person/person.schema";
import { Perspective, Talk } from "@allotment/core/review/index";
import * as PerspectiveSchema from "@allotment/core/review/perspective.schema";
import * as Schema from "@allotment/core/review/review.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, pageOf, problems, router, versionHeader } from "../contract.ts";

const Info = PerspectiveSchema.Info.openapi("Perspective");
const Said = pageOf(Schema.ShownSaid).extend({ people: Names });
const params = z.object({ applicationId: Schema.applicationId });
const tags = ["Reviews"];

/** What people see in an application, in words alone; and the talk they have about it. */
export const perspectiveRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/perspectives",
      operationId: "addPerspective",
      tags,
      summary: "Add what you see, before you see what others said; words alone",
      request: {
        params,
        headers: keyHeader,
        body: body(PerspectiveSchema.Add.omit({ applicationId: true })),
      },
      responses: { 201: answer(Info, "Your perspective."), ...problems },
    }),
    async (c) => c.json(await Perspective.add({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/perspectives/mine",
      operationId: "showMyPerspective",
      tags,
      summary: "Your own perspective, with what you first said",
      request: { params },
      responses: { 200: answer(Info, "Your perspective."), ...problems },
    }),
    async (c) => c.json(await Perspective.mine(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/{applicationId}/perspectives/mine",
      operationId: "editPerspective",
      tags,
      summary: "Change your mind; what you first said is kept",
      request: {
        params,
        headers: versionHeader,
        body: body(PerspectiveSchema.Edit.omit({ applicationId: true, version: true })),
      },
      responses: { 200: answer(Info, "Your perspective as it is now."), ...problems },
    }),
    async (c) =>
      c.json(
        await Perspective.edit({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
        200,
      ),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/actions/see-others",
      operationId: "seeOthers",
      tags,
      summary: "Open what the others said, once your own words are in",
      request: { params },
      responses: { 200: answer(Info, "Your perspective, with when you first read the others."), ...problems },
    }),
    async (c) => c.json(await Perspective.seeOthers(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/talk",
      operationId: "listTalk",
      tags,
      summary: "The talk about an application, oldest first, 25 at a time",
      request: { params, query: z.object({ cursor }) },
      responses: { 200: answer(Said, "A page of the talk."), ...problems },
    }),
    async (c) => c.json(await Talk.list({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/talk",
      operationId: "addToTalk",
      tags,
      summary: "Add to the talk",
      request: { params, headers: keyHeader, body: body(Schema.Say.omit({ applicationId: true })) },
      responses: { 201: answer(Said, "The first page of the talk."), ...problems },
    }),
    async (c) => c.json(await Talk.add({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );
