import * as z from "zod";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { day, words } from "../text.schema.ts";
import { paymentKinds } from "./plan.rules.ts";

export const payId = idSchema("pay");
export const grantId = idSchema("grant");

/** A line of the payment register. It says that money was sent, outside the portal; no pot moves. */
export const Payment = z.strictObject({
  payId,
  grantId,
  programmeId,
  orgId,
  orgName: z.string(),
  /** Who received it: the group, or the host that holds its money. */
  paidToOrgId: orgId,
  paidToName: z.string(),
  planN: z.int(),
  kind: z.enum(paymentKinds),
  /** The day agreed in the plan, if one was. */
  dueOn: z.string().optional(),
  amountPence: pence,
  paidOn: z.string(),
  note: z.string().optional(),
  by: personId,
  at: z.string(),
});
export type Payment = z.infer<typeof Payment>;

export const Pay = z.strictObject({
  grantId,
  planN: z.int().min(1).max(60),
  /** The day the money was sent; today when left out. */
  paidOn: day.optional(),
  note: words(600).optional(),
});

export const AskPayment = z.strictObject({ grantId, planN: z.int().min(1).max(60) });

export const CheckBank = z.strictObject({
  grantId,
  /** How it was checked, in words: never the account's numbers. */
  how: words(600).optional(),
});

export const BankCheck = z.strictObject({ by: personId, at: z.string(), orgId, how: z.string().optional() });
export type BankCheck = z.infer<typeof BankCheck>;
