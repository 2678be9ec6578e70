import * as z from "zod";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { day, line, words } from "../text.schema.ts";
import { MOST_HOLDERS, MOST_NAME_BYTES, modes, potStates } from "./pot.rules.ts";

export const potId = idSchema("pot");
export const programmeId = idSchema("prog");

/** Sharing level: 0 just me, 1 us two, 2 our team, 3 this circle, 4 programme, 5 everyone. */
export const share = z.int().min(0).max(5);

const encoder = new TextEncoder();

/** Words on one line, capped in UTF-8 bytes where an item's size matters (Welsh ŵ is two). */
export const lineInBytes = (most: number) =>
  line(most).refine((text) => encoder.encode(text).length <= most, "Make this a little shorter.");

const name = line(60).refine(
  (text) => encoder.encode(text).length <= MOST_NAME_BYTES,
  "Make this a little shorter.",
);

/** What was agreed in advance about using a pot. Spending outside it is still recorded, and talked about next time. */
export const Edges = z.strictObject({
  words: words(1500),
  /** Law binds every pot; it is said, not chosen. */
  lawful: z.literal(true).default(true),
  noCashToPayUsBack: z.boolean().default(true),
  keepReceiptOverPence: pence.default(10_000),
  noteAfterSpendDays: z.int().min(1).max(365).default(14),
});
export type Edges = z.infer<typeof Edges>;

export const holderIds = z
  .array(personId)
  .min(1, "Name at least one person to hold it.")
  .max(MOST_HOLDERS, `At most ${MOST_HOLDERS} people can hold one pot.`)
  .refine((ids) => new Set(ids).size === ids.length, "Name each person once.");

/** A pot in a few words, for links: with no id when the reader may not open it. */
export const PotName = z.strictObject({ potId: potId.optional(), name: z.string() });
export type PotName = z.infer<typeof PotName>;

/** A pot as one reader sees it. What they may not see is left out. */
export const Info = z.strictObject({
  potId,
  programmeId,
  /** The programme's fund, at the top of the tree. */
  rootId: potId,
  parentId: potId.optional(),
  /** The pot above, when the reader may see it. */
  parent: PotName.optional(),
  /** How far down the tree: 0 for a fund. */
  depth: z.int(),
  orgId: orgId.optional(),
  /** Its name; for those it is not shared with, what they may call it. */
  name: z.string(),
  state: z.enum(potStates),
  whoDecides: z.enum(modes),
  /** What is free to spend now. */
  balancePence: z.int().min(0),
  /** What it was made with. */
  startedWithPence: z.int(),
  /** Money put into pots that are kept out of sight: one sum, and never how many. */
  setAsidePence: z.int().min(0),
  openedOn: day.optional(),
  openUntil: day.optional(),
  hidden: z.boolean(),
  /** Its holders chose that two of them say yes to a spend. */
  twoOfUs: z.boolean(),
  share,
  /** How many lines its statement has. */
  lines: z.int(),
  holderIds: z.array(personId).optional(),
  /** Holders who have not yet said yes. */
  waitingIds: z.array(personId).optional(),
  /** The person served whose pot this is. */
  personId: personId.optional(),
  makerId: personId.optional(),
  edges: Edges.optional(),
  /** Who opens it: its maker, or the agreement's second signature. */
  opensBy: z.enum(["maker", "agreement"]).optional(),
});
export type Info = z.infer<typeof Info>;

/** What a list shows of a pot. */
export const Listed = Info.pick({
  potId: true,
  programmeId: true,
  rootId: true,
  parentId: true,
  name: true,
  state: true,
  whoDecides: true,
  balancePence: true,
  startedWithPence: true,
  setAsidePence: true,
  openedOn: true,
  hidden: true,
}).extend({ actions: z.array(z.string()) });
export type Listed = z.infer<typeof Listed>;

/** Make a pot inside one that you hold. */
export const Make = z.strictObject({
  parentId: potId,
  name,
  amountPence: pence,
  whoDecides: z.enum(modes),
  holderIds,
  edges: Edges,
  /** The holders' own choice: two of them say yes to each spend. Each agrees to it by saying yes to hold the pot. */
  twoOfUs: z.boolean().default(false),
  /** Kept out of sight of everyone but its holders. */
  hidden: z.boolean().default(false),
  share: share.optional(),
  nameForOthers: name.optional(),
  openUntil: day.optional(),
  /** The circle that decides together, for a circle's pot. */
  circleId: idSchema("circle").optional(),
  /** Part of a care plan: has rules of its own, and is not kept here. */
  statutory: z.boolean().default(false),
});

export const ById = z.strictObject({ potId });

export const SayNo = z.strictObject({ potId, reason: lineInBytes(200).optional() });

export const MoveMoney = z.strictObject({ potId, amountPence: pence });

/** Someone more for a pot that lost its people. All who see the pot read why. */
export const BringHolder = z.strictObject({ potId, personId, reason: lineInBytes(200) });

export const AddHolder = z.strictObject({ potId, personId });
