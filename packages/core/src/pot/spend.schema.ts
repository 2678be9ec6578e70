import * as z from "zod";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { personId } from "../person/person.schema.ts";
import { day, instant, words } from "../text.schema.ts";
import { MOST_HOLDERS, MOST_SPENDS } from "./pot.rules.ts";
import { lineInBytes, potId, share } from "./pot.schema.ts";

export const txId = idSchema("tx");

const people = z.array(personId).max(MOST_HOLDERS);

/** The other one who holds the pot, and when they are told: on the day it is recorded. */
const Told = z.strictObject({ personId, at: instant });

/** A tie said aloud. It is fine to have one. */
const Tied = z.strictObject({
  /** Who has it; the one who records, when left out. */
  personId: personId.optional(),
  what: lineInBytes(120),
  steppedBack: z.boolean().default(false),
  secondLookById: personId.optional(),
});

/** Words of a spend; each is capped in bytes, so that a posting stays one write unit. Longer ones are notes. */
const said = {
  what: lineInBytes(100),
  why: lineInBytes(200),
  learningNote: lineInBytes(200).optional(),
  /** Why it is outside what was agreed. It is recorded all the same, and talked about next time. */
  outsideBecause: lineInBytes(200).optional(),
};

/** Record a spend from a pot you hold. It is final at once. */
export const Record = z.strictObject({
  potId,
  amountPence: pence,
  spentOn: day,
  ...said,
  decidedByIds: people.optional(),
  presentIds: people.optional(),
  toldSameDay: Told.optional(),
  choseById: personId.optional(),
  paidById: personId.optional(),
  /** People paid for their time, if any. */
  paidToIds: z.array(personId).max(20).optional(),
  steppedBackIds: people.optional(),
  tie: Tied.optional(),
  /** The circle's own decision that this carries out. */
  circleDecisionId: idSchema("cdec").optional(),
  receiptKept: z.boolean().default(false),
  /** "I was not sure": something to bring to the next team hour. */
  notSure: z.boolean().default(false),
  share: share.optional(),
});

/** One of several spends written down together, under a key of its own making. */
export const Line = Record.omit({ potId: true }).extend({ txId });

/** Several spends of one pot, in the order they are written down. */
export const RecordMany = z.strictObject({
  potId,
  lines: z
    .array(Line)
    .min(1, "Write down at least one spend.")
    .max(MOST_SPENDS, `Write down at most ${MOST_SPENDS} spends at once.`)
    .refine((lines) => new Set(lines.map(({ txId: id }) => id)).size === lines.length, {
      message: "Give each line a key of its own.",
    }),
});

export const Return = z.strictObject({ txId, reason: lineInBytes(200) });

/** Write down a spend where holders say yes together. It is no line yet, and keeps no money back. */
export const WriteDown = Record.extend({ share: share.min(1).optional() });

export const OneDraft = z.strictObject({ potId, draftId: txId });

/** A spend that someone wrote down, as those who hold the pot see it. */
export const Draft = z.strictObject({
  draftId: txId,
  byId: personId,
  at: z.string(),
  amountPence: pence,
  spentOn: day,
  what: z.string(),
  why: z.string(),
  outsideBecause: z.string().optional(),
  tie: z.string().optional(),
  actions: z.array(z.string()),
});
export type Draft = z.infer<typeof Draft>;

/** Put a spend right: the wrong amount, or the wrong pot. The old line stays, one puts it back, and a new one is written. */
export const Correct = Record.omit({ share: true }).extend({
  txId,
  /** The pot it should have come from, when that is another. */
  potId: potId.optional(),
  reason: lineInBytes(200),
});

/** What a spend or a return left behind: what the phone shows when it is saved. */
export const Recorded = z.strictObject({
  txId,
  potId,
  amountPence: pence,
  /** What is free in the pot after it. */
  balancePence: z.int(),
  at: z.string(),
});
export type Recorded = z.infer<typeof Recorded>;

/** Each of several spends, in the order they were written down, with what was left after it. */
export const RecordedMany = z.strictObject({ items: z.array(Recorded) });
export type RecordedMany = z.infer<typeof RecordedMany>;

/** A spend to bring to the next talk, as one who holds its pot sees it. */
export const ToTalkAbout = z.strictObject({
  ...{ txId, potId, potName: z.string(), amountPence: pence, at: z.string() },
  what: z.string().optional(),
  outsideBecause: z.string().optional(),
  notSure: z.literal(true).optional(),
});
export type ToTalkAbout = z.infer<typeof ToTalkAbout>;

/** References and marks of a spend; part of what its hash covers. */
export const Facts = z.object({
  share,
  decidedByIds: z.array(personId),
  presentIds: z.array(personId).optional(),
  toldSameDay: Told.optional(),
  choseById: personId.optional(),
  paidById: personId.optional(),
  paidToIds: z.array(personId).optional(),
  steppedBackIds: z.array(personId).optional(),
  tie: Tied.omit({ what: true }).extend({ personId }).optional(),
  circleDecisionId: idSchema("cdec").optional(),
  receiptKept: z.literal(true).optional(),
  /** Holders who said yes to it together, and who of them wrote it down. */
  saidYesIds: z.array(personId).optional(),
  writtenById: personId.optional(),
  /** The spend that this one puts right. */
  corrects: txId.optional(),
  notSure: z.literal(true).optional(),
  /** The first of the spends that it was written down among. */
  batchId: txId.optional(),
});
export type Facts = z.infer<typeof Facts>;

export const Words = z.object({
  what: z.string(),
  why: z.string(),
  learningNote: z.string().optional(),
  outsideBecause: z.string().optional(),
  /** What the tie is. */
  tie: z.string().optional(),
});
export type Words = z.infer<typeof Words>;

/** Something added to a spend since: what happened next, or a second look. */
export const Note = z.strictObject({
  noteId: idSchema("note"),
  kind: z.enum(["after", "look"]),
  by: personId,
  at: z.string(),
  words: z.string().optional(),
});
export type Note = z.infer<typeof Note>;

/** A receipt, or a photo of one, as those see it who may open it. What the file was called is not kept. */
export const Receipt = z.strictObject({
  receiptId: idSchema("rcpt"),
  /** Media type, told from its first bytes. */
  type: z.string(),
  bytes: z.int(),
  byId: personId,
  at: z.string(),
  /** Whether a scanner looked at it. */
  scanned: z.boolean(),
  /** When it was taken back. The file is gone then, and the line stays. */
  takenBackAt: z.string().optional(),
});
export type Receipt = z.infer<typeof Receipt>;

const Undone = z.strictObject({
  txId,
  at: z.string(),
  byId: personId.optional(),
  /** The spend that was written in its place. */
  becomes: txId.optional(),
  /** Why, for those who may read words. */
  why: z.string().optional(),
});

/** A spend as one reader sees it: sums and dates, people, words; each left out for those who may not see it. */
export const Info = z.strictObject({
  txId,
  potId: potId.optional(),
  potName: z.string().optional(),
  money: z
    .strictObject({ amountPence: pence, spentOn: day, recordedAt: z.string(), balancePence: z.int() })
    .optional(),
  returned: Undone.optional(),
  recordedById: personId.optional(),
  facts: Facts.optional(),
  words: Words.optional(),
  /** Whether there were words that have since been taken back. */
  wordsTakenBack: z.boolean(),
  notes: z.array(Note),
  receipts: z.array(Receipt.extend({ actions: z.array(z.string()) })),
});
export type Info = z.infer<typeof Info>;

export const ById = z.strictObject({ txId });
export const AddNote = z.strictObject({ txId, words: words(1000) });
export const SetShare = z.strictObject({ txId, share });
