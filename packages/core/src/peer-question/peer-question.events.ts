import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";

const none = z.strictObject({});

/** About a question. Neither its words nor its pot are in any of these. */
export const asked = defineEvent("question.asked", none);
export const answered = defineEvent("question.answered", none);
export const steppedBack = defineEvent("question.steppedBack", none);
export const closed = defineEvent("question.closed", none);
export const takenBack = defineEvent("question.takenBack", none);
