import { Names } from "@allotment/core/person/person.schema";
import { PotAnswer } from "@allotment/core/pot/ask.schema";
import { Spend } from "@allotment/core/pot/index";
import { share } from "@allotment/core/pot/pot.schema";
import * as Schema from "@allotment/core/pot/spend.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, made, problems, router } from "../contract.ts";

const params = z.object({ txId: Schema.txId });
const headers = keyHeader;
/** A spend, as each act on it answers. */
export const Shown = Schema.Info.extend({ share, actions: z.array(z.string()), people: Names }).openapi(
  "Spend",
);
const spend = { 200: answer(Shown, "The spend."), ...problems };

const TalkAbout = z.object({
  items: z.array(Schema.ToTalkAbout),
  answers: z.array(PotAnswer),
  people: Names,
});
/** What the reader has to talk about, as each act on it answers. */
export const toTalkAbout = {
  200: answer(TalkAbout, "Spends, and what was said about using a pot: newest first, at most 25 of each."),
  ...problems,
};

const act = <const Name extends string>(name: Name, operationId: string, summary: string) => ({
  method: "post" as const,
  path: `/{txId}/actions/${name}` as const,
  operationId,
  tags: ["Spends"],
  summary,
});

/** One spend, and what is added to it since. Recording one is an act on its pot. */
export const spendRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/",
      operationId: "listToTalkAbout",
      tags: ["Spends"],
      summary:
        "What is for your next talk: spends outside what was settled or not sure, and what makes a pot hard",
      responses: toTalkAbout,
    }),
    async (c) => c.json(await Spend.toTalkAbout({}), 200),
  )
  .openapi(
    createRoute({
      ...act("talked-about", "talkedAboutSpend", "Say that a spend was talked about; it stays as it is"),
      request: { params, headers },
      responses: toTalkAbout,
    }),
    async (c) => c.json(await Spend.sayTalkedAbout(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{txId}",
      operationId: "showSpend",
      tags: ["Spends"],
      summary: "A spend: sums and dates, people and words, as far as you may see each",
      request: { params },
      responses: spend,
    }),
    async (c) => c.json(await Spend.fromId(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("return", "returnSpend", "Put a spend’s money back; a reverse line, and the spend stays"),
      request: { params, headers, body: body(Schema.Return.omit({ txId: true })) },
      responses: {
        200: answer(Schema.Recorded, "The answer of the first sending."),
        201: answer(Schema.Recorded, "What is left."),
        ...problems,
      },
    }),
    async (c) => c.json(await Spend.returnSpend({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  )
  .openapi(
    createRoute({
      ...act("correct", "correctSpend", "Put a spend right: its amount or its pot; the old line stays"),
      request: { params, headers, body: body(Schema.Correct.omit({ txId: true })) },
      responses: {
        200: answer(Schema.Recorded, "The answer of the first sending."),
        201: answer(Schema.Recorded, "The new line, and what is left."),
        ...problems,
      },
    }),
    async (c) => c.json(await Spend.correct({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  )
  .openapi(
    createRoute({
      ...act("add-note", "addSpendNote", "Say what happened next"),
      request: { params, headers, body: body(Schema.AddNote.omit({ txId: true })) },
      responses: spend,
    }),
    async (c) => c.json(await Spend.addNote({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      ...act(
        "nothing-to-say",
        "nothingToSayOfSpend",
        "Say that there is nothing to say about what happened next",
      ),
      request: { params, headers },
      responses: spend,
    }),
    async (c) => c.json(await Spend.sayNothing(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("look", "lookAtSpend", "Give the second look that a tie asked for"),
      request: { params, headers },
      responses: spend,
    }),
    async (c) => c.json(await Spend.look(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...act("set-share", "shareSpend", "Change who can see a spend’s words"),
      request: { params, headers, body: body(Schema.SetShare.omit({ txId: true })) },
      responses: spend,
    }),
    async (c) => c.json(await Spend.setShare({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
