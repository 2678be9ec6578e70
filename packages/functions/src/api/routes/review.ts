import { cursor } from "@allotment/core/page";
import { programmeId } from "@allotment/core/programme/programme.schema";
import * as AskSchema from "@allotment/core/review/ask.schema";
import { Review } from "@allotment/core/review/index";
import * as Schema from "@allotment/core/review/review.schema";
import * as ShownSchema from "@allotment/core/review/shown.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, pageOf, problems, router } from "../contract.ts";

const Shown = ShownSchema.Shown.openapi("Review");
const Ask = AskSchema.Info.openapi("ReviewerAsk");
const params = z.object({ applicationId: Schema.applicationId });
const tags = ["Reviews"];

/** The review of one application: who reads it, their ties, where it is. */
export const applicationReviewRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/review",
      operationId: "showReview",
      tags,
      summary: "Where a review is, the words you may read, and what you may do next",
      request: { params },
      responses: { 200: answer(Shown, "The review."), ...problems },
    }),
    async (c) => c.json(await Review.show(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/reviewers",
      operationId: "askReviewer",
      tags,
      summary: "Ask a reviewer to read an application",
      request: { params, headers: keyHeader, body: body(AskSchema.Ask.omit({ applicationId: true })) },
      responses: { 201: answer(z.object({ items: z.array(Ask) }), "Everyone asked so far."), ...problems },
    }),
    async (c) =>
      c.json({ items: await Review.ask({ ...c.req.valid("param"), ...c.req.valid("json") }) }, 201),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/actions/declare-tie",
      operationId: "declareTie",
      tags,
      summary: "Say whether you have a tie to the people who applied; a tie shuts the application to you",
      request: { params, body: body(AskSchema.DeclareBody) },
      responses: { 200: answer(Ask, "What you were asked, with what you said."), ...problems },
    }),
    async (c) => c.json(await Review.declareTie({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/actions/begin",
      operationId: "beginReview",
      tags,
      summary: "Begin the review, once everyone asked has said whether they have a tie",
      request: { params },
      responses: { 200: answer(Shown, "The review as it is now."), ...problems },
    }),
    async (c) => c.json(await Review.begin(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/actions/open-talk",
      operationId: "openTalk",
      tags,
      summary: "Open the talk, once each group has spoken or could not be reached, because",
      request: { params, body: body(Schema.OpenTalk.omit({ applicationId: true })) },
      responses: { 200: answer(Shown, "The review as it is now."), ...problems },
    }),
    async (c) => c.json(await Review.openTalk({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

const Asked = pageOf(ShownSchema.Asked);

/** What a person is asked to read. */
export const askedRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/asked",
    operationId: "listAsked",
    tags,
    summary: "What you are asked to read, and the ties you declared, 25 at a time",
    request: { query: z.object({ cursor }) },
    responses: { 200: answer(Asked, "A page of what you were asked, what waits first."), ...problems },
  }),
  async (c) => c.json(await Review.asked(c.req.valid("query")), 200),
);

const Lines = pageOf(ShownSchema.Line);

/** The reviews of a programme. */
export const programmeReviewRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{programmeId}/reviews",
    operationId: "listReviews",
    tags,
    summary: "The reviews of a programme, 25 at a time",
    request: { params: z.object({ programmeId }), query: z.object({ cursor }) },
    responses: { 200: answer(Lines, "A page of reviews."), ...problems },
  }),
  async (c) => c.json(await Review.list({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
);
