import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { experimentId } from "../experiment/experiment.schema.ts";

/** Of the reflection alone, and never what was answered: the history of a grant or programme says nothing of it. */
const none = z.strictObject({});
export const written = defineEvent("reflection.written", none);
export const shared = defineEvent("reflection.shared", none);
export const drawnBack = defineEvent("reflection.drawnBack", none);
export const tried = defineEvent("reflection.tried", z.strictObject({ as: experimentId }));
