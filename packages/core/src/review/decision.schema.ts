import * as z from "zod";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { Names, personId } from "../person/person.schema.ts";
import { Edges, holderIds } from "../pot/pot.schema.ts";
import { line, maybeWords, words } from "../text.schema.ts";
import { choices } from "./decision.rules.ts";
import { Look } from "./look.schema.ts";
import { applicationId, group } from "./review.schema.ts";

export const decisionId = idSchema("dec");
const perspectiveId = idSchema("pv");

/** A view that does not agree, kept beside the decision. */
export const Dissent = z.strictObject({ group, perspectiveId: perspectiveId.optional(), words: words(1500) });

/** Who was there, or who was not: groups of people, in words. */
const people = (message: string) => z.array(line(200)).min(1, message).max(20);

const Given = z.strictObject({
  /** 20 to 1,500 characters; the rules say so, as a named refusal. */
  reason: maybeWords().default(""),
  /** Perspectives the reason stands on, at least one of them from people served. */
  cites: z.array(perspectiveId).max(50).default([]),
  /** Why no words of people served could be pointed to. */
  noServedBecause: words(1500).optional(),
  dissent: z.union(
    [z.literal("none"), z.array(Dissent).min(1).max(20)],
    "Note who saw it differently, or say none.",
  ),
  involved: people("Say who was involved."),
  missing: people("Say who was missing, or “no one”."),
  /** Whether whoever decides has a tie to the people who applied. */
  tied: z.boolean("Say whether you have a tie."),
});

/** How the award's pot is made. What is left out comes from the application and the programme. */
const PotWish = z.strictObject({
  name: line(60).optional(),
  holderIds: holderIds.optional(),
  edges: Edges.optional(),
});

const WithMoney = Given.extend({ amountPence: pence, pot: PotWish.default({}) });

const Fund = WithMoney.extend({ choice: z.literal("fund") });
const SmallerStart = WithMoney.extend({ choice: z.literal("smallerStart") });
const KeepTalking = Given.extend({ choice: z.literal("keepTalking") });
const NotThisTime = Given.extend({ choice: z.literal("notThisTime") });
const of = { applicationId };
const chooseOne = `Choose one of: ${choices.join(", ")}.`;

/** The choice and everything it needs. There is no field for a number but money, and money only where it goes. */
export const DecideBody = z.discriminatedUnion(
  "choice",
  [Fund, SmallerStart, KeepTalking, NotThisTime],
  chooseOne,
);
export const Decide = z.discriminatedUnion(
  "choice",
  [Fund.extend(of), SmallerStart.extend(of), KeepTalking.extend(of), NotThisTime.extend(of)],
  chooseOne,
);
export type Decide = z.infer<typeof Decide>;

/** A dated note added after the decision; the decision itself never changes. */
export const Addendum = z.strictObject({ personId, words: words(), at: z.string() });

/** A fixed record: choice, reasons, who was involved, who was missing. */
export const Info = Given.omit({ tied: true, reason: true, cites: true }).extend({
  decisionId,
  applicationId,
  reason: z.string(),
  cites: z.array(perspectiveId),
  programmeId: idSchema("prog"),
  orgId,
  /** The name of the group that applied. */
  title: z.string(),
  round: z.int(),
  choice: z.enum(choices),
  askedPence: pence,
  amountPence: pence.optional(),
  potId: idSchema("pot").optional(),
  decidedBy: personId,
  decidedAt: z.string(),
  /** For how long it can be looked at again, and its words opened again, as its programme said when it was made. */
  lookAgainDays: z.int().optional(),
  keepTalkingMonths: z.int().optional(),
  /** The decision before it, when it was looked at again. */
  after: decisionId.optional(),
  addenda: z.array(Addendum),
});
export type Info = z.infer<typeof Info>;

/** The decision as a reader may see it: a dissent's words may be withheld. */
export const Shown = Info.extend({
  dissent: z.union([z.literal("none"), z.array(Dissent.partial({ words: true }))]),
  /** The last day on which its group may ask to have it looked at again, for those who may ask. */
  lookBy: z.string().optional(),
  /** Why its group asked for it to be looked at again. */
  look: Look.optional(),
  actions: z.array(z.string()),
  people: Names,
});
export type Shown = z.infer<typeof Shown>;

/** What a change to a decision would look like; every one of them is refused. */
export const Edit = z.strictObject({ decisionId, reason: maybeWords().optional() });

export const AddAddendum = z.strictObject({ decisionId, words: words() });
