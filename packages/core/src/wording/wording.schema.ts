import * as z from "zod";
import { kinds } from "./patterns.rules.ts";

/** The most characters that are read at once: more than any box here holds. */
const MOST = 15_000;

/** Words to read, as they were typed. They are neither kept nor counted. */
export const Read = z.strictObject({ words: z.string().max(MOST, "Send at most 15,000 characters.") });

/** One sentence of them, where it starts in the words, and what is said of it. */
export const Note = z.object({
  kind: z.enum(kinds),
  start: z.int().min(0),
  text: z.string(),
  says: z.string(),
});
