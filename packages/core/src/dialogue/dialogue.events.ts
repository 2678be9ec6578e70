import * as z from "zod";
import { accountId } from "../account/account.schema.ts";
import { defineEvent } from "../event/define-event.ts";
import { personId } from "../person/person.schema.ts";
import { day } from "../text.schema.ts";
import { answerKinds, outcomes, wordKinds } from "./dialogue.rules.ts";
import { kinds } from "./kind.rules.ts";

const none = z.strictObject({});
export const invited = defineEvent("dialogue.invited", z.strictObject({ kind: z.enum(kinds) }));
export const linked = defineEvent("dialogue.linked", z.strictObject({ accountId }));
export const timeOffered = defineEvent("dialogue.timeOffered", z.strictObject({ on: day }));
export const booked = defineEvent("dialogue.booked", z.strictObject({ on: day }));
export const moved = defineEvent("dialogue.moved", z.strictObject({ from: day, to: day.optional() }));
export const calledOff = defineEvent("dialogue.calledOff", none);
export const neededSaid = defineEvent("dialogue.needSaid", none);
export const guestInvited = defineEvent("dialogue.guestInvited", z.strictObject({ personId }));
export const held = defineEvent("dialogue.held", z.strictObject({ on: day }));
export const wordsAdded = defineEvent("dialogue.wordsAdded", z.strictObject({ kind: z.enum(wordKinds) }));
export const wordsChanged = defineEvent("dialogue.wordsChanged", none);
export const wordsRemoved = defineEvent("dialogue.wordsRemoved", none);
export const wordsTakenBack = defineEvent("dialogue.wordsTakenBack", none);
export const promised = defineEvent("dialogue.promised", z.strictObject({ reviewOn: day }));
export const promiseLookedAt = defineEvent(
  "dialogue.promiseLookedAt",
  z.strictObject({ outcome: z.enum(outcomes) }),
);
export const recordEdited = defineEvent("dialogue.recordEdited", none);
export const recordOffered = defineEvent("dialogue.recordOffered", z.strictObject({ offering: z.int() }));
export const changeAsked = defineEvent("dialogue.changeAsked", none);
export const answered = defineEvent("dialogue.answered", z.strictObject({ as: z.enum(answerKinds) }));
export const coSigned = defineEvent("dialogue.coSigned", z.strictObject({ everyoneAnswered: z.boolean() }));
export const addendumAdded = defineEvent("dialogue.addendumAdded", none);
