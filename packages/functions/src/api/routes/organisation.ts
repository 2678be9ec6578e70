import { Organisation } from "@allotment/core/organisation/index";
import * as Schema from "@allotment/core/organisation/organisation.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, problems, router, versionHeader } from "../contract.ts";

const Shown = Schema.Info.extend({ actions: z.array(z.string()) }).openapi("Organisation");
const params = z.object({ orgId: Schema.orgId });

export const organisationRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/",
      operationId: "registerOrganisation",
      tags: ["Organisations"],
      summary: "Bring an organisation in; you answer for it",
      request: { headers: keyHeader, body: body(Schema.Register) },
      responses: { 201: answer(Shown, "The organisation."), ...problems },
    }),
    async (c) => c.json(await Organisation.register(c.req.valid("json")), 201),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{orgId}",
      operationId: "showOrganisation",
      tags: ["Organisations"],
      summary: "An organisation",
      request: { params },
      responses: { 200: answer(Shown, "The organisation."), ...problems },
    }),
    async (c) => c.json(await Organisation.fromId(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/{orgId}",
      operationId: "editOrganisation",
      tags: ["Organisations"],
      summary: "Change what an organisation says of itself",
      request: {
        params,
        headers: versionHeader,
        body: body(Schema.Edit.omit({ orgId: true, version: true })),
      },
      responses: { 200: answer(Shown, "The organisation as it is now."), ...problems },
    }),
    async (c) =>
      c.json(
        await Organisation.edit({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
        200,
      ),
  );
