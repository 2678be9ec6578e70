import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { helps } from "./application.rules.ts";

const facts = z.strictObject({ programmeId, orgId });

export const started = defineEvent("application.started", facts);
export const sent = defineEvent("application.sent", facts.extend({ sending: z.int() }));
/** Someone of the group read a draft through, so that another may send it. */
export const readThrough = defineEvent("application.readThrough", facts);
/** Someone of the group asked for a copy of what was sent, to their own e-mail address. */
export const copyAsked = defineEvent("application.copyAsked", facts.extend({ sending: z.int() }));
/** Someone who helps to write a draft said something of an answer, or took it back. */
export const commented = defineEvent("application.commented", facts);
export const commentTakenBack = defineEvent("application.commentTakenBack", facts);
export const withdrawn = defineEvent("application.withdrawn", facts);
export const reopened = defineEvent("application.reopened", facts);
/** The steward would like to talk with the group before it is read. */
export const talkAsked = defineEvent("application.talkAsked", facts);
export const graceGranted = defineEvent("application.graceGranted", facts.extend({ until: z.string() }));
export const helperInvited = defineEvent(
  "application.helperInvited",
  z.strictObject({ personId, may: z.enum(helps) }),
);
export const helperLeft = defineEvent("application.helperLeft", z.strictObject({ personId }));
