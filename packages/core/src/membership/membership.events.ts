import * as z from "zod";
import { roles } from "../access/role.ts";
import { defineEvent } from "../event/define-event.ts";
import { personId } from "../person/person.schema.ts";

export const given = defineEvent("membership.given", z.strictObject({ personId, role: z.enum(roles) }));
export const removed = defineEvent("membership.removed", z.strictObject({ personId, role: z.enum(roles) }));
