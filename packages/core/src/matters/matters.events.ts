import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { matterId } from "./matters.schema.ts";

/** About a person. No words are in any of these, and no one is told. */
const which = z.strictObject({ matterId });

export const written = defineEvent("matters.written", which);
export const shared = defineEvent("matters.shared", which.extend({ share: z.int() }));
export const nameTakenOff = defineEvent("matters.nameTakenOff", which);
export const takenBack = defineEvent("matters.takenBack", which);
/** About a spend: those who hold its pot said what it was for, or that it was for none of it after all. */
export const linked = defineEvent("spend.mattered", z.strictObject({ matterId: matterId.optional() }));
