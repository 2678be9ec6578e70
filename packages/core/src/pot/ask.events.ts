import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";

/** Someone who holds a pot said how using it goes. What they said, and whether it was words at all, is not told here. */
export const useAnswered = defineEvent("pot.useAnswered", z.strictObject({}));
/** Its holders talked about what one of them said. */
export const answerTalkedAbout = defineEvent("pot.answerTalkedAbout", z.strictObject({}));
