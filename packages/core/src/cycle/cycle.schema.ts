import * as z from "zod";
import { idSchema } from "../id.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { saidYesAt, share } from "../sharing/sharing.schema.ts";
import { line, maybeWords, version, words } from "../text.schema.ts";
import { parts, states, subjects } from "./cycle.rules.ts";

export const cycleId = idSchema("cycle");

const partSet = z
  .array(z.enum(parts))
  .max(parts.length)
  .transform((all) => parts.filter((part) => all.includes(part)));

/** A learning cycle: who learns about what, at which scale, and which of its five parts are open. */
export const Info = z.strictObject({
  cycleId,
  purpose: words(500),
  /** person, team, organisation, place, country, or a name of your own. */
  scale: line(40),
  subject: z.enum(subjects),
  state: z.enum(states),
  openParts: partSet,
  share,
  memberIds: z.array(personId),
  /** At the scale of a person: whose life it is about. */
  personId: personId.optional(),
  /** When they said yes to it, and who told the portal so, when it was not they who started it. */
  personSaidYesAt: z.string().optional(),
  saidYesToId: personId.optional(),
  /** Whose team it is. */
  orgId: orgId.optional(),
  programmeId: programmeId.optional(),
  funderOrgId: orgId.optional(),
  /** Cycles that hear what this one learns. */
  feedsInto: z.array(cycleId),
  startedAt: z.string(),
  movedAt: z.string(),
  /** Tries that are running or being made sense of. */
  openTries: z.int(),
  /** A view that did not agree when the purpose last changed. */
  differ: z.string().optional(),
  closing: z.strictObject({ carryOn: z.string(), drop: z.string(), told: z.string() }).optional(),
  version: z.int(),
});
export type Info = z.infer<typeof Info>;

/** What a list shows of a cycle. */
export const Listed = Info.pick({
  cycleId: true,
  purpose: true,
  scale: true,
  subject: true,
  state: true,
  openParts: true,
  movedAt: true,
  programmeId: true,
});
export type Listed = z.infer<typeof Listed>;

export const Start = z.strictObject({
  purpose: words(500),
  scale: line(40),
  subject: z.enum(subjects).default("work"),
  share: share.optional(),
  /** Others in it; whoever starts it is in it too. */
  memberIds: z.array(personId).max(40).default([]),
  /** At the scale of a person: whose life it is about, if not one's own, and when they said yes. */
  personId: personId.optional(),
  personSaidYesAt: saidYesAt.optional(),
  orgId: orgId.optional(),
  programmeId: programmeId.optional(),
});

export const Move = z.strictObject({
  cycleId,
  from: partSet.default([]),
  to: partSet,
  why: words(1500),
  /** Tell the others in it. */
  tell: z.boolean().default(false),
});

/** One move: parts left, parts opened, and why. Never a step in an order. */
export const MoveInfo = z.strictObject({
  moveId: idSchema("move"),
  byId: personId,
  at: z.string(),
  from: partSet,
  to: partSet,
  why: z.string(),
});
export type MoveInfo = z.infer<typeof MoveInfo>;

/** A changed purpose: agreed by those in it, or with a note of who sees it differently. */
export const Edit = z.strictObject({
  cycleId,
  version,
  purpose: words(500),
  why: words(1500),
  differ: maybeWords(1500).default(""),
});

export const AddMember = z.strictObject({
  cycleId,
  personId,
  why: words(600),
  /** When someone joins a cycle about one person: that the person said yes. */
  personSaidYes: z.boolean().default(false),
});
export const Connect = z.strictObject({ cycleId, toCycleId: cycleId });
export const Close = z.strictObject({
  cycleId,
  carryOn: words(1500),
  drop: words(1500),
  told: words(1500),
});
export const Wake = z.strictObject({ cycleId, different: maybeWords(1500).default("") });
