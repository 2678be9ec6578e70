import { orgId } from "@allotment/core/organisation/organisation.schema";
import { cursor } from "@allotment/core/page";
import { Programme } from "@allotment/core/programme/index";
import * as Schema from "@allotment/core/programme/programme.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, pageOf, problems, router, versionHeader } from "../contract.ts";

const Shown = Programme.Shown.openapi("Programme");
const Listed = Schema.Listed.openapi("ProgrammeListed");
const List = pageOf(Listed);
const params = z.object({ programmeId: Schema.programmeId });
const tags = ["Programmes"];

/** One step of the state machine that needs nothing but the programme. */
const act = <P extends string>(path: P, operationId: string, summary: string) =>
  createRoute({
    method: "post",
    path,
    operationId,
    tags,
    summary,
    request: { params },
    responses: { 200: answer(Shown, "The programme as it is now."), ...problems },
  });

const reasoned = <P extends string>(path: P, operationId: string, summary: string) =>
  createRoute({
    method: "post",
    path,
    operationId,
    tags,
    summary,
    request: { params, body: body(Schema.AskRest.omit({ programmeId: true })) },
    responses: { 200: answer(Shown, "The programme as it is now."), ...problems },
  });

/** Programmes: set up as drafts, made public, closed to applications by the clock, and begun. */
export const programmeRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/",
      operationId: "createProgramme",
      tags,
      summary: "Begin a programme, as a draft that only its funder sees",
      request: { headers: keyHeader, body: body(Schema.Create) },
      responses: { 201: answer(Shown, "The programme."), ...problems },
    }),
    async (c) => c.json(await Programme.create(c.req.valid("json")), 201),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/mine",
      operationId: "listMyProgrammes",
      tags,
      summary: "The programmes you have a part in",
      responses: { 200: answer(z.object({ items: z.array(Listed) }), "Your programmes."), ...problems },
    }),
    async (c) => c.json(await Programme.mine({}), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/open",
      operationId: "listOpenProgrammes",
      tags,
      summary: "Programmes that take applications, newest first, 25 at a time",
      request: { query: z.object({ cursor }) },
      responses: { 200: answer(List, "A page of programmes."), ...problems },
    }),
    async (c) => c.json(await Programme.listOpen(c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{programmeId}",
      operationId: "showProgramme",
      tags,
      summary: "A programme, with what you may do next",
      request: { params },
      responses: { 200: answer(Shown, "The programme."), ...problems },
    }),
    async (c) => c.json(await Programme.fromId(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{programmeId}/page",
      operationId: "showProgrammePage",
      tags,
      summary: "A programme as anyone may read it",
      request: { params },
      responses: { 200: answer(Schema.PublicPage.openapi("ProgrammePage"), "The page."), ...problems },
    }),
    async (c) => c.json(await Programme.publicPage(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{programmeId}/purposes",
      operationId: "listEarlierPurposes",
      tags,
      summary: "What the purpose was before, newest first, and why it changed",
      request: { params },
      responses: { 200: answer(Programme.EarlierPurposes, "Earlier purposes."), ...problems },
    }),
    async (c) => c.json(await Programme.earlierPurposes(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/{programmeId}",
      operationId: "editProgramme",
      tags,
      summary: "Change a draft; once open, promises stay, and dates only move later, with a reason",
      request: {
        params,
        headers: versionHeader,
        body: body(Schema.Edit.omit({ programmeId: true, version: true })),
      },
      responses: { 200: answer(Shown, "The programme as it is now."), ...problems },
    }),
    async (c) =>
      c.json(
        await Programme.edit({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
        200,
      ),
  )
  .openapi(
    act("/{programmeId}/actions/publish", "publishProgramme", "Make a draft public; 422 lists every gap"),
    async (c) => c.json(await Programme.publish(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{programmeId}/actions/close-applications",
      "closeApplications",
      "Stop taking applications, once the closing time has come; the clock does it too",
    ),
    async (c) => c.json(await Programme.closeApplications(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{programmeId}/actions/start",
      "startProgramme",
      "Begin the work, once an agreement has both signatures",
    ),
    async (c) => c.json(await Programme.start(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{programmeId}/actions/open-fund",
      operationId: "openFund",
      tags,
      summary: "Put the programme’s money into the pot at the top of its tree",
      request: { params, headers: keyHeader, body: body(Schema.OpenFund.omit({ programmeId: true })) },
      responses: { 200: answer(Shown, "The programme as it is now."), ...problems },
    }),
    async (c) => c.json(await Programme.openFund({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{programmeId}/actions/cancel",
      operationId: "cancelProgramme",
      tags,
      summary: "Throw a draft away",
      request: { params },
      responses: { 200: answer(z.object({}), "It is gone."), ...problems },
    }),
    async (c) => c.json(await Programme.cancel(c.req.valid("param")), 200),
  );

/** Mounted with them too: a rest, and going on again. One side asks, and the other says yes. */
export const programmeRestRoutes = router()
  .openapi(
    reasoned("/{programmeId}/actions/ask-pause", "askPause", "Ask that the programme rests, and say why"),
    async (c) => c.json(await Programme.askPause({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    reasoned("/{programmeId}/actions/ask-resume", "askResume", "Ask that the programme goes on, and say why"),
    async (c) => c.json(await Programme.askResume({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act("/{programmeId}/actions/say-yes", "sayYesToRest", "The other side’s yes to what was asked"),
    async (c) => c.json(await Programme.sayYes(c.req.valid("param")), 200),
  )
  .openapi(
    act("/{programmeId}/actions/let-go", "letGoOfRest", "Take back what was asked, or say no to it"),
    async (c) => c.json(await Programme.letGo(c.req.valid("param")), 200),
  );

/** Mounted with the organisations: what a funder runs. */
export const funderProgrammeRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{orgId}/programmes",
    operationId: "listProgrammesOfFunder",
    tags,
    summary: "The programmes of a funder, newest first, 25 at a time",
    request: { params: z.object({ orgId }), query: z.object({ cursor }) },
    responses: { 200: answer(List, "A page of programmes."), ...problems },
  }),
  async (c) =>
    c.json(
      await Programme.listOfFunder({ funderOrgId: c.req.valid("param").orgId, ...c.req.valid("query") }),
      200,
    ),
);
