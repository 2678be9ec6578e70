import * as z from "zod";
import { type Level, levels } from "./sharing.rules.ts";

/** How far words go, 0 (just me) to 5 (everyone). */
export const share = z
  .int("Choose who can see this.")
  .min(0)
  .max(5)
  // The bounds prove the level, which zod's types can't follow.
  .transform((n) => levels[n] as Level);

/** A day something was said yes to, or an instant. */
export const saidYesAt = z.iso.datetime("Give the date and time of their yes.");
