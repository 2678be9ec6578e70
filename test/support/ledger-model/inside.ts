import { fn } from "@allotment/core/fn";
import * as z from "zod";

const anything = z.object({}).loose();

/** A ledger function as another domain's operation would run it: inside one, which knows what was asked. */
export const inside =
  (run: () => Promise<unknown>): (() => Promise<unknown>) =>
  () =>
    fn(anything, run)({});
