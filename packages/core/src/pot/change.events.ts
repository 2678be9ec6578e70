import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { personId } from "../person/person.schema.ts";

/** About a pot: a change was asked for, someone said yes to it, or no. Come to be so, it is a posting like any other. */
export const changeAsked = defineEvent("pot.changeAsked", z.strictObject({ askedIds: z.array(personId) }));
export const changeAgreed = defineEvent("pot.changeAgreed", z.strictObject({}));
export const changeDropped = defineEvent("pot.changeDropped", z.strictObject({ byId: personId }));
