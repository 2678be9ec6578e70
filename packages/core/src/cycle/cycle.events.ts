import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { personId } from "../person/person.schema.ts";
import { parts } from "./cycle.rules.ts";
import { cycleId } from "./cycle.schema.ts";

const none = z.strictObject({});
const some = z.array(z.enum(parts));

export const started = defineEvent("cycle.started", z.strictObject({ scale: z.string() }));
export const moved = defineEvent(
  "cycle.moved",
  z.strictObject({ from: some, to: some, tell: z.boolean().default(false) }),
);
export const purposeChanged = defineEvent("cycle.purposeChanged", z.strictObject({ differ: z.boolean() }));
export const memberJoined = defineEvent("cycle.memberJoined", z.strictObject({ personId }));
export const memberLeft = defineEvent("cycle.memberLeft", z.strictObject({ personId }));
export const connected = defineEvent("cycle.connected", z.strictObject({ toCycleId: cycleId }));
export const rested = defineEvent("cycle.rested", none);
export const woken = defineEvent("cycle.woken", none);
export const closed = defineEvent("cycle.closed", none);
