import { cursor } from "@allotment/core/page";
import { Names } from "@allotment/core/person/person.schema";
import * as Schema from "@allotment/core/pot/pot.schema";
import * as SpendSchema from "@allotment/core/pot/spend.schema";
import * as StatementSchema from "@allotment/core/pot/statement.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems } from "../contract.ts";

const params = z.object({ potId: Schema.potId });
const query = z.object({ cursor });
const headers = keyHeader;

const Shown = Schema.Info.extend({ actions: z.array(z.string()), people: Names }).openapi("Pot");
const Pots = z.object({ items: z.array(Schema.Listed), next: z.string().optional() });
/** A pot, as each act on it answers. */
export const pot = { 200: answer(Shown, "The pot as it is now."), ...problems };

export const makePot = createRoute({
  method: "post",
  path: "/",
  operationId: "makePot",
  tags: ["Pots"],
  summary: "Make a pot inside one you hold; it opens when all who will hold it said yes",
  request: { headers, body: body(Schema.Make) },
  responses: { 201: answer(Shown, "The pot, holding its money."), ...pot },
});

export const listMyPots = createRoute({
  method: "get",
  path: "/",
  operationId: "listMyPots",
  tags: ["Pots"],
  summary: "The pots you are named in, newest first, 25 at a time",
  request: { query },
  responses: { 200: answer(Pots, "A page of pots."), ...problems },
});

export const showPot = createRoute({
  method: "get",
  path: "/{potId}",
  operationId: "showPot",
  tags: ["Pots"],
  summary: "A pot: what is left, who decides, and what you may do",
  request: { params },
  responses: pot,
});

export const listPotsUnder = createRoute({
  method: "get",
  path: "/{potId}/pots",
  operationId: "listPotsUnder",
  tags: ["Pots"],
  summary: "The pots right under a pot, 25 at a time",
  request: { params, query },
  responses: { 200: answer(Pots, "A page of pots."), ...problems },
});

export const showTree = createRoute({
  method: "get",
  path: "/{potId}/tree",
  operationId: "showPotTree",
  tags: ["Pots"],
  summary: "Every pot of a programme’s fund, 100 at a time, for those who answer for it",
  request: { params, query },
  responses: { 200: answer(Pots, "A page of pots."), ...problems },
});

export const showStatement = createRoute({
  method: "get",
  path: "/{potId}/statement",
  operationId: "showStatement",
  tags: ["Pots"],
  summary: "A page of a pot’s statement: 20 lines by page number, with the marks that check it",
  request: {
    params,
    query: z.object({
      page: z.coerce.number().int().min(1).optional().openapi({ example: 1 }),
      words: z.enum(["true", "false"]).optional(),
    }),
  },
  responses: {
    200: answer(StatementSchema.Page.openapi("Statement"), "A page of the statement."),
    ...problems,
  },
});

export const showBalance = createRoute({
  method: "get",
  path: "/{potId}/balance",
  operationId: "showBalanceOnDay",
  tags: ["Pots"],
  summary: "What was left in a pot at the end of a day",
  request: { params, query: StatementSchema.OnDay.pick({ on: true }) },
  responses: {
    200: answer(StatementSchema.OnDayAnswer.openapi("BalanceOnDay"), "What was left, and by which line."),
    ...problems,
  },
});

const act = <const Name extends string>(name: Name, operationId: string, summary: string) => ({
  method: "post" as const,
  path: `/{potId}/actions/${name}` as const,
  operationId,
  tags: ["Pots"],
  summary,
});

export const sayYes = createRoute({
  ...act("say-yes", "sayYesToPot", "Say that you will hold a pot"),
  request: { params, headers },
  responses: pot,
});

export const sayNo = createRoute({
  ...act("say-no", "sayNoToPot", "Say that you will not hold a pot; its money goes back"),
  request: { params, headers, body: body(Schema.SayNo.omit({ potId: true })) },
  responses: pot,
});

export const openPot = createRoute({
  ...act("open", "openPot", "Open a pot you made, once all who will hold it said yes"),
  request: { params, headers },
  responses: pot,
});

export const restPot = createRoute({
  ...act("rest", "restPot", "Let a pot rest: nothing is spent until it is opened again"),
  request: { params, headers },
  responses: pot,
});

export const oneIsEnough = createRoute({
  ...act("one-is-enough", "letOneSpend", "End saying yes together: from now on one of its holders is enough"),
  request: { params, headers },
  responses: pot,
});

export const reopenPot = createRoute({
  ...act("reopen", "reopenPot", "Open a resting pot again"),
  request: { params, headers },
  responses: pot,
});

export const closePot = createRoute({
  ...act("close", "closePot", "Close a pot; what is free goes back to the pot above"),
  request: { params, headers },
  responses: pot,
});

const money = body(Schema.MoveMoney.omit({ potId: true }));

export const topUpPot = createRoute({
  ...act("top-up", "topUpPot", "Put more into a pot, from the one above that you hold"),
  request: { params, headers, body: money },
  responses: pot,
});

export const giveBackFromPot = createRoute({
  ...act("give-back", "giveBackFromPot", "Give money back to the pot above"),
  request: { params, headers, body: money },
  responses: pot,
});

export const addHolder = createRoute({
  ...act("add-holder", "addHolder", "Bring someone in to hold a pot too"),
  request: { params, headers, body: body(Schema.AddHolder.omit({ potId: true })) },
  responses: pot,
});

export const bringHolder = createRoute({
  ...act(
    "bring-holder",
    "bringHolder",
    "Bring someone in from the pot above, to hold a pot that lost its people",
  ),
  request: { params, headers, body: body(Schema.BringHolder.omit({ potId: true })) },
  responses: pot,
});

export const leavePot = createRoute({
  ...act("leave", "leavePot", "No longer hold a pot; one holder always stays"),
  request: { params, headers },
  responses: { 200: answer(z.object({}), "You no longer hold it."), ...problems },
});

export const recordSpends = createRoute({
  ...act(
    "record-spends",
    "recordSpends",
    "Write down several spends from a pot you hold: all of them, or none",
  ),
  tags: ["Spends"],
  request: { params, headers, body: body(SpendSchema.RecordMany.omit({ potId: true })) },
  responses: {
    200: answer(SpendSchema.RecordedMany, "The answer of the first sending."),
    201: answer(SpendSchema.RecordedMany, "Each spend, with what was left after it."),
    ...problems,
  },
});

export const recordSpend = createRoute({
  method: "post",
  path: "/{potId}/spends",
  operationId: "recordSpend",
  tags: ["Spends"],
  summary: "Record a spend from a pot you hold; it is final at once",
  request: { params, headers, body: body(SpendSchema.Record.omit({ potId: true })) },
  responses: {
    200: answer(SpendSchema.Recorded, "The answer of the first sending."),
    201: answer(SpendSchema.Recorded.openapi("Recorded"), "What is left."),
    ...problems,
  },
});
