import { Perspective } from "@allotment/core/review/index";
import { Sound } from "@allotment/core/review/perspective.schema";
import { OneSound, StartSound } from "@allotment/core/review/sound";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, problems, router } from "../contract.ts";

const { applicationId, recordingId } = OneSound.shape;
const params = z.object({ applicationId });
const one = z.object({ applicationId, recordingId });
const tags = ["Reviews"];
const Started = z.strictObject({ recordingId, url: z.string(), fields: z.record(z.string(), z.string()) });
const Playing = z.strictObject({ url: z.string(), forSeconds: z.int() });

/** What people see, said aloud. The file goes to the file store and comes from there, by addresses good for a while. */
export const perspectiveSoundRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/{applicationId}/perspectives/mine/recordings",
      operationId: "startSpokenPerspective",
      tags,
      summary: "Ask where to send what you say aloud",
      request: { params, body: body(StartSound.omit({ applicationId: true })) },
      responses: { 200: answer(Started, "A form that takes one file."), ...problems },
    }),
    async (c) =>
      c.json(await Perspective.startSound({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "put",
      path: "/{applicationId}/perspectives/mine/recordings/{recordingId}",
      operationId: "keepSpokenPerspective",
      tags,
      summary: "Keep what you said aloud, to be put in with your words",
      request: { params: one },
      responses: { 200: answer(Sound.openapi("SpokenPerspective"), "The recording."), ...problems },
    }),
    async (c) => c.json(await Perspective.keepSound(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{applicationId}/perspectives/recordings/{recordingId}",
      operationId: "playSpokenPerspective",
      tags,
      summary: "Where to listen to what someone said of an application",
      request: { params: one },
      responses: { 200: answer(Playing, "An address that plays it for a while."), ...problems },
    }),
    async (c) => c.json(await Perspective.playSound(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/{applicationId}/perspectives/mine/recordings/{recordingId}",
      operationId: "takeBackSpokenPerspective",
      tags,
      summary: "Take back a recording of yours that was not put in",
      request: { params: one },
      responses: { 200: answer(z.object({}), "Done."), ...problems },
    }),
    async (c) => c.json(await Perspective.takeBackSound(c.req.valid("param")), 200),
  );
