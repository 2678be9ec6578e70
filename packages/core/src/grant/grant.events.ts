import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { proposalId } from "./change.schema.ts";
import { sides } from "./grant.rules.ts";
import { lookChoices } from "./look.rules.ts";
import { Statement } from "./look.schema.ts";
import { pauseReasons } from "./pause.rules.ts";
import { payId, SayMatched } from "./payment.schema.ts";
import { outcomes } from "./subsidy.rules.ts";

const nothing = z.strictObject({});
const side = z.enum(sides);

export const drafted = defineEvent("grant.drafted", z.strictObject({ amountPence: pence }));
export const edited = defineEvent("grant.edited", z.strictObject({ parts: z.array(z.string()) }));
export const offered = defineEvent(
  "grant.offered",
  z.strictObject({ edition: z.int(), outcome: z.enum(outcomes).optional() }),
);
export const changeAsked = defineEvent("grant.changeAsked", nothing);
export const signed = defineEvent("grant.signed", z.strictObject({ side, edition: z.int() }));
export const wentLive = defineEvent("grant.wentLive", z.strictObject({ amountPence: pence }));
export const declined = defineEvent("grant.declined", nothing);
export const hostSaidYes = defineEvent("grant.hostSaidYes", z.strictObject({ hostOrgId: orgId }));
export const subsidyConfirmed = defineEvent(
  "grant.subsidyConfirmed",
  z.strictObject({ recipientOrgId: orgId, threeYearSumPence: z.int() }),
);
export const bankChecked = defineEvent("grant.bankChecked", z.strictObject({ orgId }));
export const paymentAsked = defineEvent("grant.paymentAsked", z.strictObject({ planN: z.int() }));
export const paid = defineEvent(
  "grant.paid",
  z.strictObject({ payId, planN: z.int(), amountPence: pence, paidOn: z.string(), paidToOrgId: orgId }),
);
export const severalPaid = defineEvent(
  "grant.severalPaid",
  z.strictObject({ payIds: z.array(payId), sumPence: pence, paidOn: z.string() }),
);
export const bankMatched = defineEvent("grant.bankMatched", SayMatched.omit({ programmeId: true }));
export const changeProposed = defineEvent(
  "grant.changeProposed",
  z.strictObject({ proposalId, side, parts: z.array(z.string()), from: z.string() }),
);
export const changeSigned = defineEvent("grant.changeSigned", z.strictObject({ proposalId, side }));
export const versionMade = defineEvent(
  "grant.versionMade",
  z.strictObject({ proposalId, n: z.int(), from: z.string() }),
);
export const changeDropped = defineEvent("grant.changeDropped", z.strictObject({ proposalId }));
export const paused = defineEvent(
  "grant.paused",
  z.strictObject({ reason: z.enum(pauseReasons), secondId: personId, lookOn: z.string() }),
);
export const pauseKept = defineEvent("grant.pauseKept", z.strictObject({ lookOn: z.string() }));
export const resumed = defineEvent("grant.resumed", nothing);
export const lookBegun = defineEvent("grant.lookBegun", z.strictObject({ side }));
export const lookDone = defineEvent(
  "grant.lookDone",
  Statement.extend({ both: z.enum([...lookChoices, "talk"]) }),
);
export const endAsked = defineEvent(
  "grant.endAsked",
  z.strictObject({ side, on: z.string(), needsYes: z.boolean() }),
);
export const endAgreed = defineEvent("grant.endAgreed", z.strictObject({ on: z.string() }));
export const endDropped = defineEvent("grant.endDropped", nothing);
export const ended = defineEvent(
  "grant.ended",
  z.strictObject({
    on: z.string(),
    paidPence: z.int(),
    spentPence: z.int(),
    cameBackPence: z.int(),
  }),
);
export const recordedElsewhere = defineEvent(
  "grant.recordedElsewhere",
  z.strictObject({ amountPence: z.int() }),
);
