import * as z from "zod";
import { isPerson, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { addDays } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { fn } from "../fn.ts";
import { pence } from "../money.schema.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Programme } from "../programme/index.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { day } from "../text.schema.ts";
import { Dues } from "./due.entity.ts";
import { keptBy, referenceOf } from "./due.rules.ts";
import { can, maySeeRegister } from "./grant.policy.ts";
import type { Head } from "./grant.schema.ts";
import { headsOf } from "./lists.ts";
import { type DuePayment, grantId } from "./payment.schema.ts";
import { duesOf } from "./plan.rules.ts";
import { sumsOfMany } from "./receiver.ts";
import type { DraftTerms } from "./terms.schema.ts";
import { today } from "./view.ts";

const Row = z.strictObject({
  grantId,
  programmeId,
  planN: z.int(),
  dueOn: z.string(),
  amountPence: pence,
  holdsFrom: z.string().optional(),
});
type Row = z.infer<typeof Row>;

const rowsOf = (head: Head, { paymentPlan = [], startsOn }: DraftTerms): Row[] =>
  duesOf(paymentPlan, startsOn ?? head.awardedOn, head).map(({ line, on }) => ({
    grantId: head.grantId,
    programmeId: head.programmeId,
    planN: line.n,
    dueOn: on,
    amountPence: line.amountPence,
  }));

const same = (a: Row, b: Row): boolean => a.dueOn === b.dueOn && a.amountPence === b.amountPence;

/**
 * The writes that keep what is due in step with an agreement. Only what differs from `before` is written, at most one
 * item for each line of the plan; what a change signed for a later day touches says from when it holds.
 */
export const dueWrites = (
  head: Head,
  terms: DraftTerms,
  before?: { readonly head: Head; readonly terms: DraftTerms },
  holdsFrom?: string,
): Write[] => {
  const now = rowsOf(head, terms);
  const was = before ? rowsOf(before.head, before.terms) : [];
  const gone = was.filter(({ planN }) => !now.some((row) => row.planN === planN));
  const fresh = now.filter((row) => !was.some((old) => old.planN === row.planN && same(old, row)));
  return [
    ...gone.map((row) => goneWrite(row.grantId, row.planN)),
    ...fresh.map((row) => write(Dues.put({ ...row, ...(holdsFrom ? { holdsFrom } : {}) }))),
  ];
};

/** The write that takes a payment off the list of what is due. */
export const goneWrite = (grantId: string, planN: number): Write => write(Dues.delete({ grantId, planN }));

const shownDue = (row: Row, head: Head, sums: Awaited<ReturnType<typeof sumsOfMany>>): DuePayment => {
  const actor = Actor.use();
  const checker = head.bankCheck?.by;
  const payerId = checker && can.pay(actor, head) && isPerson(actor, checker) ? checker : undefined;
  const around = { today: today(), payerId, sums: sums.get(head.grantId), holdsFrom: row.holdsFrom };
  return {
    grantId: row.grantId,
    planN: row.planN,
    orgName: head.orgName,
    paidToOrgId: head.payeeOrgId,
    paidToName: head.payeeOrgId === head.hostOrgId ? (head.hostName ?? head.orgName) : head.orgName,
    dueOn: row.dueOn,
    amountPence: row.amountPence,
    reference: referenceOf(row.grantId, row.planN),
    kept: keptBy(head, around),
  };
};

const ByDay = z.strictObject({ programmeId, by: day.optional(), cursor });

/**
 * What is due in a programme by a day (today when left out), the soonest first, 25 at a time, with what keeps each from
 * going. One page of one index, the agreements it names and their receivers' sums, whatever the total.
 */
export const listDue = fn(ByDay, async ({ programmeId, by = today(), cursor }): Promise<Page<DuePayment>> => {
  seen(await Programme.find(programmeId), (place) => maySeeRegister(Actor.use(), place));
  const list = `due ${programmeId} ${by}`;
  const found = await live(Dues)
    .query.byDay({ programmeId })
    .lt({ dueOn: addDays(by, 1) })
    .go({ limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  const rows = found.data.map((row) => stored(Row).parse(row));
  const heads = await headsOf([...new Set(rows.map((row) => row.grantId))]);
  const sums = await sumsOfMany(heads);
  const byId = new Map(heads.map((head) => [head.grantId, head]));
  const items = rows.flatMap((row) => {
    const head = byId.get(row.grantId);
    return head ? [shownDue(row, head, sums)] : [];
  });
  return toPage(list, items, found.cursor);
});
