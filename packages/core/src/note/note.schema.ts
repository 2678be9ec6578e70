import * as z from "zod";
import { cycleId } from "../cycle/cycle.schema.ts";
import { experimentId, PracticeChange } from "../experiment/experiment.schema.ts";
import { idSchema } from "../id.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { saidYesAt, share } from "../sharing/sharing.schema.ts";
import { day, line, version, words } from "../text.schema.ts";
import { states } from "./note.rules.ts";

export const noteId = idSchema("note");

/** A number someone noticed: out of what, and from where. There is nothing to hold it up against. */
export const Noticed = z.strictObject({
  value: z.number().min(0).max(1_000_000_000),
  outOf: z.number().min(0).max(1_000_000_000).optional(),
  from: line(140),
});

/** What someone noticed. */
export const Info = z.strictObject({
  noteId,
  byId: personId,
  on: day,
  at: z.string(),
  words: z.string(),
  share,
  cycleId: cycleId.optional(),
  experimentId: experimentId.optional(),
  /** The person it speaks of: it then stays in the team, unless as a copy without them. */
  aboutPersonId: personId.optional(),
  /** Others who read it at "us two". */
  withIds: z.array(personId),
  personSaidYesAt: z.string().optional(),
  wentWrong: z.boolean(),
  notSure: z.boolean(),
  number: Noticed.optional(),
  /** What we do differently now; it comes into the next account. */
  change: PracticeChange.optional(),
  redactedCopyOf: noteId.optional(),
  state: z.enum(states),
  /** An account quotes it, so its words no longer change. */
  quoted: z.boolean(),
  orgId: orgId.optional(),
  programmeId: programmeId.optional(),
  funderOrgId: orgId.optional(),
  version: z.int(),
});
export type Info = z.infer<typeof Info>;

export const Write = z.strictObject({
  words: words(),
  on: day.optional(),
  share: share.optional(),
  cycleId: cycleId.optional(),
  experimentId: experimentId.optional(),
  aboutPersonId: personId.optional(),
  withIds: z.array(personId).max(10).default([]),
  personSaidYesAt: saidYesAt.optional(),
  wentWrong: z.boolean().default(false),
  notSure: z.boolean().default(false),
  number: Noticed.optional(),
  change: PracticeChange.optional(),
});

export const Edit = z.strictObject({ noteId, version, words: words() });
export const Share = z.strictObject({ noteId, share, personSaidYesAt: saidYesAt.optional() });
export const Redact = z.strictObject({
  noteId,
  words: words(),
  share,
  on: day.optional(),
  personSaidYesAt: saidYesAt.optional(),
});
