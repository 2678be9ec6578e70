import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { endings } from "./experiment.rules.ts";
import { experimentId } from "./experiment.schema.ts";

const none = z.strictObject({});
export const noted = defineEvent("experiment.noted", none);
export const edited = defineEvent("experiment.edited", none);
export const planned = defineEvent("experiment.planned", none);
export const started = defineEvent("experiment.started", none);
export const stoppedNow = defineEvent("experiment.stoppedNow", none);
export const finished = defineEvent("experiment.finished", none);
export const closed = defineEvent("experiment.closed", z.strictObject({ ending: z.enum(endings) }));
export const parked = defineEvent("experiment.parked", none);
export const unparked = defineEvent("experiment.unparked", none);
export const retried = defineEvent("experiment.retried", z.strictObject({ as: experimentId }));
