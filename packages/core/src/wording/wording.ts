import { thePerson } from "../actor.ts";
import { fn } from "../fn.ts";
import { type Note, soundsFixed } from "./wording.rules.ts";
import { Read } from "./wording.schema.ts";

/**
 * Sentences that sound like a target, each with a kind note, for those who write by way of the API. Nothing is kept.
 * People served get no notes, whatever they write.
 */
export const read = fn(Read, async ({ words }): Promise<{ items: Note[] }> => {
  const served = thePerson().roles.some(({ role }) => role === "citizen");
  return { items: served ? [] : soundsFixed(words) };
});
