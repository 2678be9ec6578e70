import * as Schema from "@allotment/core/import-grants/import-grants.schema";
import { ImportGrants } from "@allotment/core/import-grants/index";
import { createRoute } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems, router } from "../contract.ts";

const example = {
  funderRef: "GB-CHC-1000001",
  grants: [
    {
      id: "360G-example-1",
      title: "Grant to the Kitchen",
      currency: "GBP",
      amountAwarded: 40000,
      awardDate: "2014-06-05",
      fundingOrganization: [{ id: "GB-CHC-1000001" }],
      recipientOrganization: [{ id: "GB-CHC-1000002", name: "The Kitchen" }],
    },
  ],
};

/** Mounted with the organisations. */
export const importRoutes = router().openapi(
  createRoute({
    method: "post",
    path: "/{orgId}/imports",
    operationId: "importGrants",
    tags: ["Published grants"],
    summary: "Record up to 25 published grants as made elsewhere; each answers for itself",
    request: {
      params: Schema.ImportRows.pick({ orgId: true }),
      body: body(Schema.ImportRows.omit({ orgId: true }).openapi({ example })),
    },
    responses: { 200: answer(Schema.Imported, "What became of each, in the order sent."), ...problems },
  }),
  async (c) =>
    c.json(await ImportGrants.importRows({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
);

const params = Schema.InviteLead.pick({ grantId: true });

/** Mounted with the grants. */
export const recordedRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{grantId}/elsewhere",
      operationId: "showGrantElsewhere",
      tags: ["Published grants"],
      summary: "A published grant that was made elsewhere",
      request: { params },
      responses: { 200: answer(Schema.Recorded.openapi("GrantRecorded"), "The grant."), ...problems },
    }),
    async (c) => c.json(await ImportGrants.shown(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{grantId}/actions/invite-lead",
      operationId: "inviteLead",
      tags: ["Published grants"],
      summary: "Bring in the first of a group’s own people, by e-mail, so that accounts and talks can begin",
      request: { params, headers: keyHeader, body: body(Schema.InviteLead.omit({ grantId: true })) },
      responses: { 201: answer(Schema.Invited, "Who was brought in."), ...problems },
    }),
    async (c) =>
      c.json(await ImportGrants.inviteLead({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );
