import { Grant } from "@allotment/core/grant/index";
import { DuePayment, Matched, Payment, PaySeveral, SayMatched } from "@allotment/core/grant/payment.schema";
import { cursor } from "@allotment/core/page";
import { programmeId } from "@allotment/core/programme/programme.schema";
import { day } from "@allotment/core/text.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, pageOf, problems, router } from "../contract.ts";

const Sent = Payment.openapi("Payment");
const tags = ["Grants"];
const params = z.object({ programmeId });
const page = { 200: answer(pageOf(Sent), "A page, 25 at a time."), ...problems };
const without = { programmeId: true } as const;

/** The payments of a programme: what was sent, what is due, and what a bank statement says of it. */
export const programmePaymentRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{programmeId}/payments",
      operationId: "listPaymentsOfProgramme",
      tags,
      summary: "The payment register of a programme, newest first; of some days, if you give them",
      request: { params, query: z.object({ cursor, from: day.optional(), to: day.optional() }) },
      responses: page,
    }),
    async (c) => c.json(await Grant.register({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/{programmeId}/payments-due",
      operationId: "listDuePayments",
      tags,
      summary: "What is due in a programme by a day, and what keeps each payment from going",
      request: { params, query: z.object({ cursor, by: day.optional() }) },
      responses: {
        200: answer(pageOf(DuePayment.openapi("DuePayment")), "A page, 25 at a time."),
        ...problems,
      },
    }),
    async (c) => c.json(await Grant.listDue({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{programmeId}/payments",
      operationId: "paySeveral",
      tags,
      summary: "Enter several payments that were sent in the register: all or none",
      request: { params, headers: keyHeader, body: body(PaySeveral.omit(without)) },
      responses: page,
    }),
    async (c) => c.json(await Grant.paySeveral({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{programmeId}/bank-matches",
      operationId: "sayBankMatched",
      tags,
      summary: "Say that you laid a bank statement beside the register; only counts are kept",
      request: { params, headers: keyHeader, body: body(SayMatched.omit(without)) },
      responses: { 200: answer(Matched.openapi("BankMatched"), "Who said so, and when."), ...problems },
    }),
    async (c) => c.json(await Grant.sayMatched({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
