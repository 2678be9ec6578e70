import * as z from "zod";
import { PracticeChange } from "../experiment/experiment.schema.ts";
import { grantId } from "../grant/payment.schema.ts";
import { idSchema } from "../id.ts";
import { noteId } from "../note/note.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { saidYesAt, share } from "../sharing/sharing.schema.ts";
import { day, maybeWords, words } from "../text.schema.ts";
import { states } from "./account.rules.ts";
import { partKeys } from "./questions.rules.ts";

export const accountId = idSchema("acct");
export const dialogueId = idSchema("dlg");

export const Covers = z.strictObject({ from: day, to: day });

/** What lists show of an account. Its words are items apart. */
export const Head = z.strictObject({
  accountId,
  /** The funder's own account of how it funds. */
  byFunder: z.boolean(),
  grantId: grantId.optional(),
  programmeId: programmeId.optional(),
  funderOrgId: orgId.optional(),
  /** Who gives it, and the name they go by. */
  orgId,
  giverName: z.string(),
  covers: Covers,
  state: z.enum(states),
  share,
  authorIds: z.array(personId),
  receiverIds: z.array(personId),
  /** It was shared with the funder, so its commissioner and steward read it. */
  funderReads: z.boolean(),
  dialogueId: dialogueId.optional(),
  startedAt: z.string(),
  sharedAt: z.string().optional(),
  coSignedAt: z.string().optional(),
  version: z.int(),
});
export type Head = z.infer<typeof Head>;

/** Words of a note, by reference: they show only while the note is as open as when it was quoted. */
export const Quote = z.strictObject({
  noteId,
  shareThen: share,
  /** When someone served said yes to being quoted here, and who told the portal so. */
  personSaidYesAt: z.string().optional(),
  saidYesToId: personId.optional(),
});
export type Quote = z.infer<typeof Quote>;

/** One question's answer, saved by itself, with a version of its own. */
export const Part = z.strictObject({
  key: z.enum(partKeys),
  words: z.string(),
  changes: z.array(PracticeChange),
  /** "Nothing yet, because…" */
  nothingYet: z.string(),
  missing: z.string(),
  noOneMissing: z.boolean(),
  quotes: z.array(Quote),
  savedAt: z.string().optional(),
  savedById: personId.optional(),
  version: z.int(),
});
export type Part = z.infer<typeof Part>;

/** A quote as a reader sees it: the note's words, or the mark that they were taken back. */
export const ShownQuote = z.strictObject({
  noteId,
  words: z.string().optional(),
  byId: personId.optional(),
  on: z.string().optional(),
  takenBack: z.boolean(),
});
export type ShownQuote = z.infer<typeof ShownQuote>;

export const ShownPart = Part.omit({ quotes: true }).extend({
  question: z.string(),
  nudges: z.array(z.string()),
  needed: z.boolean(),
  quotes: z.array(ShownQuote),
});
export type ShownPart = z.infer<typeof ShownPart>;

export const Addendum = z.strictObject({ byId: personId, at: z.string(), words: z.string() });
export type Addendum = z.infer<typeof Addendum>;

/** `grantId` of a grant here or one recorded elsewhere; `programmeId` for the funder's own. One of the two. */
export const Start = z
  .strictObject({
    grantId: grantId.optional(),
    programmeId: programmeId.optional(),
    covers: Covers,
    /** Others who write it with you. */
    withIds: z.array(personId).max(20).default([]),
  })
  .refine((input) => (input.grantId === undefined) !== (input.programmeId === undefined), {
    path: ["grantId"],
    message: "Say which grant this is about, or which programme for a funder’s own account.",
  });

/** What is left out stays as it is. Saving never checks whether it is enough; sharing does. */
export const Save = z.strictObject({
  accountId,
  key: z.enum(partKeys),
  version: z.int(),
  words: maybeWords().optional(),
  changes: z.array(PracticeChange).max(20).optional(),
  nothingYet: maybeWords(1500).optional(),
  missing: maybeWords(1500).optional(),
  noOneMissing: z.boolean().optional(),
});

/** Notes to quote, in the answer to one question. */
export const FillFromNotes = z.strictObject({
  accountId,
  key: z.enum(partKeys),
  noteIds: z.array(noteId).min(1, "Choose at least one note.").max(20),
  /** When these are words of people served: when they said yes to being quoted here. */
  personSaidYesAt: saidYesAt.optional(),
});

export const ShareForTalk = z.strictObject({
  accountId,
  receiverIds: z.array(personId).min(1, "Choose who you will talk about it with.").max(30),
  share: share.optional(),
  /** A few lines the board may read. */
  summary: maybeWords(1500).default(""),
});

export const AddAddendum = z.strictObject({ accountId, words: words(3000) });
