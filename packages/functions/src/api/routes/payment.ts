import { Grant } from "@allotment/core/grant/index";
import { AskPayment, CheckBank, Pay } from "@allotment/core/grant/payment.schema";
import { router } from "../contract.ts";
import { act, without } from "./grant-act.ts";

/** Payments under an agreement. The register says that money was sent; the portal moves none, and no pot changes. */
export const paymentRoutes = router()
  .openapi(
    act(
      "/{grantId}/actions/check-bank",
      "checkBank",
      "Say that you checked the bank details of whoever is paid",
      CheckBank.omit(without),
    ),
    async (c) => c.json(await Grant.checkBank({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/ask-payment",
      "askPayment",
      "Ask for a payment that was agreed on request",
      AskPayment.omit(without),
    ),
    async (c) => c.json(await Grant.askPayment({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/pay",
      "payGrant",
      "Enter a payment that was sent in the register",
      Pay.omit(without),
    ),
    async (c) => c.json(await Grant.pay({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
