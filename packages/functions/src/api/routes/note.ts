import { Note } from "@allotment/core/note/index";
import * as Schema from "@allotment/core/note/note.schema";
import { Names } from "@allotment/core/person/person.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, pageOf, problems, router, versionHeader } from "../contract.ts";

const Shown = Schema.Info.extend({ actions: z.array(z.string()), people: Names }).openapi("Note");
const Notes = pageOf(Schema.Info).extend({ people: Names });
const params = z.object({ noteId: Schema.noteId });
const tags = ["Notes"];
const responses = { 200: answer(Shown, "The note as it is now."), ...problems };

const list = createRoute({
  method: "get",
  path: "/",
  operationId: "listNotes",
  tags,
  summary: "Notes of a cycle or a try that you may see, or your own",
  request: { query: Note.list.schema },
  responses: { 200: answer(Notes, "A page of notes."), ...problems },
});
const write = createRoute({
  method: "post",
  path: "/",
  operationId: "writeNote",
  tags,
  summary: "Write what you noticed",
  request: { headers: keyHeader, body: body(Schema.Write) },
  responses: { 201: answer(Shown, "The note."), ...problems },
});
const show = createRoute({
  method: "get",
  path: "/{noteId}",
  operationId: "showNote",
  tags,
  summary: "A note",
  request: { params },
  responses: { ...responses, 410: problems[404] },
});
const edit = createRoute({
  method: "patch",
  path: "/{noteId}",
  operationId: "editNote",
  tags,
  summary: "Change your own words, until an account quotes them",
  request: { params, headers: versionHeader, body: body(Schema.Edit.omit({ noteId: true, version: true })) },
  responses,
});
const share = createRoute({
  method: "post",
  path: "/{noteId}/actions/share",
  operationId: "shareNote",
  tags,
  summary: "Set who can see a note; closer is always free",
  request: { params, body: body(Schema.Share.omit({ noteId: true })) },
  responses,
});
const sayYes = createRoute({
  method: "post",
  path: "/{noteId}/actions/say-yes",
  operationId: "sayYesToNote",
  tags,
  summary: "Say yes to a note about you being shared",
  request: { params },
  responses,
});
const takeBack = createRoute({
  method: "post",
  path: "/{noteId}/actions/take-back",
  operationId: "takeNoteBack",
  tags,
  summary: "Take your words back",
  request: { params },
  responses: { 200: answer(z.object({}), "They are gone."), ...problems },
});
const redact = createRoute({
  method: "post",
  path: "/{noteId}/actions/redact",
  operationId: "redactNote",
  tags,
  summary: "Make a copy with the personal words taken out",
  request: { params, headers: keyHeader, body: body(Schema.Redact.omit({ noteId: true })) },
  responses: { 201: answer(Shown, "The copy."), ...problems },
});

export const noteRoutes = router()
  .openapi(list, async (c) => c.json(await Note.list(c.req.valid("query")), 200))
  .openapi(write, async (c) => c.json(await Note.write(c.req.valid("json")), 201))
  .openapi(show, async (c) => c.json(await Note.fromId(c.req.valid("param")), 200))
  .openapi(edit, async (c) =>
    c.json(await Note.edit({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }), 200),
  )
  .openapi(share, async (c) =>
    c.json(await Note.share({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(sayYes, async (c) => c.json(await Note.sayYes(c.req.valid("param")), 200))
  .openapi(takeBack, async (c) => c.json(await Note.takeBack(c.req.valid("param")), 200))
  .openapi(redact, async (c) =>
    c.json(await Note.redact({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );
