/**
 * A talk in which an account is made sense of by both sides, its record, and the promises made in it.
 * What kind of talk it is decides who is in it and what its record needs: `kind.rules.ts`.
 */
import * as z from "zod";
import { fn } from "../fn.ts";
import { dialogueId } from "./dialogue.schema.ts";
import { seenDialogue } from "./find.ts";
import { shown } from "./shown.ts";

export { addAddendum, answer, settleDue } from "./answer.ts";
export { find } from "./find.ts";
export { hold } from "./hold.ts";
export { invite, inviteGuest, link } from "./invite.ts";
export { calledWith, list } from "./lists.ts";
export { couldTalk } from "./people.ts";
export { listPromises, look, promise } from "./promises.ts";
export { askChange, editRecord, offerRecord } from "./record.ts";
export { takeWordsBack } from "./take-back.ts";
export { agreeTime, askInBox, callOff, move, sayWhatHelps } from "./time.ts";
export { editWord, writeWord } from "./words.ts";

/** A talk, as far as the one who asks may see it. */
export const fromId = fn(z.strictObject({ dialogueId }), async ({ dialogueId }) => {
  const { head, view } = await seenDialogue(dialogueId);
  return shown(head, view);
});
