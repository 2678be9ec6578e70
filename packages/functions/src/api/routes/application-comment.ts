import * as Schema from "@allotment/core/application/comment.schema";
import { Application } from "@allotment/core/application/index";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems, router } from "../contract.ts";

const { applicationId, commentId } = Schema.OneComment.shape;
const all = z.object({ applicationId });
const tags = ["Applications"];
const Comments = Schema.Comments.openapi("Comments");

/** What people say of a draft's answers, among those who write it. */
export const commentRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/comments",
      operationId: "listComments",
      tags,
      summary: "What was said of a draft’s answers, newest first",
      request: { params: all },
      responses: { 200: answer(Comments, "What was said."), ...problems },
    }),
    async (c) => c.json(await Application.comments(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/comments",
      operationId: "addComment",
      tags,
      summary: "Say something of an answer, which changes no word of it",
      request: {
        params: all,
        headers: keyHeader,
        body: body(Schema.AddComment.omit({ applicationId: true })),
      },
      responses: { 201: answer(Comments, "What was said."), ...problems },
    }),
    async (c) =>
      c.json(await Application.addComment({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/{applicationId}/comments/{commentId}",
      operationId: "takeBackComment",
      tags,
      summary: "Take a comment back, for good",
      request: { params: z.object({ applicationId, commentId }) },
      responses: { 200: answer(Comments, "What is left."), ...problems },
    }),
    async (c) => c.json(await Application.takeBackComment(c.req.valid("param")), 200),
  );
