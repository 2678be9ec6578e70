import * as Schema from "@allotment/core/closing/closing.schema";
import { Closing } from "@allotment/core/closing/index";
import { Programme } from "@allotment/core/programme/index";
import { programmeId } from "@allotment/core/programme/programme.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, problems, router } from "../contract.ts";

const Shown = Programme.Shown.openapi("Programme");

const act = <P extends string, S extends z.ZodType>(
  path: P,
  operationId: string,
  summary: string,
  input: S,
) =>
  createRoute({
    method: "post",
    path,
    operationId,
    tags: ["Programmes"],
    summary,
    request: { params: z.object({ programmeId }), body: body(input) },
    responses: { 200: answer(Shown, "The programme as it is now."), ...problems },
  });

/** Mounted with the programmes: how one comes to its end. */
export const closingRoutes = router()
  .openapi(
    act(
      "/{programmeId}/actions/wind-down",
      "windDownProgramme",
      "Say when a programme ends, six months ahead, and what it leaves",
      Schema.WindDown.omit({ programmeId: true }),
    ),
    async (c) => c.json(await Closing.windDown({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{programmeId}/actions/close",
      "closeProgramme",
      "Close a programme once nothing of it is open; 422 names what is",
      Schema.Close.omit({ programmeId: true }),
    ),
    async (c) => c.json(await Closing.close({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
