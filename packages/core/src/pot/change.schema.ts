import * as z from "zod";
import { personId } from "../person/person.schema.ts";
import { modes } from "./pot.rules.ts";
import { Edges, lineInBytes, potId } from "./pot.schema.ts";
import { txId } from "./spend.schema.ts";

const wish = {
  whoDecides: z.enum(modes).optional(),
  /** Two of them say yes to each spend from now on. It takes a yes from all of them. */
  twoOfUs: z.literal(true).optional(),
  /** What they agree about using it, in place of what they agreed before. */
  edges: Edges.optional(),
};

/** Change how a pot is decided about, or what was agreed. It is so once all whose pot it is to say have said yes. */
export const Change = z.strictObject({ potId, ...wish, why: lineInBytes(200) });

export const OfPot = z.strictObject({ potId });

/** The change that waits, by the id it was asked under, so that a yes is never to another one. */
export const OneChange = z.strictObject({ potId, changeId: txId });

/** A change as the table keeps it. */
export const Kept = z.object({
  ...{ potId, changeId: txId, byId: personId, at: z.string(), version: z.int() },
  ...wish,
  why: z.string(),
  /** How it was when this was asked for. */
  was: z.object({ whoDecides: z.enum(modes), twoOfUs: z.boolean(), edges: Edges }),
  saidYesIds: z.array(personId),
  /** When it came to be so; absent while a yes is missing. */
  doneAt: z.string().optional(),
});
export type Kept = z.infer<typeof Kept>;

/** A change as those near the pot see it. */
export const Info = z.strictObject({
  ...{ changeId: txId, byId: personId, at: z.string() },
  ...wish,
  why: z.string(),
  was: Kept.shape.was,
  saidYesIds: z.array(personId),
  /** Who has yet to say yes. */
  waitingIds: z.array(personId),
  doneAt: z.string().optional(),
  actions: z.array(z.string()),
});
export type Info = z.infer<typeof Info>;
