import * as z from "zod";
import { MOST_PENCE } from "./money.rules.ts";

/** Whole pence, 1 to 10,000,000,000 (£100m). */
export const pence = z
  .int("Give whole pence, with no parts of a penny.")
  .min(1, "Give an amount above zero.")
  .max(MOST_PENCE, "The most we can hold in one line is £100 million.");
