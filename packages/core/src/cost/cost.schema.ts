import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { placeId } from "../reflection/reflection.schema.ts";
import { day, line, words } from "../text.schema.ts";
import { bounds, kinds, MOST_EACH_PENCE, MOST_PEOPLE, MOST_SUM_PENCE } from "./cost.rules.ts";

export const costId = idSchema("cost");

const eachPence = z
  .int("Give whole pence, with no parts of a penny.")
  .min(0)
  .max(MOST_EACH_PENCE, "The most for one person is £1 million.");

const Claim = z.strictObject({
  /** What it is about: "Fewer nights in hospital". */
  what: line(160),
  people: z.int("Give a whole number of people.").min(1).max(MOST_PEOPLE, "That is more than everyone."),
  /** Who is counted, and how that was decided. */
  countedAs: line(200),
  lowEachPence: eachPence,
  highEachPence: eachPence,
  kind: z.enum(kinds, "Pick one."),
  source: words(600),
  /** A figure that someone published from this. */
  published: z.strictObject({ bound: z.enum(bounds), pence: z.int().min(1).max(MOST_SUM_PENCE) }).optional(),
});

export const Write = Claim.extend({ placeId }).refine(
  ({ lowEachPence, highEachPence }) => lowEachPence <= highEachPence,
  { path: ["highEachPence"], message: "The higher figure comes second." },
);

export const One = z.strictObject({ placeId, costId });

/** A note as the table keeps it. */
export const Kept = Claim.extend({ placeId, costId, byId: personId, on: day });
export type Kept = z.infer<typeof Kept>;

/** The notebook of a place, newest first. Never added up, laid beside another group's or put in an order of worth. */
export const Notebook = z.strictObject({
  placeId,
  items: z.array(
    Kept.omit({ placeId: true }).extend({
      lowPence: z.int(),
      highPence: z.int(),
      warnings: z.array(z.string()),
      actions: z.array(z.string()),
    }),
  ),
  warnings: z.array(z.string()),
});
