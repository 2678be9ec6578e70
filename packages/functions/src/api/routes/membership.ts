import { Membership } from "@allotment/core/membership/index";
import * as Schema from "@allotment/core/membership/membership.schema";
import { cursor } from "@allotment/core/page";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, pageOf, problems, router } from "../contract.ts";

const params = z.object({ scope: Schema.scope });
const Members = pageOf(Schema.Member);

/** The people of a place: a programme or an organisation. */
export const membershipRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{scope}/members",
      operationId: "listMembers",
      tags: ["People"],
      summary: "The people of a place, 25 at a time",
      request: { params, query: z.object({ cursor }) },
      responses: { 200: answer(Members, "A page of people."), ...problems },
    }),
    async (c) => c.json(await Membership.list({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{scope}/members",
      operationId: "giveRole",
      tags: ["People"],
      summary: "Bring someone into a place by their e-mail address",
      request: { params, headers: keyHeader, body: body(Schema.Give.omit({ scope: true })) },
      responses: {
        200: answer(Schema.Member, "The answer of the first sending."),
        201: answer(Schema.Member, "Who was brought in."),
        ...problems,
      },
    }),
    async (c) => c.json(await Membership.give({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{scope}/members/actions/remove",
      operationId: "removeRole",
      tags: ["People"],
      summary: "Take a role away; it stops at that person’s next request",
      request: { params, headers: keyHeader, body: body(Schema.Remove.omit({ scope: true })) },
      responses: { 200: answer(z.object({}), "Done."), ...problems },
    }),
    async (c) => c.json(await Membership.remove({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
