import * as z from "zod";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { Names, personId } from "../person/person.schema.ts";
import { TakingPart } from "../programme/taking-part.schema.ts";
import { day, maybeWords } from "../text.schema.ts";
import { kinds, wishes } from "./taking-part.rules.ts";

const applicationId = idSchema("app");

/** What would make it easier for someone to take part, and whether they want the payment. Theirs and the host's alone. */
export const Need = z.strictObject({
  applicationId,
  personId,
  wish: z.enum(wishes).optional(),
  accessNeed: maybeWords(1500),
  saidAt: z.string(),
});
export type Need = z.infer<typeof Need>;

/** That a payment for someone's time was given. A record: it moves no money. */
export const Given = z.strictObject({
  givenId: idSchema("given"),
  applicationId,
  personId,
  pence,
  kind: z.enum(kinds),
  on: day,
  recordedBy: personId,
  recordedAt: z.string(),
});
export type Given = z.infer<typeof Given>;

export const Say = Need.pick({ applicationId: true, wish: true }).extend({
  accessNeed: maybeWords(1500).default(""),
});
export const Give = Given.pick({ applicationId: true, personId: true, pence: true, kind: true, on: true });

/** Needs and payments as their reader may see them: their own, or everyone's for the host. */
export const Shown = z.strictObject({
  /** What the programme offers for someone's time, if it does. */
  offer: TakingPart.optional(),
  /** What is said beside an offer, before anyone says yes. */
  warning: z.string().optional(),
  needs: z.array(Need),
  given: z.array(Given),
  /** Whom the host can record a payment for. */
  asked: z.array(personId),
  actions: z.array(z.string()),
  people: Names,
});
export type Shown = z.infer<typeof Shown>;
