import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { txId } from "../pot/spend.schema.ts";
import { share as level } from "../sharing/sharing.schema.ts";
import { day, words } from "../text.schema.ts";
import { MOST_SHARED } from "./matters.rules.ts";

export const matterId = idSchema("matter");

const share = level.refine((n) => n <= MOST_SHARED, "What matters to you stays with you, or with you two.");

/** Say what matters to you. What you said before stays where it is. */
export const Write = z.strictObject({
  words: words(2000),
  share: share.default(0),
  /** Someone who holds a pot with you, and wrote this with you. */
  writtenWithId: personId.optional(),
});

export const One = z.strictObject({ personId, matterId });
export const Share = One.extend({ share });

/** Words of what matters as the table keeps them. */
export const Kept = z.object({
  personId,
  matterId,
  /** The day they were said. */
  on: day,
  at: z.string(),
  /** Gone once they were taken back. */
  words: z.string().optional(),
  share: level,
  writtenWithId: personId.optional(),
  takenBackAt: z.string().optional(),
});
export type Kept = z.infer<typeof Kept>;

export const Info = z.strictObject({
  matterId,
  on: day,
  words: z.string(),
  share: level,
  writtenWithId: personId.optional(),
  actions: z.array(z.string()),
});
export type Info = z.infer<typeof Info>;

/** What matters to someone, as one reader may read it. */
export const Trail = z.strictObject({
  personId,
  items: z.array(Info),
  next: z.string().optional(),
  /** Those who read what is shared: for the person alone. */
  closeIds: z.array(personId).optional(),
  /** `write`, for the person. */
  actions: z.array(z.string()),
});

/** The words that a spend was for, for those who may read them; only that they were taken back, once they were. */
export const About = z.strictObject({
  personId,
  matterId,
  words: z.string().optional(),
  on: day.optional(),
  takenBack: z.boolean(),
});
export type About = z.infer<typeof About>;

/** What a spend was for, and what it could be linked to. */
export const OfSpend = z.strictObject({
  about: About.optional(),
  /** The newest words that the reader may link it to. */
  choices: z.array(z.strictObject({ matterId, words: z.string(), on: day })),
  /** Whose words they are. */
  personId: personId.optional(),
});
export type OfSpend = z.infer<typeof OfSpend>;

export const Link = z.strictObject({ txId, matterId: matterId.optional() });
