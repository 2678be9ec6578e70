import * as Schema from "@allotment/core/application/application.schema";
import { Application } from "@allotment/core/application/index";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, problems, router } from "../contract.ts";

const { applicationId, question, recordingId } = Schema.KeepRecording.shape;
const ofAnswer = z.object({ applicationId, question });
const one = z.object({ applicationId, recordingId });
const tags = ["Applications"];

/** Answers said aloud. The file itself goes to the file store and comes from there, by addresses good for a while. */
export const recordingRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/answers/{question}/recordings",
      operationId: "startRecording",
      tags,
      summary: "Ask where to send a recorded answer to",
      request: {
        params: ofAnswer,
        body: body(Schema.StartRecording.omit({ applicationId: true, question: true })),
      },
      responses: { 200: answer(Schema.StartedRecording, "A form that takes one file."), ...problems },
    }),
    async (c) =>
      c.json(await Application.startRecording({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/{applicationId}/answers/{question}/recordings/{recordingId}",
      operationId: "keepRecording",
      tags,
      summary: "Keep the recording that was sent, in place of the one before",
      request: { params: ofAnswer.extend({ recordingId }) },
      responses: { 200: answer(Schema.Recording.openapi("Recording"), "The recording."), ...problems },
    }),
    async (c) => c.json(await Application.keepRecording(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/recordings/{recordingId}",
      operationId: "playRecording",
      tags,
      summary: "Where to listen to a recorded answer",
      request: { params: one },
      responses: { 200: answer(Schema.Playing, "An address that plays it for a while."), ...problems },
    }),
    async (c) => c.json(await Application.playRecording(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/{applicationId}/recordings/{recordingId}",
      operationId: "takeBackRecording",
      tags,
      summary: "Take a recording out of a draft, for good",
      request: { params: one },
      responses: { 200: answer(z.object({}), "Done."), ...problems },
    }),
    async (c) => c.json(await Application.takeBackRecording(c.req.valid("param")), 200),
  );
