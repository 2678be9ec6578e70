import * as z from "zod";
import { idSchema } from "../id.ts";
import { reviewGroups } from "../membership/review-group.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { Make } from "../pot/pot.schema.ts";
import { day, line, maybeWords, version, words } from "../text.schema.ts";
import { leanings } from "./advice.rules.ts";
import { MOST_LISTEN_FOR, routes, states } from "./programme.rules.ts";
import {
  DecisionRight,
  DecisionRights,
  Nature,
  Openness,
  ParadigmChoices,
  System,
  Waits,
} from "./set-up.schema.ts";
import { TakingPart } from "./taking-part.schema.ts";

export const programmeId = idSchema("prog");
export const choices = ["fund", "smallerStart", "keepTalking", "notThisTime"] as const;

/** What we want to help happen, and who says so. */
export const Purpose = z.strictObject({
  text: words(500),
  whoSaysSo: maybeWords(1500).default(""),
});

/** A group whose voice a review hears. A required one is never decided without. */
export const Group = z.strictObject({ group: z.enum(reviewGroups), required: z.boolean() });

/** Four questions about how tangled the purpose is, in words, and how it leans. */
export const Complexity = z.strictObject({
  compositional: line(200),
  experiential: line(200),
  dynamic: line(200),
  governance: line(200),
  leans: z.enum(leanings),
  why: maybeWords(1500).default(""),
});

/** How people's data stays safe: who thought about it, when, and when they look again. */
export const DataNote = z.strictObject({
  doneById: personId,
  on: day,
  about: words(3000),
  lookAgainOn: day,
});

/** A purpose as it was, until when, and why it changed: what is next came from someone named. */
export const EarlierPurpose = Purpose.extend({
  version: z.int(),
  until: z.string(),
  changedById: personId,
  why: maybeWords(600).default(""),
  /** Whether people could read it: one of a draft is for those who set the programme up. */
  told: z.boolean(),
});
export type EarlierPurpose = z.infer<typeof EarlierPurpose>;

/** A date that moved later after opening, and why. */
export const DateMove = z.strictObject({
  field: z.string(),
  from: day,
  to: day,
  reason: words(600),
  at: z.string(),
  byId: personId,
});

/** Something that takes a yes from the other side: a rest, or going on again. */
export const Asked = z.strictObject({
  act: z.enum(["pause", "resume"]),
  reason: words(600),
  byId: personId,
  side: z.enum(["commissioner", "governor"]),
  at: z.string(),
});
export type Asked = z.infer<typeof Asked>;

/** Why it rests and since when, and where it goes on from. */
const Paused = z.strictObject({ from: z.enum(["open", "live"]), reason: words(600), since: z.string() });

export const Rest = z.strictObject({ asked: Asked.optional(), paused: Paused.optional() });
export type Rest = z.infer<typeof Rest>;

const groups = z
  .array(Group)
  .max(reviewGroups.length)
  .refine((all) => new Set(all.map(({ group }) => group)).size === all.length, "Name each group once.");

/** What a commissioner writes. A draft may leave out anything but its name and purpose. */
const Written = z.strictObject({
  name: line(100),
  purpose: Purpose,
  totalPence: pence.optional(),
  opensOn: day.optional(),
  closesOn: day.optional(),
  decisionBy: day.optional(),
  startsOn: day.optional(),
  endsOn: day.optional(),
  listenFor: z.array(line(160)).max(MOST_LISTEN_FOR),
  groups,
  seniorResponsibleId: personId.optional(),
  safeguardingLeadId: personId.optional(),
  stewardId: personId.optional(),
  learningPartnerOrgId: orgId.optional(),
  route: z.enum(routes).optional(),
  routeNote: maybeWords(1500).optional(),
  complexity: Complexity.optional(),
  /** Who helped to shape this, and who was not there. */
  fourthQuestionNote: maybeWords(1500).optional(),
  dataNote: DataNote.optional(),
  /** What is agreed in advance about using the money. */
  edges: maybeWords(1500).optional(),
  system: System.optional(),
  openness: Openness.optional(),
  nature: Nature.optional(),
  decisionRights: DecisionRights.optional(),
  paradigmChoices: ParadigmChoices.optional(),
  takingPart: TakingPart.optional(),
  waits: Waits.optional(),
  /** What stood most often behind an answer that was not a yes, for everyone; it names no group. */
  whyNot: maybeWords(1500).optional(),
});

export const Info = Written.extend({
  programmeId,
  funderOrgId: orgId,
  funderName: line(140),
  purpose: Purpose.extend({ version: z.int() }),
  decisionRights: z.array(DecisionRight).optional(),
  state: z.enum(states),
  dateMoves: z.array(DateMove),
  rootPotId: idSchema("pot").optional(),
  /** What it says of a rest: one that is asked for, and one it is in. */
  rest: Rest.optional(),
  /** Its last day, and what it leaves, in words for everyone. */
  windDown: z.strictObject({ on: day, note: words(3000), since: z.string() }).optional(),
  /** When it closed, and until when its records are kept. */
  kept: z.strictObject({ moneyUntil: day, wordsUntil: day, closedOn: day }).optional(),
  /** Applications that were sent, and not taken back. */
  applied: z.int().default(0),
  /** Agreements with both signatures. */
  signedGrants: z.int(),
  version: z.int(),
});
export type Info = z.infer<typeof Info>;

export const Create = Written.extend({
  funderOrgId: orgId,
  listenFor: Written.shape.listenFor.default([]),
  groups: groups.default([]),
});

/** Any of what was written. Once open, dates only move later, and `reason` says why. */
export const Edit = Written.partial().extend({
  programmeId,
  version,
  purpose: z.strictObject({ text: words(500), whoSaysSo: maybeWords(1500).optional() }).optional(),
  reason: words(600).optional(),
});

export const One = z.strictObject({ programmeId });
export const AskRest = One.extend({ reason: words(600) });

/** The programme's money, its holders and what is agreed about using it; the amount is the programme's own. */
export const OpenFund = Make.pick({ name: true, holderIds: true, edges: true }).extend({ programmeId });

/** What a list shows of a programme. */
export const Listed = Info.pick({
  programmeId: true,
  name: true,
  funderOrgId: true,
  funderName: true,
  state: true,
  opensOn: true,
  closesOn: true,
  decisionBy: true,
}).extend({ purpose: z.string() });
export type Listed = z.infer<typeof Listed>;

/** What the public list shows: how it stands, besides. */
export const PublicListed = Listed.extend({ takesApplications: z.boolean(), endsOn: day.optional() });
export type PublicListed = z.infer<typeof PublicListed>;

/** How one application ended, kept for the public page. */
export const Outcome = z.strictObject({
  programmeId,
  applicationId: idSchema("app"),
  orgName: line(140),
  choice: z.enum(choices),
  amountPence: pence.optional(),
  on: day,
  /** Whether this was decided after looking again. */
  lookedAgain: z.boolean().optional(),
});
export type Outcome = z.infer<typeof Outcome>;

const Contact = z.strictObject({ name: z.string(), email: z.string() });

/** The page anyone may read, with no sign-in: nothing in it is about a person but those who answer for it. */
export const PublicPage = PublicListed.extend({
  whoSaysSo: z.string(),
  fourthQuestionNote: z.string(),
  system: System.pick({ helped: true, harmed: true }).optional(),
  totalPence: pence.optional(),
  startsOn: day.optional(),
  /** The instant after which nothing more can be sent. */
  closesAt: z.string().optional(),
  listenFor: z.array(z.string()),
  groups: z.array(Group),
  routeNote: z.string(),
  dateMoves: z.array(DateMove.omit({ byId: true })),
  paused: Paused.omit({ from: true }).optional(),
  seniorResponsible: Contact.optional(),
  steward: Contact.optional(),
  safeguarding: Contact.optional(),
  /** Groups that were funded, by name; of the rest only how many there were. */
  funded: z.array(Outcome.pick({ orgName: true, choice: true, amountPence: true, on: true })),
  /** How many groups applied, and did not take it back. */
  applied: z.int(),
  /** What stood most often behind an answer that was not a yes. */
  whyNot: z.string(),
  /** What people can count on: how long each thing takes, or how long they have. */
  waits: Waits,
  outcomes: z.record(z.enum(choices), z.int()),
  /** How many of those decisions were made after looking again. */
  lookedAgain: z.int(),
});
export type PublicPage = z.infer<typeof PublicPage>;
