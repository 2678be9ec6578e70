import * as Schema from "@allotment/core/application/application.schema";
import { Application } from "@allotment/core/application/index";
import { orgId } from "@allotment/core/organisation/organisation.schema";
import { cursor } from "@allotment/core/page";
import { programmeId } from "@allotment/core/programme/programme.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, pageOf, problems, router } from "../contract.ts";
import { commentRoutes } from "./application-comment.ts";
import { draftRoutes } from "./application-draft.ts";
import { enclosureRoutes } from "./application-enclosure.ts";
import { recordingRoutes } from "./application-recording.ts";

const Shown = Application.Shown.openapi("Application");
const Listed = Application.Listed.openapi("ApplicationListed");
const List = pageOf(Listed);
const params = z.object({ applicationId: Schema.applicationId });
const tags = ["Applications"];

/** One step of the state machine that needs nothing but the application. */
const act = <P extends string>(path: P, operationId: string, summary: string) =>
  createRoute({
    method: "post",
    path,
    operationId,
    tags,
    summary,
    request: { params },
    responses: { 200: answer(Shown, "The application as it is now."), ...problems },
  });

/** Applications: nine questions, saved as they are written, and fixed as they are sent. */
export const applicationRoutes = router()
  .route("/", draftRoutes)
  .route("/", recordingRoutes)
  .route("/", enclosureRoutes)
  .route("/", commentRoutes)
  .openapi(
    createRoute({
      method: "post",
      path: "/",
      operationId: "startApplication",
      tags,
      summary: "Begin an application for a group, as a draft of its own",
      request: { headers: keyHeader, body: body(Schema.Start) },
      responses: { 201: answer(Shown, "The application."), ...problems },
    }),
    async (c) => c.json(await Application.start(c.req.valid("json")), 201),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/mine",
      operationId: "listMyApplications",
      tags,
      summary: "The applications your groups write, and those you help with",
      responses: { 200: answer(z.object({ items: z.array(Listed) }), "Your applications."), ...problems },
    }),
    async (c) => c.json(await Application.mine({}), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}",
      operationId: "showApplication",
      tags,
      summary: "An application’s state, and what you may do next",
      request: { params },
      responses: { 200: answer(Shown, "The application."), ...problems },
    }),
    async (c) => c.json(await Application.fromId(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/document",
      operationId: "showApplicationDocument",
      tags,
      summary: "What was sent, word for word",
      request: {
        params,
        query: z.object({
          sending: z.coerce.number().int().min(1).optional().openapi({
            description: "Which sending; the latest unless you say.",
            example: 1,
          }),
        }),
      },
      responses: {
        200: answer(Application.ShownDocument.openapi("ApplicationDocument"), "What was sent."),
        ...problems,
      },
    }),
    async (c) =>
      c.json(await Application.document({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    act(
      "/{applicationId}/actions/send",
      "sendApplication",
      "Send it; 400 has one error for each question that is not ready",
    ),
    async (c) => c.json(await Application.send(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{applicationId}/actions/say-read",
      "sayApplicationRead",
      "Say that you read a draft through, as it is now",
    ),
    async (c) => c.json(await Application.sayRead(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{applicationId}/actions/email-copy",
      "emailCopyOfApplication",
      "Have a copy of what was sent e-mailed to yourself",
    ),
    async (c) => c.json(await Application.askCopy(c.req.valid("param")), 200),
  )
  .openapi(
    act("/{applicationId}/actions/withdraw", "withdrawApplication", "Take back what is not decided yet"),
    async (c) => c.json(await Application.withdraw(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{applicationId}/actions/reopen",
      "reopenApplication",
      "After a decision to keep talking, open the words again, within nine months or as its programme says",
    ),
    async (c) => c.json(await Application.reopen(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/actions/ask-to-talk",
      operationId: "askToTalk",
      tags,
      summary: "The steward asks the group for a talk before anyone decides",
      request: { params, body: body(Schema.AskToTalk.omit({ applicationId: true })) },
      responses: { 200: answer(Shown, "The application as it is now."), ...problems },
    }),
    async (c) =>
      c.json(await Application.askToTalk({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/actions/grant-grace",
      operationId: "grantGrace",
      tags,
      summary:
        "Something technical went wrong: let one group send up to 48 hours after closing, or as its programme says",
      request: { params, body: body(Schema.GrantGrace.omit({ applicationId: true })) },
      responses: { 200: answer(Application.Grace, "Until when."), ...problems },
    }),
    async (c) =>
      c.json(await Application.grantGrace({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

/** Mounted with the programmes: what groups sent to one. */
export const programmeApplicationRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{programmeId}/applications",
    operationId: "listApplicationsOfProgramme",
    tags,
    summary: "Applications sent to a programme, newest first, 25 at a time",
    request: { params: z.object({ programmeId }), query: z.object({ cursor }) },
    responses: { 200: answer(List, "A page of applications."), ...problems },
  }),
  async (c) =>
    c.json(await Application.listOfProgramme({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
);

/** Mounted with the organisations: what a group writes. */
export const groupApplicationRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{orgId}/applications",
    operationId: "listApplicationsOfGroup",
    tags,
    summary: "The applications of a group, newest first, 25 at a time",
    request: { params: z.object({ orgId }), query: z.object({ cursor }) },
    responses: { 200: answer(List, "A page of applications."), ...problems },
  }),
  async (c) =>
    c.json(await Application.listOfGroup({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
);
