import * as z from "zod";
import { programmeId } from "../programme/programme.schema.ts";
import { day, words } from "../text.schema.ts";

/** A programme's last day, and what it leaves behind, in words that everyone reads. */
export const WindDown = z.strictObject({ programmeId, on: day, note: words(3000) });

/** Until when its records are kept. */
export const Close = z.strictObject({ programmeId, moneyUntil: day, wordsUntil: day });
