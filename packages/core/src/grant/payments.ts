import { allow, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import type { Write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { badInput, DomainError } from "../error.ts";
import { commit } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { fn } from "../fn.ts";
import { Programme } from "../programme/index.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { theKey } from "../request.ts";
import { bankMatched, severalPaid } from "./grant.events.ts";
import { mayMatch, mayPay, maySeeRegister } from "./grant.policy.ts";
import type { Head } from "./grant.schema.ts";
import { register } from "./lists.ts";
import { headWrite } from "./load.ts";
import { type Payment, PaySeveral, SayMatched } from "./payment.schema.ts";
import { entry, mustBePast } from "./payment.ts";
import { seenGrant, today } from "./view.ts";

/** The same refusal, saying which payment it is of. */
const named = (error: unknown, { orgName }: Head, planN: number, index: number): unknown => {
  if (!(error instanceof DomainError) || error.code === "changed_since") return error;
  const { kind, code, message, current } = error;
  const path = `payments.${index}`;
  return new DomainError(kind, code, `${orgName}, payment ${planN}: ${message}`, {
    fields: [{ path, message }],
    current,
  });
};

interface Entered {
  readonly payments: readonly Payment[];
  readonly writes: readonly Write[];
  readonly happened: readonly Happening[];
}

/** All payments asked for, one after another; an agreement with several is written once, after its last. */
const enterAll = async (
  asked: readonly { readonly grantId: Head["grantId"]; readonly planN: number }[],
  of: string,
  paidOn: string,
): Promise<Entered> => {
  const person = thePerson();
  const heads = new Map<string, { before: Head; after: Head }>();
  const entered: Awaited<ReturnType<typeof entry>>[] = [];
  for (const [index, { grantId, planN }] of asked.entries()) {
    const grant = heads.get(grantId)?.after ?? (await seenGrant(grantId));
    if (grant.programmeId !== of)
      throw badInput([{ path: `payments.${index}`, message: "This payment is of another programme." }]);
    const payId = Deps.use().newId("pay");
    const one = await entry(person, grant, { planN, paidOn, payId }).catch((error: unknown) => {
      throw named(error, grant, planN, index);
    });
    heads.set(grantId, { before: heads.get(grantId)?.before ?? grant, after: one.after });
    entered.push(one);
  }
  return {
    payments: entered.map(({ payment }) => payment),
    writes: [
      ...entered.flatMap(({ writes }) => writes),
      ...[...heads.values()].map(({ before, after }) => headWrite(before, after)),
    ],
    happened: entered.map(({ happened }) => happened),
  };
};

/**
 * Enter several payments of a programme that were sent on one day: all or none. Each is refused as `pay` refuses it,
 * with the name of the group. Answers the newest of the register. No pot changes.
 */
export const paySeveral = fn(
  PaySeveral,
  ({ programmeId, payments: asked, paidOn = today() }) =>
    again(async () => {
      const actor = Actor.use();
      const place = seen(await Programme.find(programmeId), (found) => maySeeRegister(actor, found));
      allow(mayPay(actor, place));
      theKey();
      mustBePast(paidOn);
      const { payments, writes, happened } = await enterAll(asked, programmeId, paidOn);
      const sumPence = payments.reduce((sum, { amountPence }) => sum + amountPence, 0);
      const payIds = payments.map(({ payId }) => payId);
      await commit(writes, severalPaid.of(programmeId, { payIds, sumPence, paidOn }), ...happened);
      return register({ programmeId });
    }),
  (id) => register({ programmeId: programmeId.parse(id) }),
);

/**
 * Say that you laid the bank's statement of some days beside the register, and how many of each there were.
 * What the bank said never comes here, and no pot changes.
 */
export const sayMatched = fn(SayMatched, async ({ programmeId, ...counts }) => {
  const person = thePerson();
  const place = seen(await Programme.find(programmeId), (found) => maySeeRegister(person, found));
  allow(mayMatch(person, place));
  if (counts.to < counts.from)
    throw badInput([{ path: "to", message: "The last day comes after the first." }]);
  await commit([], bankMatched.of(programmeId, counts));
  return { ...counts, by: person.personId, on: today() };
});
