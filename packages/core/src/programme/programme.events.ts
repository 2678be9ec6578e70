import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { idSchema } from "../id.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { day } from "../text.schema.ts";
import { deciders } from "./decision-right.rules.ts";

export const created = defineEvent("programme.created", z.strictObject({ funderOrgId: orgId }));
export const edited = defineEvent("programme.edited", z.strictObject({ fields: z.array(z.string()) }));
/** Dates moved later after opening; everyone with a draft is told. */
export const datesMoved = defineEvent(
  "programme.datesMoved",
  z.strictObject({ moves: z.array(z.strictObject({ field: z.string(), from: day, to: day })) }),
);
/** Things that are decided by someone else now: which row of the table, from whom, to whom. */
export const powerMoved = defineEvent(
  "programme.powerMoved",
  z.strictObject({
    moves: z.array(z.strictObject({ row: z.int(), from: z.enum(deciders), to: z.enum(deciders) })),
  }),
);
/** The purpose reads otherwise from now on, in a programme that is public; everyone in it is told. */
export const purposeChanged = defineEvent("programme.purposeChanged", z.strictObject({ version: z.int() }));
export const published = defineEvent("programme.published", z.strictObject({}));
export const applicationsClosed = defineEvent("programme.applicationsClosed", z.strictObject({}));
export const started = defineEvent("programme.started", z.strictObject({}));
/** A rest, or going on again, was asked for; the other side says yes. */
export const restAsked = defineEvent(
  "programme.restAsked",
  z.strictObject({ act: z.enum(["pause", "resume"]), side: z.enum(["commissioner", "governor"]) }),
);
export const askLetGo = defineEvent(
  "programme.askLetGo",
  z.strictObject({ act: z.enum(["pause", "resume"]), askedById: personId }),
);
export const paused = defineEvent("programme.paused", z.strictObject({ from: z.string() }));
export const resumed = defineEvent("programme.resumed", z.strictObject({ to: z.string() }));
export const windingDown = defineEvent("programme.windingDown", z.strictObject({ on: day }));
export const closed = defineEvent("programme.closed", z.strictObject({}));
export const cancelled = defineEvent("programme.cancelled", z.strictObject({}));
export const fundOpened = defineEvent("programme.fundOpened", z.strictObject({ potId: idSchema("pot") }));
