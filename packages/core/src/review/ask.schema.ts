import * as z from "zod";
import { idSchema } from "../id.ts";
import { reviewGroups } from "../membership/review-group.ts";
import { personId } from "../person/person.schema.ts";
import { words } from "../text.schema.ts";
import { askParts, partsToChoose, ties } from "./ask.rules.ts";

/** A reviewer asked to read one application, for one group, and what they said of ties. */
export const Info = z.strictObject({
  applicationId: idSchema("app"),
  programmeId: idSchema("prog"),
  /** The name of the group that applied, so that someone can say whether they know them. */
  title: z.string(),
  personId,
  group: z.enum(reviewGroups),
  /** Which look at the application this is: the first is 1. */
  round: z.int(),
  part: z.enum(askParts),
  askedBy: personId,
  askedAt: z.string(),
  /** Whose place they take, when that person had a tie. */
  replaces: personId.optional(),
  tie: z.enum(ties),
  /** What the tie is, in their own words: the note that is kept. */
  tieWords: z.string().optional(),
  declaredAt: z.string().optional(),
  /** When their perspective came in. */
  spokeAt: z.string().optional(),
  /** Whether something still waits for them: `no` once the talk went on without them, or it is decided. */
  waits: z.enum(["yes", "no"]),
});
export type Info = z.infer<typeof Info>;

export const Ask = Info.pick({ applicationId: true, personId: true, replaces: true }).extend({
  part: z.enum(partsToChoose).default("first"),
});

const NoTie = z.strictObject({ tied: z.literal(false) });
const Tied = z.strictObject({ tied: z.literal(true), words: words(1500) });
const of = { applicationId: idSchema("app") };

/** Whether there is a tie, and what it is. */
export const DeclareBody = z.discriminatedUnion("tied", [NoTie, Tied], "Say whether you have a tie.");
export const Declare = z.discriminatedUnion(
  "tied",
  [NoTie.extend(of), Tied.extend(of)],
  "Say whether you have a tie.",
);
