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

/** The most payments that are entered at once: with their agreements and events, they fit in one transaction. */
export const MOST_AT_ONCE = 20;

export const PaySeveral = z.strictObject({
  programmeId,
  payments: z
    .array(z.strictObject({ grantId, planN: z.int().min(1).max(60) }))
    .min(1, "Choose at least one payment.")
    .max(MOST_AT_ONCE, `Choose at most ${MOST_AT_ONCE} payments at once.`)
    .refine(
      (all) => new Set(all.map((one) => `${one.grantId} ${one.planN}`)).size === all.length,
      "Name each payment once.",
    ),
  /** The day the money was sent; today when left out. */
  paidOn: day.optional(),
});

/** A payment that is due by a day, and what keeps it from going. Nothing keeps it when `kept` is empty. */
export const DuePayment = z.strictObject({
  grantId,
  planN: z.int(),
  orgName: z.string(),
  /** Who receives it: the group, or the host that holds its money. */
  paidToOrgId: orgId,
  paidToName: z.string(),
  dueOn: z.string(),
  amountPence: pence,
  /** What names this payment at the bank, in files and on statements. */
  reference: z.string(),
  kept: z.array(z.string()),
});
export type DuePayment = z.infer<typeof DuePayment>;

const count = z.int().min(0).max(100_000);

/** That someone laid a bank statement beside the register. How many of each, and nothing of what the bank said. */
export const SayMatched = z.strictObject({
  programmeId,
  from: day,
  to: day,
  agree: count,
  differ: count,
  onlyHere: count,
  onlyAtBank: count,
  unread: count,
});

/** Who said so, and on which day. */
export const Matched = SayMatched.omit({ programmeId: true }).extend({ by: personId, on: z.string() });

export const AskPayment = z.strictObject({ grantId, planN: z.int().min(1).max(60) });

export const CheckBank = z.strictObject({
  grantId,
  /** How it was checked, in words: never the account's numbers. */
  how: words(600).optional(),
});

export const BankCheck = z.strictObject({ by: personId, at: z.string(), orgId, how: z.string().optional() });
export type BankCheck = z.infer<typeof BankCheck>;
