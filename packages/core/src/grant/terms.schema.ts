import * as z from "zod";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { day, words } from "../text.schema.ts";
import { sides } from "./grant.rules.ts";
import { paymentKinds } from "./plan.rules.ts";

/** What one side says it will do; `by` is who said so. */
export const Promised = z.strictObject({ side: z.enum(sides), by: personId.optional(), what: words(600) });

/** One agreed payment: on signing, on a date or when the group asks. No other kind exists. */
export const PlanLine = z
  .strictObject({
    n: z.int().min(1).max(60),
    kind: z.enum(
      paymentKinds,
      "Money can move on signing, on a date or when the group asks. Nothing else can trigger it.",
    ),
    onDate: day.optional(),
    amountPence: pence,
  })
  .refine(({ kind, onDate }) => (kind === "onDate") === (onDate !== undefined), {
    path: ["onDate"],
    message: "Give a date for a payment on a date, and only for that.",
  });

const numberedOnce = (plan: readonly { n: number }[]): boolean =>
  new Set(plan.map(({ n }) => n)).size === plan.length;

const PaymentPlan = z.array(PlanLine).max(60).refine(numberedOnce, "Number each payment once.");

/** Time and money kept for learning; the funder does not trade it for other things. */
const LearningTime = z.strictObject({ words: words(1500), costPence: z.int().min(0) });

/** The notice to whoever receives the money. The offer, which gives it, writes their three-year sum of that day, in pence. */
const SubsidyNote = z.strictObject({
  words: words(1500),
  recipientOrgId: orgId,
  threeYearSumPence: pence.optional(),
});

/** The words both sides sign. */
export const Terms = z.strictObject({
  purpose: words(600),
  amountPence: pence,
  startsOn: day,
  endsOn: day,
  promises: z.array(Promised).max(40),
  paymentPlan: PaymentPlan,
  /** How and when money moves, in words: "by date, in advance, every six months". */
  paymentNote: words(600).optional(),
  learningTime: LearningTime,
  learningRhythm: words(1500),
  /** What was agreed in advance about using the money. */
  edges: words(3000),
  safeguardingNote: words(3000),
  dataNote: words(3000),
  /** The funder's pledge not to use what went wrong to cut money, with its lawful exceptions. */
  pledge: words(1500),
  subsidyNote: SubsidyNote.optional(),
});
export type Terms = z.infer<typeof Terms>;

/** Words still being written: any part may be missing. */
export const DraftTerms = Terms.partial();
export type DraftTerms = z.infer<typeof DraftTerms>;
