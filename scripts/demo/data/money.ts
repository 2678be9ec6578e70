import { sides } from "@allotment/core/grant/grant.rules";
import { paymentKinds } from "@allotment/core/grant/plan.rules";
import { outcomes } from "@allotment/core/grant/subsidy.rules";
import { modes } from "@allotment/core/pot/pot.rules";
import * as z from "zod";
import { history } from "./history.ts";

const Version = z.object({
  n: z.int(),
  from: z.string(),
  purpose: z.string(),
  amountPence: z.int(),
  promises: z.array(z.object({ side: z.enum(sides), by: z.string(), what: z.string() })),
  paymentPlan: z.array(
    z.object({ n: z.int(), kind: z.enum(paymentKinds), onDate: z.string(), amountPence: z.int() }),
  ),
  learningTime: z.object({ words: z.string(), costPence: z.int() }),
  learningRhythm: z.string(),
  edges: z.string(),
  safeguardingNote: z.string(),
  dataNote: z.string(),
  pledge: z.string(),
  subsidyNote: z
    .object({ words: z.string(), recipientOrgId: z.string(), threeYearSumPence: z.int() })
    .optional(),
  changed: z.string().optional(),
});

export const Grant = z.object({
  id: z.string(),
  orgId: z.string(),
  applicationId: z.string(),
  potId: z.string(),
  hostOrgId: z.string().optional(),
  amountPence: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  subsidy: z.object({
    outcome: z.enum(outcomes),
    why: z.string().optional(),
    recipientOrgId: z.string().optional(),
    declaredBeforePence: z.int().default(0),
    threeYearSumPence: z.int().optional(),
    headroomAfterPence: z.int().optional(),
    noticeOn: z.string().optional(),
    confirmedOn: z.string().optional(),
    confirmedBy: z.string().optional(),
  }),
  versions: z.array(Version),
});

export const Payment = z.object({
  id: z.string(),
  grantId: z.string(),
  planN: z.int(),
  paidToOrgId: z.string(),
  amountPence: z.int(),
  paidOn: z.string(),
  note: z.string().optional(),
});

export const Pot = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  amountPence: z.int(),
  whoDecides: z.enum(modes),
  grantId: z.string().optional(),
  hidden: z.boolean().default(false),
  holders: z.array(z.object({ personId: z.string() })),
  edges: z.object({
    words: z.string(),
    lawful: z.literal(true),
    noCashToPayUsBack: z.boolean(),
    keepReceiptOverPence: z.int(),
    noteAfterSpendDays: z.int(),
  }),
  openedOn: z.string(),
  statutory: z.boolean(),
  share: z.int(),
  nameForOthers: z.string().optional(),
  othersSee: z.string().optional(),
});

export const Spend = z.object({
  id: z.string(),
  potId: z.string(),
  amountPence: z.int(),
  on: z.string(),
  what: z.string(),
  decidedByIds: z.array(z.string()),
  whyItMatters: z.string(),
  learningNote: z.string().nullable(),
  state: z.enum(["recorded", "returned"]),
  receipt: z.boolean().default(false),
  recordedBy: z.string(),
  presentIds: z.array(z.string()).optional(),
  toldSameDay: z.object({ personId: z.string(), at: z.string() }).optional(),
  choseById: z.string().optional(),
  paidById: z.string().optional(),
  paidToIds: z.array(z.string()).optional(),
  payeeTie: z.object({ by: z.string(), what: z.string(), steppedBack: z.boolean() }).optional(),
  conflictDeclared: z
    .object({ by: z.string(), what: z.string(), secondLookBy: z.string(), secondLookAt: z.string() })
    .optional(),
  share: z.int(),
  history,
});
