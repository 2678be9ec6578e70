import * as Schema from "@allotment/core/review/decision.schema";
import { Decision, Review } from "@allotment/core/review/index";
import { AskLook } from "@allotment/core/review/look.schema";
import { applicationId } from "@allotment/core/review/review.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, problems, router, versionHeader } from "../contract.ts";

const Shown = Schema.Shown.openapi("Decision");
const tags = ["Reviews"];
const ofApplication = z.object({ applicationId });
const byId = z.object({ decisionId: Schema.decisionId });

/** Deciding on an application, and the decision that stands on it. */
export const applicationDecisionRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/actions/decide",
      operationId: "decide",
      tags,
      summary: "Decide, with reasons that stand on what people served said; yes awards the money at once",
      request: { params: ofApplication, headers: keyHeader, body: body(Schema.DecideBody) },
      responses: { 201: answer(Shown, "The decision."), ...problems },
    }),
    async (c) => c.json(await Review.decide({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/decision",
      operationId: "showDecisionOfApplication",
      tags,
      summary: "The decision that stands on an application, with its reasons in full",
      request: { params: ofApplication },
      responses: { 200: answer(Shown, "The decision."), ...problems },
    }),
    async (c) => c.json(await Decision.ofApplication(c.req.valid("param")), 200),
  );

/** Decisions: fixed records with dated notes. */
export const decisionRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{decisionId}",
      operationId: "showDecision",
      tags,
      summary: "A decision, with its reasons in full",
      request: { params: byId },
      responses: { 200: answer(Shown, "The decision."), ...problems },
    }),
    async (c) => c.json(await Decision.fromId(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/{decisionId}",
      operationId: "editDecision",
      tags,
      summary: "Always refused: a decision stays as it was written. Add a dated note beside it",
      request: {
        params: byId,
        headers: versionHeader,
        body: body(Schema.Edit.omit({ decisionId: true })),
      },
      responses: { 200: answer(Shown, "Never sent."), ...problems },
    }),
    async (c) => {
      ifMatch(c);
      return c.json(await Decision.edit({ ...c.req.valid("param"), ...c.req.valid("json") }), 200);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{decisionId}/look",
      operationId: "askToLookAgain",
      tags,
      summary:
        "Ask, as the group it is about, to have a decision looked at again: within 28 days or as its programme says, once",
      request: { params: byId, headers: keyHeader, body: body(AskLook.omit({ decisionId: true })) },
      responses: { 201: answer(Shown, "The decision, with what was asked."), ...problems },
    }),
    async (c) => c.json(await Review.askLook({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{decisionId}/addenda",
      operationId: "addAddendum",
      tags,
      summary: "Add a dated note beside a decision",
      request: {
        params: byId,
        headers: keyHeader,
        body: body(Schema.AddAddendum.omit({ decisionId: true })),
      },
      responses: { 201: answer(Shown, "The decision with its notes."), ...problems },
    }),
    async (c) => c.json(await Decision.addAddendum({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );
