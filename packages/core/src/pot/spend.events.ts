import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { idSchema } from "../id.ts";
import { share } from "./pot.schema.ts";

/** The money events are the postings themselves; these are what is added to a spend later. */
export const noteAdded = defineEvent("spend.noteAdded", z.strictObject({ noteId: idSchema("note") }));
export const lookedAt = defineEvent("spend.lookedAt", z.strictObject({}));
export const shareSet = defineEvent("spend.shareSet", z.strictObject({ share }));
