import * as Schema from "@allotment/core/account/account.schema";
import { Account } from "@allotment/core/account/index";
import { Names } from "@allotment/core/person/person.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, ifMatch, keyHeader, pageOf, problems, router, versionHeader } from "../contract.ts";

const Part = Schema.ShownPart.openapi("AccountPart");
const Shown = Schema.Head.extend({
  /** `full`, or `outline` for those who may know that it exists, and its dates. */
  view: z.enum(["full", "outline"]),
  /** The reader has a page of the talk it is given in. */
  inTalk: z.boolean(),
  parts: z.array(Part),
  addenda: z.array(Schema.Addendum),
  summary: z.string(),
  actions: z.array(z.string()),
  people: Names,
}).openapi("Account");
const Accounts = pageOf(Schema.Head);
const params = z.object({ accountId: Schema.accountId });
const partParams = z.object({ accountId: Schema.accountId, key: Schema.Part.shape.key });
const tags = ["Accounts"];
const responses = { 200: answer(Shown, "The account as it is now."), ...problems };
const id = { accountId: true } as const;

const list = createRoute({
  method: "get",
  path: "/",
  operationId: "listAccounts",
  tags,
  summary: "Your accounts, given and heard; or those of a grant or a funder’s programme",
  request: { query: Account.list.schema },
  responses: { 200: answer(Accounts, "A page of accounts."), ...problems },
});
const start = createRoute({
  method: "post",
  path: "/",
  operationId: "startAccount",
  tags,
  summary: "Start an account of some days",
  request: { headers: keyHeader, body: body(Schema.Start) },
  responses: { 201: answer(Shown, "The account."), ...problems },
});
const show = createRoute({
  method: "get",
  path: "/{accountId}",
  operationId: "showAccount",
  tags,
  summary: "An account, as far as you may see it",
  request: { params },
  responses,
});
const save = createRoute({
  method: "patch",
  path: "/{accountId}/parts/{key}",
  operationId: "saveAccountPart",
  tags,
  summary: "Save the answer to one question as it is being written",
  request: {
    params: partParams,
    headers: versionHeader,
    body: body(Schema.Save.omit({ ...id, key: true, version: true })),
  },
  responses: { 200: answer(Part, "The answer as it is saved."), ...problems },
});
const fill = createRoute({
  method: "post",
  path: "/{accountId}/parts/{key}/actions/fill-from-notes",
  operationId: "fillAccountPart",
  tags,
  summary: "Quote notes in an answer",
  request: { params: partParams, body: body(Schema.FillFromNotes.omit({ ...id, key: true })) },
  responses: { 200: answer(Part, "The answer with its quotes."), ...problems },
});
const share = createRoute({
  method: "post",
  path: "/{accountId}/actions/share",
  operationId: "shareAccount",
  tags,
  summary: "Share it for talk with the people you choose",
  request: { params, body: body(Schema.ShareForTalk.omit(id)) },
  responses,
});
const takeBack = createRoute({
  method: "post",
  path: "/{accountId}/actions/take-back",
  operationId: "takeAccountBack",
  tags,
  summary: "Take it back before the talk begins",
  request: { params },
  responses,
});
const withdraw = createRoute({
  method: "post",
  path: "/{accountId}/actions/withdraw",
  operationId: "withdrawAccount",
  tags,
  summary: "Withdraw it; its days are free again",
  request: { params },
  responses,
});
const addAddendum = createRoute({
  method: "post",
  path: "/{accountId}/actions/add-addendum",
  operationId: "addAccountAddendum",
  tags,
  summary: "Add a dated note once the record is co-signed",
  request: { params, headers: keyHeader, body: body(Schema.AddAddendum.omit(id)) },
  responses,
});

export const accountRoutes = router()
  .openapi(list, async (c) => c.json(await Account.list(c.req.valid("query")), 200))
  .openapi(start, async (c) => c.json(await Account.start(c.req.valid("json")), 201))
  .openapi(show, async (c) => c.json(await Account.fromId(c.req.valid("param")), 200))
  .openapi(save, async (c) =>
    c.json(await Account.save({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }), 200),
  )
  .openapi(fill, async (c) =>
    c.json(await Account.fillFromNotes({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(share, async (c) =>
    c.json(await Account.share({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(takeBack, async (c) => c.json(await Account.takeBack(c.req.valid("param")), 200))
  .openapi(withdraw, async (c) => c.json(await Account.withdraw(c.req.valid("param")), 200))
  .openapi(addAddendum, async (c) =>
    c.json(await Account.addAddendum({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
