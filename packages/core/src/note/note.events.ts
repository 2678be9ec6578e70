import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";

const none = z.strictObject({});
const to = z.strictObject({ share: z.int() });
export const written = defineEvent("note.written", to);
export const edited = defineEvent("note.edited", none);
export const shared = defineEvent("note.shared", to.extend({ closer: z.boolean().default(false) }));
export const saidYes = defineEvent("note.saidYes", none);
export const takenBack = defineEvent("note.takenBack", none);
export const copied = defineEvent("note.copied", to);
