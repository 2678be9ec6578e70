import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { idSchema } from "../id.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { day } from "../text.schema.ts";

export const created = defineEvent("programme.created", z.strictObject({ funderOrgId: orgId }));
export const edited = defineEvent("programme.edited", z.strictObject({ fields: z.array(z.string()) }));
/** Dates moved later after opening; everyone with a draft is told. */
export const datesMoved = defineEvent(
  "programme.datesMoved",
  z.strictObject({ moves: z.array(z.strictObject({ field: z.string(), from: day, to: day })) }),
);
export const published = defineEvent("programme.published", z.strictObject({}));
export const applicationsClosed = defineEvent("programme.applicationsClosed", z.strictObject({}));
export const started = defineEvent("programme.started", z.strictObject({}));
export const cancelled = defineEvent("programme.cancelled", z.strictObject({}));
export const fundOpened = defineEvent("programme.fundOpened", z.strictObject({ potId: idSchema("pot") }));
