import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { dayInWords } from "../day.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { badInput, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Organisation } from "../organisation/index.ts";
import { theKey } from "../request.ts";
import { inForceOn } from "./change.rules.ts";
import { dueWrites, goneWrite } from "./due.ts";
import { bankChecked, paid, paymentAsked } from "./grant.events.ts";
import { can } from "./grant.policy.ts";
import { mustTake } from "./grant.rules.ts";
import type { Head } from "./grant.schema.ts";
import { changed, headWrite, versionsOf } from "./load.ts";
import { Payments } from "./payment.entity.ts";
import { AskPayment, CheckBank, grantId, Pay, type Payment, payId } from "./payment.schema.ts";
import { paidLinesTouched, payableFrom } from "./plan.rules.ts";
import { subsidySums } from "./receiver.ts";
import { mustBeConfirmed, mustFit } from "./subsidy.rules.ts";
import type { DraftTerms } from "./terms.schema.ts";
import { fromId, seenGrant, shown, today } from "./view.ts";

const paidTwice = () => rule("pay.twice", "This payment is in the register already.");

/** The plan that holds on a day. */
const termsOn = async (grantId: string, day: string): Promise<DraftTerms> => {
  const signed = (await versionsOf(grantId)).flatMap((version) =>
    version.from === undefined ? [] : [{ n: version.n, from: version.from, terms: version.terms }],
  );
  return inForceOn(signed, day)?.terms ?? {};
};

const lineOf = ({ paymentPlan = [] }: DraftTerms, planN: number) => {
  const line = paymentPlan.find(({ n }) => n === planN);
  if (line) return line;
  throw badInput([{ path: "planN", message: "There is no such payment in the plan." }]);
};

/** 422 unless the bank details of whoever is paid were checked by a named person, and not by the one who pays. */
const bankMustBeChecked = ({ bankCheck, payeeOrgId }: Head, payerId: string): void => {
  if (bankCheck?.orgId !== payeeOrgId)
    throw rule("pay.bank_not_checked", "Someone checks the bank details first, and says so here.");
  if (bankCheck.by === payerId)
    throw rule("pay.bank_same_person", "You checked the bank details, so someone else sends the payment.");
};

/** 422 `pay.not_yet` before the day agreed, and while a payment on request has not been asked for. */
const mustBeDue = (line: ReturnType<typeof lineOf>, paidOn: string, grant: Head): void => {
  const from = payableFrom(line, grant.awardedOn, grant.asked);
  if (from === undefined) throw rule("pay.not_yet", "This payment waits until the group asks for it.");
  if (paidOn < from)
    throw rule(
      "pay.not_yet",
      `This payment is agreed for ${dayInWords(from)}. Propose a change to bring it forward.`,
    );
};

/** 422 `pay.changed` for a payment that both sides have signed a change to: what is paid stays as it was agreed. */
const mustStayAgreed = (now: DraftTerms, signedLast: DraftTerms, planN: number): void => {
  if (paidLinesTouched(now.paymentPlan ?? [], signedLast.paymentPlan ?? [], [planN]).length > 0)
    throw rule("pay.changed", "Both sides have signed a change to this payment. It waits for that.");
};

const registerWrite = (payment: Payment): Write => write(Payments.create(payment), paidTwice);

interface ToEnter {
  readonly planN: number;
  readonly paidOn: string;
  readonly note?: string | undefined;
  readonly payId: Payment["payId"];
}

/** 400 for a day to come. */
export const mustBePast = (paidOn: string): void => {
  if (paidOn > today())
    throw badInput([{ path: "paidOn", message: "Give the day it was sent, today at the latest." }]);
};

/**
 * What enters one payment in the register: the agreement after it, and every write but the agreement's own.
 * 409 unless live; 422 as `pay` says.
 */
export const entry = async (
  person: ReturnType<typeof thePerson>,
  grant: Head,
  { planN, paidOn, note, payId }: ToEnter,
) => {
  mustTake("pay", grant);
  const terms = await termsOn(grant.grantId, paidOn);
  const line = lineOf(terms, planN);
  if (grant.paid.includes(planN)) throw paidTwice();
  mustBeConfirmed(grant.subsidy);
  const sums = await subsidySums(grant);
  if (sums) mustFit(sums);
  bankMustBeChecked(grant, person.personId);
  mustBeDue(line, paidOn, grant);
  const signedLast = await termsOn(grant.grantId, "9999-12-31");
  mustStayAgreed(terms, signedLast, planN);
  const payee = await Organisation.find(grant.payeeOrgId);
  const { grantId, programmeId, orgId, orgName, payeeOrgId: paidToOrgId } = grant;
  const { kind, onDate: dueOn, amountPence } = line;
  const payment: Payment = {
    ...{
      payId,
      grantId,
      programmeId,
      orgId,
      orgName,
      paidToOrgId,
      planN,
      kind,
      dueOn,
      amountPence,
      paidOn,
      note,
    },
    paidToName: payee?.name ?? orgName,
    by: person.personId,
    at: nowIso(),
  };
  const paidLines = [...grant.paid, planN].sort((a, b) => a - b);
  const after = changed(grant, { paid: paidLines, paidPence: grant.paidPence + amountPence }, signedLast);
  return {
    after,
    payment,
    writes: [registerWrite(payment), goneWrite(grantId, planN)],
    happened: paid.of(grantId, { payId, planN, amountPence, paidOn, paidToOrgId }),
  };
};

/**
 * Enter a payment in the register: money on the plan that was sent, outside the portal, to the group or its host.
 * It never posts to a pot. 422: `subsidy.not_confirmed`, `subsidy.limit` with sums, `pay.twice`, `pay.not_yet`,
 * `pay.bank_not_checked`, `pay.bank_same_person`. The payment's id is made from the request's key.
 */
export const pay = fn(
  Pay,
  ({ grantId, planN, paidOn = today(), note }) =>
    again(async () => {
      const person = thePerson();
      const grant = await seenGrant(grantId);
      allow(can.pay(person, grant));
      const id = payId.parse(theKey().replace("key_", "pay_"));
      mustTake("pay", grant);
      mustBePast(paidOn);
      const { after, writes, happened } = await entry(person, grant, { planN, paidOn, note, payId: id });
      await commit([...writes, headWrite(grant, after)], happened);
      return shown(after);
    }),
  (id) => fromId({ grantId: grantId.parse(id) }),
);

/** The group asks for a payment that was agreed on request. */
export const askPayment = fn(AskPayment, ({ grantId, planN }) =>
  again(async () => {
    const grant = await seenGrant(grantId);
    allow(can.askPayment(Actor.use(), grant));
    mustTake("askPayment", grant);
    const terms = await termsOn(grantId, today());
    if (lineOf(terms, planN).kind !== "onRequest")
      throw badInput([{ path: "planN", message: "This payment comes by itself. There is no need to ask." }]);
    if (grant.paid.includes(planN)) throw paidTwice();
    const asked = [...new Set([...grant.asked, planN])];
    const after = changed(grant, { asked }, terms);
    await commit(
      [headWrite(grant, after), ...dueWrites(after, terms, { head: grant, terms })],
      paymentAsked.of(grantId, { planN }),
    );
    return shown(after);
  }),
);

/** Say that you checked the bank details of whoever will be paid. The details themselves are not kept here. */
export const checkBank = fn(CheckBank, ({ grantId, how }) =>
  again(async () => {
    const person = thePerson();
    const grant = await seenGrant(grantId);
    allow(can.checkBank(person, grant));
    mustTake("checkBank", grant);
    const bankCheck = { by: person.personId, at: nowIso(), orgId: grant.payeeOrgId, how };
    const after = changed(grant, { bankCheck });
    await commit([headWrite(grant, after)], bankChecked.of(grantId, { orgId: grant.payeeOrgId }));
    return shown(after);
  }),
);
