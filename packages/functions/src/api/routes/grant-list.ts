import { applicationId } from "@allotment/core/application/application.schema";
import { Elsewhere } from "@allotment/core/grant/elsewhere.schema";
import * as Schema from "@allotment/core/grant/grant.schema";
import { Grant } from "@allotment/core/grant/index";
import { orgId } from "@allotment/core/organisation/organisation.schema";
import { cursor } from "@allotment/core/page";
import { programmeId } from "@allotment/core/programme/programme.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, pageOf, problems, router } from "../contract.ts";
import { Shown } from "./grant-act.ts";
import { programmePaymentRoutes } from "./programme-payment.ts";

const Line = Schema.Line.openapi("GrantLine");
const tags = ["Grants"];
const query = z.object({ cursor });
const inProgramme = z.object({ programmeId });
const ofOrganisation = z.object({ orgId });

const list = <P extends string, Q extends typeof inProgramme | typeof ofOrganisation, S extends z.ZodType>(
  path: P,
  params: Q,
  operationId: string,
  summary: string,
  item: S,
) =>
  createRoute({
    method: "get",
    path,
    operationId,
    tags,
    summary,
    request: { params, query },
    responses: { 200: answer(pageOf(item), "A page, 25 at a time."), ...problems },
  });

/** Mounted with the programmes: their grants, and their payments. */
export const programmeGrantRoutes = router()
  .route("/", programmePaymentRoutes)
  .openapi(
    list(
      "/{programmeId}/grants",
      inProgramme,
      "listGrantsOfProgramme",
      "The grants of a programme, newest first",
      Line,
    ),
    async (c) =>
      c.json(await Grant.listOfProgramme({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  );

/** Mounted with the organisations: what a group was granted, holds for others, and had from elsewhere. */
export const groupGrantRoutes = router()
  .openapi(
    list("/{orgId}/grants", ofOrganisation, "listGrantsOfGroup", "The grants of a group, newest first", Line),
    async (c) => c.json(await Grant.listOfGroup({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    list(
      "/{orgId}/hosted-grants",
      ofOrganisation,
      "listHostedGrants",
      "The grants whose money an organisation holds for another group",
      Line,
    ),
    async (c) => c.json(await Grant.listHosted({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    list(
      "/{orgId}/grants-elsewhere",
      ofOrganisation,
      "listGrantsElsewhere",
      "Published grants to an organisation that were made elsewhere, newest first",
      Elsewhere.openapi("GrantElsewhere"),
    ),
    async (c) => c.json(await Grant.listElsewhere({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    list(
      "/{orgId}/grants-made-elsewhere",
      ofOrganisation,
      "listGrantsMadeElsewhere",
      "Published grants by an organisation that were made elsewhere, newest first",
      Elsewhere,
    ),
    async (c) =>
      c.json(await Grant.listElsewhereBy({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  );

/** Mounted with the applications: what came of one. */
export const applicationGrantRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{applicationId}/grant",
    operationId: "showGrantOfApplication",
    tags,
    summary: "The agreement that came of an application",
    request: { params: z.object({ applicationId }) },
    responses: { 200: answer(Shown, "The agreement."), ...problems },
  }),
  async (c) => c.json(await Grant.ofApplication(c.req.valid("param")), 200),
);
