import { PeerQuestion } from "@allotment/core/peer-question/index";
import * as Schema from "@allotment/core/peer-question/peer-question.schema";
import { Names } from "@allotment/core/person/person.schema";
import { potId } from "@allotment/core/pot/pot.schema";
import { txId } from "@allotment/core/pot/spend.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, pageOf, problems, router } from "../contract.ts";

const headers = keyHeader;
const tags = ["Questions"];
const params = z.object({ questionId: Schema.questionId });
const Shown = Schema.Info.extend({ people: Names }).openapi("PeerQuestion");
const question = { 200: answer(Shown, "The question."), ...problems };

/** Whom those who hold a pot can ask, and asking them. */
export const potQuestionRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{potId}/peers",
      operationId: "listPeers",
      tags,
      summary: "Whom you can ask about a pot you hold: who holds it too, and those you work with",
      request: { params: z.object({ potId }) },
      responses: { 200: answer(z.object({ items: z.array(Schema.Peer) }), "Those near you."), ...problems },
    }),
    async (c) => c.json(await PeerQuestion.peers(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/questions",
      operationId: "askPeer",
      tags,
      summary: "Ask one or a few people near you; they read your words, and nothing of the pot or the spend",
      request: {
        params: z.object({ potId }),
        headers,
        body: body(Schema.Ask.omit({ potId: true })),
      },
      responses: {
        200: answer(Shown, "The answer of the first sending."),
        201: answer(Shown, "The question."),
        ...problems,
      },
    }),
    async (c) => c.json(await PeerQuestion.ask({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  );

/** What was asked about a spend, between the reader and someone else. */
export const spendQuestionRoutes = router().openapi(
  createRoute({
    method: "get",
    path: "/{txId}/questions",
    operationId: "listSpendQuestions",
    tags,
    summary: "What you asked, or were asked, about a spend",
    request: { params: z.object({ txId }) },
    responses: {
      200: answer(z.object({ items: z.array(Schema.Listed), people: Names }), "Newest first."),
      ...problems,
    },
  }),
  async (c) => c.json(await PeerQuestion.ofSpend(c.req.valid("param")), 200),
);

const act = <const Name extends string>(name: Name, operationId: string, summary: string) => ({
  method: "post" as const,
  path: `/{questionId}/actions/${name}` as const,
  operationId,
  tags,
  summary,
});

/** A question is for whoever asked it and those asked, and for no one else. */
export const peerQuestionRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/",
      operationId: "listMyQuestions",
      tags,
      summary: "What you asked and were asked, newest first",
      request: { query: PeerQuestion.mine.schema },
      responses: { 200: answer(pageOf(Schema.Listed).extend({ people: Names }), "A page."), ...problems },
    }),
    async (c) => c.json(await PeerQuestion.mine(c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{questionId}",
      operationId: "showQuestion",
      tags,
      summary: "A question: all of it for whoever asked; the words and their own answer for those asked",
      request: { params },
      responses: question,
    }),
    async (c) => c.json(await PeerQuestion.fromId(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("answer", "answerQuestion", "Say what you think; it is advice, and nothing waits for it"),
      request: { params, headers, body: body(Schema.Answer.omit({ questionId: true })) },
      responses: question,
    }),
    async (c) => c.json(await PeerQuestion.answer({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      ...act("step-back", "stepBackFromQuestion", "Leave it to others, or take back what you answered"),
      request: { params, headers },
      responses: question,
    }),
    async (c) => c.json(await PeerQuestion.stepBack(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("close", "closeQuestion", "Say that you know enough now"),
      request: { params, headers },
      responses: question,
    }),
    async (c) => c.json(await PeerQuestion.close(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("take-back", "takeBackQuestion", "Take back what you asked, and with it what was answered"),
      request: { params, headers },
      responses: { 200: answer(z.object({}), "It is gone."), ...problems },
    }),
    async (c) => c.json(await PeerQuestion.takeBack(c.req.valid("param")), 200),
  );
