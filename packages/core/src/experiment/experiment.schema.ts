import * as z from "zod";
import { cycleId } from "../cycle/cycle.schema.ts";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { saidYesAt, share } from "../sharing/sharing.schema.ts";
import { day, line, maybeWords, version, words } from "../text.schema.ts";
import { endings, states } from "./experiment.rules.ts";

export const experimentId = idSchema("exp");

/** What we did before, what we do now, and since when. */
export const PracticeChange = z.strictObject({ before: words(600), after: words(600), since: day });
export type PracticeChange = z.infer<typeof PracticeChange>;

const lookFor = z.array(line(300)).max(12);
/** People by id, or words for those who go unnamed: "two people we serve". */
const who = z.array(line(140)).max(20);

/** A small try: a hunch, what to look out for, when to stop, how it stays safe, and what was learnt. */
export const Info = z.strictObject({
  experimentId,
  cycleId,
  byId: personId,
  idea: line(200),
  hunch: maybeWords(1500),
  weWonder: maybeWords(1500),
  lookFor,
  noticeAsWeGo: maybeWords(300),
  stopRule: maybeWords(600),
  safeToTry: maybeWords(1500),
  doneByIds: z.array(personId),
  potId: idSchema("pot").optional(),
  costPence: pence.optional(),
  personSaidYesAt: z.string().optional(),
  /** Who told the portal so, when it was not the person. */
  saidYesToId: personId.optional(),
  state: z.enum(states),
  parkedFrom: z.enum(states).optional(),
  parkedBecause: z.string().optional(),
  stoppedBecause: z.string().optional(),
  nothingToNoteBecause: z.string().optional(),
  whatWeLearnt: z.string().optional(),
  madeSenseWith: who,
  practiceChange: PracticeChange.optional(),
  embeddedAs: z.string().optional(),
  retryOf: experimentId.optional(),
  changedFrom: experimentId.optional(),
  differentNow: z.string().optional(),
  noteCount: z.int(),
  share,
  orgId: orgId.optional(),
  programmeId: programmeId.optional(),
  funderOrgId: orgId.optional(),
  at: z.string(),
  version: z.int(),
});
export type Info = z.infer<typeof Info>;

/** What a list shows of a try. */
export const Listed = Info.pick({
  experimentId: true,
  cycleId: true,
  idea: true,
  hunch: true,
  weWonder: true,
  lookFor: true,
  noticeAsWeGo: true,
  safeToTry: true,
  stopRule: true,
  state: true,
  whatWeLearnt: true,
  practiceChange: true,
  embeddedAs: true,
  share: true,
  noteCount: true,
});
export type Listed = z.infer<typeof Listed>;

export const Hunch = z.strictObject({
  idea: line(200),
  hunch: maybeWords(1500).default(""),
  weWonder: maybeWords(1500).default(""),
});

/** A hunch, or something we wonder: one of the two is enough. */
export const Note = Hunch.extend({ cycleId, share: share.optional() }).refine(
  ({ hunch, weWonder }) => hunch !== "" || weWonder !== "",
  { path: ["hunch"], message: "Say your hunch, or what you wonder." },
);

const Planned = z.strictObject({
  lookFor: lookFor.default([]),
  noticeAsWeGo: maybeWords(300).default(""),
  stopRule: maybeWords(600).default(""),
  safeToTry: maybeWords(1500).default(""),
  doneByIds: z.array(personId).max(20).default([]),
  potId: idSchema("pot").optional(),
  costPence: pence.optional(),
  personSaidYesAt: saidYesAt.optional(),
});

export const Plan = Planned.extend({ experimentId });

/** Fields that are left out stay as they are. */
export const Edit = z.strictObject({
  experimentId,
  version,
  idea: line(200).optional(),
  hunch: maybeWords(1500).optional(),
  weWonder: maybeWords(1500).optional(),
  lookFor: lookFor.optional(),
  noticeAsWeGo: maybeWords(300).optional(),
  stopRule: words(600).optional(),
  safeToTry: words(1500).optional(),
});

export const StopNow = z.strictObject({ experimentId, why: maybeWords(1500).default("") });
export const Finish = z.strictObject({ experimentId, nothingToNoteBecause: maybeWords(1500).default("") });

/** What we learnt, and with whom we made sense of it. Embedding says before and after; changing makes a new try. */
export const Close = z
  .strictObject({
    experimentId,
    ending: z.enum(endings),
    whatWeLearnt: words(3000),
    madeSenseWith: who.min(1, "Say who helped make sense of it."),
    practiceChange: PracticeChange.optional(),
    embeddedAs: maybeWords(600).default(""),
    next: Hunch.optional(),
  })
  .refine(({ ending, practiceChange }) => ending !== "embed" || practiceChange !== undefined, {
    path: ["practiceChange"],
    message: "Say what you did before, what you do now, and since when.",
  })
  .refine(({ ending, next }) => ending !== "change" || next !== undefined, {
    path: ["next"],
    message: "Say what you will try instead.",
  });

export const Park = z.strictObject({ experimentId, why: words(1500) });
export const Retry = z.strictObject({ experimentId, differentNow: words(1500) });
