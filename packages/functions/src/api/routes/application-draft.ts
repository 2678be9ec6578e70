import * as Schema from "@allotment/core/application/application.schema";
import { Application } from "@allotment/core/application/index";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, problems, router, versionHeader } from "../contract.ts";

const params = z.object({ applicationId: Schema.applicationId });
const answerParams = params.extend({ question: Schema.SaveAnswer.shape.question });
const saved = answer(Schema.Saved.openapi("Saved"), "The version it now has, and when.");
const tags = ["Applications"];

/** The draft of an application: parts saved one by one, and those who help to write it. */
export const draftRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/draft",
      operationId: "showDraft",
      tags,
      summary: "The saved parts of a draft, and who helps with it",
      request: { params },
      responses: { 200: answer(Application.Draft.openapi("ApplicationDraft"), "The draft."), ...problems },
    }),
    async (c) => c.json(await Application.draft(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/{applicationId}/answers/{question}",
      operationId: "saveAnswer",
      tags,
      summary: "Save one answer as it is now; nothing is checked until you send",
      request: {
        params: answerParams,
        headers: versionHeader,
        body: body(Schema.SaveAnswer.omit({ applicationId: true, question: true, version: true })),
      },
      responses: { 200: saved, ...problems },
    }),
    async (c) =>
      c.json(
        await Application.saveAnswer({
          ...c.req.valid("param"),
          ...c.req.valid("json"),
          version: ifMatch(c),
        }),
        200,
      ),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/{applicationId}/facts",
      operationId: "saveFacts",
      tags,
      summary: "Save the facts the law or auditors ask for, or say “ask us”",
      request: {
        params,
        headers: versionHeader,
        body: body(Schema.SaveFacts.omit({ applicationId: true, version: true })),
      },
      responses: { 200: saved, ...problems },
    }),
    async (c) =>
      c.json(
        await Application.saveFacts({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
        200,
      ),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/{applicationId}/ask",
      operationId: "saveAsk",
      tags,
      summary: "Save the amount asked for, in pence",
      request: {
        params,
        headers: versionHeader,
        body: body(Schema.SaveAsk.omit({ applicationId: true, version: true })),
      },
      responses: { 200: saved, ...problems },
    }),
    async (c) =>
      c.json(
        await Application.saveAsk({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
        200,
      ),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/helpers",
      operationId: "inviteHelper",
      tags,
      summary: "Ask someone, by e-mail, to read or help write a draft",
      request: { params, body: body(Schema.Invite.omit({ applicationId: true })) },
      responses: { 201: answer(Schema.Helper.openapi("Helper"), "Who was asked."), ...problems },
    }),
    async (c) => c.json(await Application.invite({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/{applicationId}/helpers/{personId}",
      operationId: "uninviteHelper",
      tags,
      summary: "Someone helps no longer",
      request: { params: Schema.Uninvite },
      responses: { 200: answer(z.object({}), "Done."), ...problems },
    }),
    async (c) => c.json(await Application.uninvite(c.req.valid("param")), 200),
  );
