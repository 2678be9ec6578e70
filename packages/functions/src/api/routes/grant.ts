import * as Schema from "@allotment/core/grant/grant.schema";
import { Grant } from "@allotment/core/grant/index";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, problems, router, versionHeader } from "../contract.ts";
import { act, Shown, without } from "./grant-act.ts";
import { changeRoutes } from "./grant-change.ts";
import { lifeRoutes } from "./grant-life.ts";
import { paymentRoutes } from "./payment.ts";

const params = z.object({ grantId: Schema.grantId });
const tags = ["Grants"];

/** Agreements: drafted from a decision, offered, and signed by both sides. */
export const grantRoutes = router()
  .route("/", changeRoutes)
  .route("/", paymentRoutes)
  .route("/", lifeRoutes)
  .openapi(
    createRoute({
      method: "post",
      path: "/",
      operationId: "draftGrant",
      tags,
      summary: "Begin an agreement from a decision to fund",
      request: { headers: keyHeader, body: body(Schema.Draft) },
      responses: { 201: answer(Shown, "The agreement."), ...problems },
    }),
    async (c) => c.json(await Grant.draft(c.req.valid("json")), 201),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{grantId}",
      operationId: "showGrant",
      tags,
      summary: "An agreement, with its versions, payments and what you may do next",
      request: { params },
      responses: { 200: answer(Shown, "The agreement."), ...problems },
    }),
    async (c) => c.json(await Grant.fromId(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/{grantId}",
      operationId: "editGrantDraft",
      tags,
      summary: "Change the words while they are being written",
      request: {
        params,
        headers: versionHeader,
        body: body(Schema.EditDraft.omit({ grantId: true, version: true })),
      },
      responses: { 200: answer(Shown, "The agreement as it is now."), ...problems },
    }),
    async (c) =>
      c.json(
        await Grant.editDraft({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
        200,
      ),
  )
  .openapi(
    act("/{grantId}/actions/offer", "offerGrant", "Offer the agreement to the group", z.strictObject({})),
    async (c) => c.json(await Grant.offer(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/ask-change",
      "askChangeOfOffer",
      "Ask for other words before signing",
      Schema.AskChange.omit(without),
    ),
    async (c) => c.json(await Grant.askChange({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act("/{grantId}/actions/sign", "signGrant", "Sign one edition of the words", Schema.Sign.omit(without)),
    async (c) => c.json(await Grant.sign({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/decline",
      "declineGrant",
      "Say no; the money goes back",
      Schema.Decline.omit(without),
    ),
    async (c) => c.json(await Grant.decline({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/say-host-yes",
      "sayHostYes",
      "Say that your organisation will hold the money for the group",
      z.strictObject({}),
    ),
    async (c) => c.json(await Grant.sayHostYes(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/confirm-subsidy",
      "confirmSubsidy",
      "Confirm in writing what your organisation had before, under the subsidy rules",
      Schema.ConfirmSubsidy.omit(without),
    ),
    async (c) => c.json(await Grant.confirmSubsidy({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
