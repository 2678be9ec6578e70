import { Matters } from "@allotment/core/matters/index";
import * as Schema from "@allotment/core/matters/matters.schema";
import { cursor } from "@allotment/core/page";
import { Names } from "@allotment/core/person/person.schema";
import { txId } from "@allotment/core/pot/spend.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, problems, router } from "../contract.ts";

const headers = keyHeader;
const tags = ["What matters"];
const Trail = Schema.Trail.extend({ people: Names }).openapi("WhatMatters");
const trail = { 200: answer(Trail, "What matters to them, newest first."), ...problems };

const act = <const Name extends string>(name: Name, operationId: string, summary: string) => ({
  method: "post" as const,
  path: `/{personId}/{matterId}/actions/${name}` as const,
  operationId,
  tags,
  summary,
});

/** A person's own dated words on what is important: theirs to write, to share with those close, and to take back. */
export const mattersRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/",
      operationId: "writeMatters",
      tags,
      summary: "Say what matters to you; what you said before stays",
      request: { headers, body: body(Schema.Write) },
      responses: {
        200: answer(Trail, "The answer of the first sending."),
        201: answer(Trail, "What matters to you, newest first."),
        ...problems,
      },
    }),
    async (c) => c.json(await Matters.write(c.req.valid("json")), made()),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{personId}",
      operationId: "listMatters",
      tags,
      summary: "What matters to someone: your own, or what is shared with you who hold a pot with them",
      request: { params: Schema.One.pick({ personId: true }), query: z.object({ cursor }) },
      responses: trail,
    }),
    async (c) => c.json(await Matters.trail({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    createRoute({
      ...act("share", "shareMatters", "Share words with those who hold a pot with you, or draw them back"),
      request: { params: Schema.One, headers, body: body(Schema.Share.pick({ share: true })) },
      responses: trail,
    }),
    async (c) => c.json(await Matters.share({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      ...act("take-off-name", "takeNameOffMatters", "Take off who wrote it with you; the words stay"),
      request: { params: Schema.One, headers },
      responses: trail,
    }),
    async (c) => c.json(await Matters.takeOffName(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("take-back", "takeBackMatters", "Take words back; they are gone everywhere"),
      request: { params: Schema.One, headers },
      responses: trail,
    }),
    async (c) => c.json(await Matters.takeBack(c.req.valid("param")), 200),
  );

const params = z.object({ txId });
const OfSpend = { 200: answer(Schema.OfSpend.openapi("SpendMatters"), "What it was for."), ...problems };

/** The words of what matters that a spend was for, for those who may read them. */
export const spendMattersRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{txId}/matter",
      operationId: "showSpendMatter",
      tags,
      summary: "The words of what matters that a spend was for, and those it can be linked to",
      request: { params },
      responses: OfSpend,
    }),
    async (c) => c.json(await Matters.ofSpend(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{txId}/actions/matter",
      operationId: "linkSpendMatter",
      tags,
      summary: "Say which words of what matters a spend was for, or none",
      request: { params, headers, body: body(Schema.Link.omit({ txId: true })) },
      responses: OfSpend,
    }),
    async (c) => c.json(await Matters.link({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
