import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { idSchema } from "../id.ts";
import { share } from "./pot.schema.ts";

/** The money events are the postings themselves; these are what is added to a spend later. */
export const noteAdded = defineEvent("spend.noteAdded", z.strictObject({ noteId: idSchema("note") }));
/** Whoever was asked what happened next has nothing to say, which is fine. */
export const nothingToSay = defineEvent("spend.nothingToSay", z.strictObject({}));
/** A spend outside what was agreed, or not sure, was talked about. */
export const talkedAbout = defineEvent("spend.talkedAbout", z.strictObject({}));
export const lookedAt = defineEvent("spend.lookedAt", z.strictObject({}));
/** About a pot: a spend was written down for a second yes, or dropped. Said yes to, it is a posting like any other. */
export const writtenDown = defineEvent("spend.writtenDown", z.strictObject({ draftId: idSchema("tx") }));
export const dropped = defineEvent("spend.dropped", z.strictObject({ draftId: idSchema("tx") }));
export const shareSet = defineEvent("spend.shareSet", z.strictObject({ share }));
