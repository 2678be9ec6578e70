import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { noteId } from "../note/note.schema.ts";
import { personId } from "../person/person.schema.ts";
import { partKeys } from "./questions.rules.ts";

const none = z.strictObject({});
export const started = defineEvent("account.started", z.strictObject({ byFunder: z.boolean() }));
export const filled = defineEvent(
  "account.filledFromNotes",
  z.strictObject({ key: z.enum(partKeys), noteIds: z.array(noteId) }),
);
export const shared = defineEvent("account.shared", z.strictObject({ receiverIds: z.array(personId) }));
export const takenBack = defineEvent("account.takenBack", none);
export const withdrawn = defineEvent("account.withdrawn", none);
export const addendumAdded = defineEvent("account.addendumAdded", none);
/** Happen with the dialogue's own step, in the same transaction. */
export const talkBegan = defineEvent("account.talkBegan", none);
export const recordOffered = defineEvent("account.recordOffered", none);
export const coSigned = defineEvent("account.coSigned", none);
