import { parts } from "@allotment/core/cycle/cycle.rules";
import { answerKinds } from "@allotment/core/dialogue/dialogue.rules";
import { kinds } from "@allotment/core/dialogue/kind.rules";
import * as z from "zod";
import { history } from "./history.ts";

const said = z.object({ by: z.string(), words: z.string() });
const change = z.object({ before: z.string(), after: z.string(), since: z.string() });

export const Cycle = z.object({
  id: z.string(),
  scale: z.string(),
  purpose: z.string(),
  ownerIds: z.array(z.string()),
  share: z.int(),
  openParts: z.array(z.enum(parts)),
  feedsInto: z.array(z.string()),
  subject: z.literal("work"),
  startedAt: z.string(),
});

export const Move = z.object({
  id: z.string(),
  cycleId: z.string(),
  from: z.array(z.enum(parts)),
  to: z.array(z.enum(parts)),
  why: z.string(),
});

export const Try = z.object({
  id: z.string(),
  cycleId: z.string(),
  idea: z.string(),
  hunch: z.string(),
  lookFor: z.array(z.string()),
  lookForNote: z.string().optional(),
  safeToTry: z.string(),
  stopRule: z.string(),
  doneByIds: z.array(z.string()),
  potId: z.string().optional(),
  share: z.int(),
  noteIds: z.array(z.string()).default([]),
  notes: z.array(z.object({ at: z.string(), words: z.string(), share: z.int() })).default([]),
  whatWeLearnt: z.string().optional(),
  madeSenseWith: z.array(z.string()).default([]),
  embeddedAs: z.string().optional(),
  practiceChange: change.optional(),
  history,
});

export const Note = z.object({
  id: z.string(),
  cycleId: z.string(),
  on: z.string(),
  words: z.string(),
  share: z.int(),
  aboutPersonId: z.string().optional(),
  wentWrong: z.boolean().default(false),
  number: z.object({ value: z.number(), outOf: z.number(), from: z.string() }).optional(),
  redactedCopyOf: z.string().optional(),
  personSaidYesAt: z.string().optional(),
});

export const Account = z.object({
  id: z.string(),
  grantId: z.string().optional(),
  programmeId: z.string().optional(),
  covers: z.tuple([z.string(), z.string()]),
  q1Learnt: z.string().default(""),
  q2How: z.string().default(""),
  q3Changed: z.array(change).default([]),
  q4Involved: z.string().default(""),
  wentWrong: z.string().default(""),
  notSure: z.string().default(""),
  share: z.int(),
  dialogueId: z.string().nullable(),
  receiverIds: z.array(z.string()).default([]),
  history,
});

export const Dialogue = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  accountId: z.string().nullable(),
  aboutAccountId: z.string().optional(),
  openTalk: z.boolean().default(false),
  givingIds: z.array(z.string()),
  receivingIds: z.array(z.string()),
  bookedFor: z.string(),
  place: z.string().optional(),
  heldOn: z.string().optional(),
  heard: z.array(said).default([]),
  seeDifferently: z.array(z.object({ by: z.string(), says: z.string() })).default([]),
  funderContribution: said.optional(),
  promises: z.array(z.object({ by: z.string(), what: z.string(), reviewOn: z.string() })).default([]),
  plainWords: z.string().optional(),
  youSaidWeChanged: z.array(z.object({ youSaid: z.string(), weChanged: z.string() })).optional(),
  whoWasMissing: z.array(z.string()).default([]),
  closesOn: z.string().optional(),
  payment: z
    .object({
      offeredPence: z.int(),
      kind: z.string(),
      fromPotId: z.string(),
      payOn: z.string(),
      note: z.string(),
    })
    .optional(),
  answers: z
    .array(z.object({ by: z.string(), as: z.enum(answerKinds), note: z.string().optional() }))
    .default([]),
  history,
});
