import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { receiptId } from "./receipt.schema.ts";

const Which = z.strictObject({ receiptId });

/** About a spend. Each opening is written down too: it is the log of who read a receipt. */
export const added = defineEvent("receipt.added", Which);
export const opened = defineEvent("receipt.opened", Which);
export const takenBack = defineEvent("receipt.takenBack", Which);
