import { cursor } from "@allotment/core/page";
import { Names } from "@allotment/core/person/person.schema";
import { Reflection } from "@allotment/core/reflection/index";
import * as Schema from "@allotment/core/reflection/reflection.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, problems, router } from "../contract.ts";

const headers = keyHeader;
const tags = ["Reflections"];
const Trail = Schema.Trail.extend({ people: Names }).openapi("Reflections");
const params = Schema.One;
const place = Schema.One.pick({ placeId: true });
const responses = { 200: answer(Trail, "The newest, as you may read them."), ...problems };

const act = <const Name extends string>(name: Name, operationId: string, summary: string) => ({
  method: "post" as const,
  path: `/{placeId}/{reflectionId}/actions/${name}` as const,
  operationId,
  tags,
  summary,
});

/** What people answer about how they work: for learning, and never to decide money. */
export const reflectionRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{placeId}",
      operationId: "listReflections",
      tags,
      summary: "Reflections on a programme, or on a group’s grant: your own, or those shared with you",
      request: { params: place, query: z.object({ cursor }) },
      responses,
    }),
    async (c) => c.json(await Reflection.list({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{placeId}",
      operationId: "writeReflection",
      tags,
      summary: "Answer some of the five questions; what was said before stays",
      request: { params: place, headers, body: body(Schema.Write.omit({ placeId: true })) },
      responses: { ...responses, 201: answer(Trail, "The newest, with what was said now.") },
    }),
    async (c) => c.json(await Reflection.write({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  )
  .openapi(
    createRoute({
      ...act("share", "shareReflection", "Open a reflection to the other side"),
      request: { params, headers },
      responses,
    }),
    async (c) => c.json(await Reflection.share(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("draw-back", "drawBackReflection", "Draw a reflection back from the other side"),
      request: { params, headers },
      responses,
    }),
    async (c) => c.json(await Reflection.drawBack(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("try", "tryFromReflection", "Turn a no or a partly into something to try"),
      request: {
        params,
        headers,
        body: body(z.strictObject(Schema.Try.shape).omit({ placeId: true, reflectionId: true })),
      },
      responses,
    }),
    async (c) => c.json(await Reflection.tryOut({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
