import * as Schema from "@allotment/core/cycle/cycle.schema";
import { Cycle } from "@allotment/core/cycle/index";
import { Names } from "@allotment/core/person/person.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, pageOf, problems, router, versionHeader } from "../contract.ts";

const Shown = Schema.Info.extend({ actions: z.array(z.string()), people: Names }).openapi("Cycle");
const Cycles = pageOf(Schema.Listed);
const Moves = pageOf(Schema.MoveInfo).extend({ people: Names });
const params = z.object({ cycleId: Schema.cycleId });
const tags = ["Cycles"];
const responses = { 200: answer(Shown, "The cycle as it is now."), ...problems };
const acts = <const Name extends string>(name: Name) => `/{cycleId}/actions/${name}` as const;

const list = createRoute({
  method: "get",
  path: "/",
  operationId: "listCycles",
  tags,
  summary: "The cycles you are in, or those a programme or your team may see",
  request: { query: Cycle.list.schema },
  responses: { 200: answer(Cycles, "A page of cycles."), ...problems },
});
const start = createRoute({
  method: "post",
  path: "/",
  operationId: "startCycle",
  tags,
  summary: "Start a learning cycle from one purpose",
  request: { headers: keyHeader, body: body(Schema.Start) },
  responses: { 201: answer(Shown, "The cycle."), ...problems },
});
const show = createRoute({
  method: "get",
  path: "/{cycleId}",
  operationId: "showCycle",
  tags,
  summary: "A cycle and its open parts",
  request: { params },
  responses,
});
const edit = createRoute({
  method: "patch",
  path: "/{cycleId}",
  operationId: "editCycle",
  tags,
  summary: "Change the purpose, agreed or with a note of who sees it differently",
  request: { params, headers: versionHeader, body: body(Schema.Edit.omit({ cycleId: true, version: true })) },
  responses,
});
const moves = createRoute({
  method: "get",
  path: "/{cycleId}/moves",
  operationId: "listMoves",
  tags,
  summary: "The trail of moves, newest first",
  request: { params, query: z.object({ cursor: z.string().max(2000).optional() }) },
  responses: { 200: answer(Moves, "A page of moves."), ...problems },
});
const move = createRoute({
  method: "post",
  path: "/{cycleId}/actions/move",
  operationId: "moveCycle",
  tags,
  summary: "Leave some parts and open others, in any order",
  request: { params, headers: keyHeader, body: body(Schema.Move.omit({ cycleId: true })) },
  responses,
});
const rest = createRoute({
  method: "post",
  path: acts("rest"),
  operationId: "restCycle",
  tags,
  summary: "Let a cycle rest",
  request: { params },
  responses,
});
const wake = createRoute({
  method: "post",
  path: acts("wake"),
  operationId: "wakeCycle",
  tags,
  summary: "Wake a cycle",
  request: { params, body: body(Schema.Wake.omit({ cycleId: true })) },
  responses,
});
const close = createRoute({
  method: "post",
  path: acts("close"),
  operationId: "closeCycle",
  tags,
  summary: "Close a cycle with what was learnt",
  request: { params, body: body(Schema.Close.omit({ cycleId: true })) },
  responses,
});
const addMember = createRoute({
  method: "post",
  path: acts("add-member"),
  operationId: "addCycleMember",
  tags,
  summary: "Bring someone into a cycle, and say why the edge moves",
  request: { params, body: body(Schema.AddMember.omit({ cycleId: true })) },
  responses,
});
const leave = createRoute({
  method: "post",
  path: acts("leave"),
  operationId: "leaveCycle",
  tags,
  summary: "Leave a cycle",
  request: { params },
  responses: { 200: answer(z.object({}), "You are no longer in it."), ...problems },
});
const connect = createRoute({
  method: "post",
  path: acts("connect"),
  operationId: "connectCycle",
  tags,
  summary: "Say which cycle hears what this one learns",
  request: { params, body: body(Schema.Connect.omit({ cycleId: true })) },
  responses,
});

export const cycleRoutes = router()
  .openapi(list, async (c) => c.json(await Cycle.list(c.req.valid("query")), 200))
  .openapi(start, async (c) => c.json(await Cycle.start(c.req.valid("json")), 201))
  .openapi(show, async (c) => c.json(await Cycle.fromId(c.req.valid("param")), 200))
  .openapi(edit, async (c) =>
    c.json(await Cycle.edit({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }), 200),
  )
  .openapi(moves, async (c) =>
    c.json(await Cycle.listMoves({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(move, async (c) =>
    c.json(await Cycle.move({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(rest, async (c) => c.json(await Cycle.rest(c.req.valid("param")), 200))
  .openapi(wake, async (c) =>
    c.json(await Cycle.wake({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(close, async (c) =>
    c.json(await Cycle.close({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(addMember, async (c) =>
    c.json(await Cycle.addMember({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(leave, async (c) => c.json(await Cycle.leave(c.req.valid("param")), 200))
  .openapi(connect, async (c) =>
    c.json(await Cycle.connect({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
