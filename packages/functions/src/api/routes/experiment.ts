import * as Schema from "@allotment/core/experiment/experiment.schema";
import { Experiment } from "@allotment/core/experiment/index";
import { Names } from "@allotment/core/person/person.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, pageOf, problems, router, versionHeader } from "../contract.ts";

const Shown = Schema.Info.extend({
  cyclePurpose: z.string(),
  actions: z.array(z.string()),
  people: Names,
}).openapi("Experiment");
const Tries = pageOf(Schema.Listed);
const params = z.object({ experimentId: Schema.experimentId });
const tags = ["Experiments"];
const responses = { 200: answer(Shown, "The try as it is now."), ...problems };

/** A contract for one act on a try; all of them answer with the try as it then is. */
const act = <P extends string, O extends string, S extends z.ZodType>(
  path: P,
  operationId: O,
  summary: string,
  schema: S,
) =>
  createRoute({
    method: "post",
    path,
    operationId,
    tags,
    summary,
    request: { params, headers: keyHeader, body: body(schema) },
    responses,
  });

const omit = { experimentId: true } as const;

const list = createRoute({
  method: "get",
  path: "/",
  operationId: "listExperiments",
  tags,
  summary: "The tries of a cycle, newest first",
  request: { query: Experiment.list.schema },
  responses: { 200: answer(Tries, "A page of tries."), ...problems },
});
const note = createRoute({
  method: "post",
  path: "/",
  operationId: "noteIdea",
  tags,
  summary: "Note an idea: a hunch, or something we wonder",
  request: { headers: keyHeader, body: body(Schema.Note) },
  responses: { 201: answer(Shown, "The idea."), ...problems },
});
const show = createRoute({
  method: "get",
  path: "/{experimentId}",
  operationId: "showExperiment",
  tags,
  summary: "A try",
  request: { params },
  responses,
});
const edit = createRoute({
  method: "patch",
  path: "/{experimentId}",
  operationId: "editExperiment",
  tags,
  summary: "Change what an idea or plan says",
  request: {
    params,
    headers: versionHeader,
    body: body(Schema.Edit.omit({ experimentId: true, version: true })),
  },
  responses,
});
const start = createRoute({
  method: "post",
  path: "/{experimentId}/actions/start",
  operationId: "startExperiment",
  tags,
  summary: "Start trying",
  request: { params },
  responses,
});
const plan = act(
  "/{experimentId}/actions/plan",
  "planExperiment",
  "Make a plan, with how it stays safe",
  Schema.Plan.omit(omit),
);
const stopNow = act(
  "/{experimentId}/actions/stop-now",
  "stopExperimentNow",
  "Stop now; anyone in it may",
  Schema.StopNow.omit(omit),
);
const finish = act(
  "/{experimentId}/actions/finish-trying",
  "finishTrying",
  "Finish trying, and make sense of it",
  Schema.Finish.omit(omit),
);
const close = act(
  "/{experimentId}/actions/close",
  "closeExperiment",
  "Close with what we learnt: embed, change or stop",
  z.strictObject(Schema.Close.shape).omit(omit),
);
const park = act("/{experimentId}/actions/park", "parkExperiment", "Park a try", Schema.Park.omit(omit));
const unpark = act(
  "/{experimentId}/actions/unpark",
  "unparkExperiment",
  "Take a parked try up again",
  Schema.Park.omit(omit),
);
const retry = act(
  "/{experimentId}/actions/retry",
  "retryExperiment",
  "Try again, saying what is different now",
  Schema.Retry.omit(omit),
);

export const experimentRoutes = router()
  .openapi(list, async (c) => c.json(await Experiment.list(c.req.valid("query")), 200))
  .openapi(note, async (c) => c.json(await Experiment.note(c.req.valid("json")), 201))
  .openapi(show, async (c) => c.json(await Experiment.fromId(c.req.valid("param")), 200))
  .openapi(edit, async (c) =>
    c.json(
      await Experiment.edit({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
      200,
    ),
  )
  .openapi(start, async (c) => c.json(await Experiment.start(c.req.valid("param")), 200))
  .openapi(plan, async (c) =>
    c.json(await Experiment.plan({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(stopNow, async (c) =>
    c.json(await Experiment.stopNow({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(finish, async (c) =>
    c.json(await Experiment.finishTrying({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(close, async (c) =>
    c.json(await Experiment.close({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(park, async (c) =>
    c.json(await Experiment.park({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(unpark, async (c) =>
    c.json(await Experiment.unpark({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(retry, async (c) =>
    c.json(await Experiment.retry({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
