import * as z from "zod";
import { seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { addDays } from "../day.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { fn } from "../fn.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Programme } from "../programme/index.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { day } from "../text.schema.ts";
import { Dues } from "./due.entity.ts";
import { GrantHeads, Hosted } from "./grant.entity.ts";
import { can, maySeeGroup, maySeeList, maySeeRegister } from "./grant.policy.ts";
import { Head, type Line } from "./grant.schema.ts";
import { Payments } from "./payment.entity.ts";
import { Payment } from "./payment.schema.ts";

const toLine = (head: Head): Line => {
  const { grantId, programmeId, programmeName, funderOrgId, funderName } = head;
  const { orgId, orgName, hostOrgId, hostName } = head;
  const { state, amountPence, startsOn, endsOn, versionN } = head;
  const { paidPence } = can.seeMoney(Actor.use(), head) ? head : { paidPence: undefined };
  return {
    ...{ grantId, programmeId, programmeName, funderOrgId, funderName },
    ...{ orgId, orgName, hostOrgId, hostName },
    state,
    amountPence,
    startsOn,
    endsOn,
    versionN,
    proposed: head.openProposalId !== undefined,
    paidPence,
  };
};

const InProgramme = z.strictObject({ programmeId, cursor });
const OfGroup = z.strictObject({ orgId, cursor });

/** The grants of a programme, newest first, 25 at a time. */
export const listOfProgramme = fn(InProgramme, async ({ programmeId, cursor }): Promise<Page<Line>> => {
  seen(await Programme.find(programmeId), (place) => maySeeList(Actor.use(), place));
  const list = `grants ${programmeId}`;
  const found = await live(GrantHeads)
    .query.ofProgramme({ programmeId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  return toPage(
    list,
    found.data.map((row) => toLine(stored(Head).parse(row))),
    found.cursor,
  );
});

/** Every agreement of a programme, for other domains: no policy is asked. Reads each head once. */
export const everyHeadOf = async (programmeId: string): Promise<Head[]> => {
  const found = await live(GrantHeads).query.ofProgramme({ programmeId }).go({ pages: "all" });
  return found.data.map((row) => stored(Head).parse(row));
};

/** Every payment of a programme, and the days that have passed with one agreed and not sent: for other domains. */
export const paidAndDue = async (
  programmeId: string,
  today: string,
): Promise<{ paid: Payment[]; unsent: string[] }> => {
  const [sent, due] = await Promise.all([
    live(Payments).query.register({ programmeId }).go({ pages: "all" }),
    live(Dues).query.byDay({ programmeId }).lt({ dueOn: today }).go({ pages: "all" }),
  ]);
  return {
    paid: sent.data.map((row) => stored(Payment).parse(row)),
    unsent: due.data.map(({ dueOn }) => dueOn),
  };
};

/** The grants of a group, newest first, 25 at a time. */
export const listOfGroup = fn(OfGroup, async ({ orgId, cursor }): Promise<Page<Line>> => {
  seen(orgId, (id) => maySeeGroup(Actor.use(), id));
  const list = `grants ${orgId}`;
  const found = await live(GrantHeads)
    .query.ofGroup({ orgId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  return toPage(
    list,
    found.data.map((row) => toLine(stored(Head).parse(row))),
    found.cursor,
  );
});

/** The grants whose money an organisation holds for another group, newest first, 25 at a time. */
export const listHosted = fn(OfGroup, async ({ orgId, cursor }): Promise<Page<Line>> => {
  seen(orgId, (id) => maySeeGroup(Actor.use(), id));
  const list = `hosted ${orgId}`;
  const found = await live(Hosted)
    .query.ofHost({ hostOrgId: orgId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  return toPage(list, (await headsOf(found.data.map(({ grantId }) => grantId))).map(toLine), found.cursor);
});

/** Heads by id, in the order asked for; at most a page of them. */
export const headsOf = async (ids: readonly string[]): Promise<Head[]> => {
  if (ids.length === 0) return [];
  const found = await live(GrantHeads)
    .get(ids.map((grantId) => ({ grantId })))
    .go();
  const byId = new Map(found.data.map((row) => [row.grantId, stored(Head).parse(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

const Register = InProgramme.extend({ from: day.optional(), to: day.optional() });

/** The payment register of a programme, newest first, 25 at a time; of the days from one to another when they are given. */
export const register = fn(Register, async ({ programmeId, from, to, cursor }): Promise<Page<Payment>> => {
  seen(await Programme.find(programmeId), (place) => maySeeRegister(Actor.use(), place));
  const list = `payments ${programmeId} ${from ?? ""} ${to ?? ""}`;
  const found = await live(Payments)
    .query.register({ programmeId })
    .between({ paidOn: from ?? "0000-01-01" }, { paidOn: addDays(to ?? "9998-12-31", 1) })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, cursor) });
  return toPage(
    list,
    found.data.map((row) => stored(Payment).parse(row)),
    found.cursor,
  );
});
