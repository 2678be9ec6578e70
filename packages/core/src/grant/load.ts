import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { DomainError } from "../error.ts";
import { Proposal } from "./change.schema.ts";
import { GrantHeads, GrantOf, Hosted } from "./grant.entity.ts";
import { Head, Version } from "./grant.schema.ts";
import { GrantLooks } from "./look.entity.ts";
import { Look } from "./look.schema.ts";
import { GrantPauses } from "./pause.entity.ts";
import { Pause } from "./pause.schema.ts";
import { Payments } from "./payment.entity.ts";
import { Payment } from "./payment.schema.ts";
import { nextDue } from "./plan.rules.ts";
import type { DraftTerms } from "./terms.schema.ts";
import { GrantProposals, GrantVersions } from "./version.entity.ts";
import { looksOn } from "./waits.rules.ts";

/** The head of a grant as it is stored, for other domains: no policy is asked. */
export const find = async (grantId: string): Promise<Head | undefined> => {
  const found = await live(GrantHeads).get({ grantId }).go({ consistent: true });
  return found.data ? stored(Head).parse(found.data) : undefined;
};

/** The grant that came of an application, if there is one. */
export const findOf = async (applicationId: string): Promise<Head | undefined> => {
  const found = await live(GrantOf).get({ applicationId }).go({ consistent: true });
  return found.data ? find(found.data.grantId) : undefined;
};

/** Every version of an agreement, the first first. */
export const versionsOf = async (grantId: string): Promise<Version[]> => {
  const found = await live(GrantVersions).query.ofGrant({ grantId }).go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(Version).parse(row));
};

/** One version, read strongly. */
export const versionOf = async (grantId: string, n: number): Promise<Version> => {
  const found = await live(GrantVersions).get({ grantId, n }).go({ consistent: true });
  return stored(Version).parse(found.data);
};

export const proposalOf = async (grantId: string, proposalId: string): Promise<Proposal> => {
  const found = await live(GrantProposals).get({ grantId, proposalId }).go({ consistent: true });
  return stored(Proposal).parse(found.data);
};

/** The lines of the payment register for one grant, in plan order. */
export const paymentsOf = async (grantId: string): Promise<Payment[]> => {
  const found = await live(Payments).query.ofGrant({ grantId }).go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(Payment).parse(row));
};

/** Every pause of a grant, the first first. */
export const pausesOf = async (grantId: string): Promise<Pause[]> => {
  const found = await live(GrantPauses).query.ofGrant({ grantId }).go({ consistent: true, pages: "all" });
  return found.data.map(({ grantId: _of, ...row }) => stored(Pause).parse(row));
};

/** Every yearly look of a grant, the first first. */
export const looksOf = async (grantId: string): Promise<Look[]> => {
  const found = await live(GrantLooks).query.ofGrant({ grantId }).go({ consistent: true, pages: "all" });
  return found.data.map(({ grantId: _of, ...row }) => stored(Look).parse(row));
};

/** The next payment of a plan, for the head. */
const dueOf = (head: Head, { paymentPlan, startsOn }: DraftTerms): Partial<Head> => {
  const due = nextDue(paymentPlan ?? [], startsOn ?? head.awardedOn, head);
  return { nextDueOn: due?.on, nextDuePence: due?.line.amountPence };
};

/** A head after a change, with what follows from it. `terms` are those signed last, when the change touches payments. */
export const changed = (head: Head, changes: Partial<Head>, terms?: DraftTerms): Head => {
  const next = { ...head, ...changes, version: head.version + 1 };
  return terms ? { ...next, ...dueOf(next, terms) } : next;
};

/** The write that replaces a head from the version that was read; whoever comes second is told. */
export const headWrite = (before: Head, after: Head): Write =>
  write(
    live(GrantHeads)
      .put({ ...after, looksOn: looksOn(after) })
      .where((row, op) => op.eq(row.version, before.version)),
  );

/** The writes that make a grant: its head, and the way to it from its application. 409 when there is one already. */
export const newWrites = (head: Head): Write[] => [
  write(GrantHeads.create({ ...head, looksOn: looksOn(head) })),
  write(
    GrantOf.create({ applicationId: head.applicationId, grantId: head.grantId }),
    () => new DomainError("conflict", "wrong_state", "There is an agreement for this decision already."),
  ),
];

export const hostedWrite = (hostOrgId: string, grantId: string): Write =>
  write(Hosted.put({ hostOrgId, grantId }));
export const notHostedWrite = (hostOrgId: string, grantId: string): Write =>
  write(Hosted.delete({ hostOrgId, grantId }));

/** The write that stores a version's words or signatures. Only one not signed by both sides is ever written again. */
export const versionWrite = (grantId: string, version: Version): Write =>
  write(GrantVersions.put({ grantId, ...version }));

export const proposalWrite = (proposal: Proposal): Write => write(GrantProposals.put(proposal));
