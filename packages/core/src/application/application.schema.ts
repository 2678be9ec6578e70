import * as z from "zod";
import { audioTypes } from "../file/audio.rules.ts";
import { idSchema } from "../id.ts";
import { MOST_PENCE } from "../money.rules.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { choices, programmeId } from "../programme/programme.schema.ts";
import { waits } from "../programme/waits.rules.ts";
import { email, instant, line, maybeWords, words } from "../text.schema.ts";
import { helps, parts, states, ways } from "./application.rules.ts";
import { SentEnclosure } from "./enclosure.schema.ts";
import { questionKeys } from "./questions.rules.ts";

export const applicationId = idSchema("app");

/** The head of an application: what lists show. The words are apart. */
export const Info = z.strictObject({
  applicationId,
  programmeId,
  funderOrgId: orgId,
  programmeName: z.string(),
  orgId,
  orgName: z.string(),
  state: z.enum(states),
  startedById: personId,
  startedAt: z.string(),
  /** The amount asked for, as it was sent. */
  askedPence: pence.optional(),
  sentAt: z.string().optional(),
  sentById: personId.optional(),
  /** How often it was sent: more than once only after "keep talking". */
  sendings: z.int(),
  graceUntil: z.string().optional(),
  graceReason: z.string().optional(),
  graceById: personId.optional(),
  /** The steward would like to talk before it is read. */
  talkAskedAt: z.string().optional(),
  talkWords: z.string().optional(),
  /** Who of the group read it through last, and a mark of the words that they read. */
  readThrough: z.strictObject({ by: personId, at: z.string(), mark: z.string() }).optional(),
  decision: z.strictObject({ decisionId: z.string(), choice: z.enum(choices), at: z.string() }).optional(),
  /** When its group first had an answer; a decision after looking again changes nothing about that. */
  answeredAt: z.string().optional(),
  /** When it was last sent, moved on or taken back; saving a draft does not touch it. */
  movedAt: z.string(),
  version: z.int(),
});
export type Info = z.infer<typeof Info>;

/** One saved part of a draft, with a version of its own. Which fields it uses depends on the part. */
export const AnswerInfo = z.strictObject({
  part: z.enum(parts),
  words: z.string().optional(),
  way: z.enum(ways).optional(),
  /** For spoken words that were typed up: their speaker says that they are right. */
  wordsAreRight: z.boolean().optional(),
  /** "We do not know yet" is an answer. */
  notYet: z.boolean().optional(),
  /** Facts: ask us for them instead. */
  askUs: z.boolean().optional(),
  /** Facts: other public money in the last three years, for groups that sell things or services. */
  otherPublicMoneyPence: z.int().min(0).max(MOST_PENCE).optional(),
  askedPence: pence.optional(),
  savedById: personId,
  savedAt: z.string(),
  version: z.int(),
});
export type AnswerInfo = z.infer<typeof AnswerInfo>;

/** An answer said aloud, kept as a file. Its words, typed up, are the answer's own. */
export const Recording = z.strictObject({
  recordingId: idSchema("voice"),
  part: z.enum(questionKeys),
  type: z.enum(audioTypes),
  bytes: z.int(),
  seconds: z.number(),
  scanned: z.boolean(),
  /** Who spoke: they alone say whether words typed up are right. */
  byId: personId,
  at: z.string(),
  /** The first sending that it went with. */
  sentIn: z.int().optional(),
});
export type Recording = z.infer<typeof Recording>;

/** What comes back from a save: small, since it happens often. */
export const Saved = AnswerInfo.pick({ part: true, version: true, savedAt: true });
export type Saved = z.infer<typeof Saved>;

export const Helper = z.strictObject({
  personId,
  name: z.string(),
  may: z.enum(helps),
  since: z.string(),
});
export type Helper = z.infer<typeof Helper>;

/** `fromApplicationId`: begin from the answers of an earlier application of the same group. */
export const Start = z.strictObject({ programmeId, orgId, fromApplicationId: applicationId.optional() });

/** 0 for a part never saved before. */
const savedVersion = z.int().min(0);

export const SaveAnswer = z.strictObject({
  applicationId,
  version: savedVersion,
  question: z.enum(questionKeys),
  words: maybeWords(),
  way: z.enum(ways).default("written"),
  wordsAreRight: z.boolean().default(false),
  notYet: z.boolean().default(false),
});

/** What is about to be sent: its media type, and its size in bytes. */
export const StartRecording = z.strictObject({
  applicationId,
  question: z.enum(questionKeys),
  type: z.string().max(100),
  bytes: z.int().min(1, "That recording has nothing in it."),
});

/** Where to send it: a form with these fields, and then the file, in a field called `file`. */
export const StartedRecording = z.strictObject({
  recordingId: Recording.shape.recordingId,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
});

export const KeepRecording = z.strictObject({
  applicationId,
  question: z.enum(questionKeys),
  recordingId: Recording.shape.recordingId,
});
export const OneRecording = KeepRecording.omit({ question: true });

/** An address that plays it for a while. */
export const Playing = z.strictObject({ url: z.string(), forSeconds: z.int() });

export const SaveFacts = z.strictObject({
  applicationId,
  version: savedVersion,
  words: maybeWords(1500),
  askUs: z.boolean().default(false),
  otherPublicMoneyPence: AnswerInfo.shape.otherPublicMoneyPence,
});

/** Null takes the amount out again. */
export const SaveAsk = z.strictObject({ applicationId, version: savedVersion, askedPence: pence.nullable() });

export const Invite = z.strictObject({
  applicationId,
  email,
  name: line(80),
  may: z.enum(helps).default("edit"),
});
export const Uninvite = z.strictObject({ applicationId, personId });
export const GrantGrace = z.strictObject({
  applicationId,
  hours: z
    .int()
    .min(1)
    .max(waits.graceHours.most, `The longest is ${waits.graceHours.most} hours after closing.`),
  reason: words(600),
});
export const AskToTalk = z.strictObject({ applicationId, words: maybeWords(600).default("") });

/** A question as it was asked and the answer as it was sent. */
const SentAnswer = z.strictObject({
  key: z.enum(questionKeys),
  ask: z.string(),
  hint: z.string(),
  why: z.string(),
  words: z.string(),
  way: z.enum(ways),
  notYet: z.boolean(),
  recording: Recording.pick({ recordingId: true, type: true, seconds: true, byId: true }).optional(),
});

/** What was sent, word for word; nothing changes it afterwards. */
export const Document = z.strictObject({
  applicationId,
  sending: z.int(),
  sentAt: instant,
  sentById: personId,
  askedPence: pence,
  answers: z.array(SentAnswer),
  facts: z.strictObject({
    words: z.string(),
    askUs: z.boolean(),
    otherPublicMoneyPence: AnswerInfo.shape.otherPublicMoneyPence,
  }),
  /** Pictures and PDFs that went with it, when there were any. */
  enclosures: z.array(SentEnclosure).optional(),
  /** SHA-256 of everything above, so that a copy can be checked. */
  digest: z.string(),
});
export type Document = z.infer<typeof Document>;
