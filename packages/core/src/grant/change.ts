import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, notAllowed, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { theKey } from "../request.ts";
import { moveToAmount, subsidyAt } from "./amount.ts";
import { changedParts, laterOf } from "./change.rules.ts";
import { DropChange, type Proposal, ProposeChange, SignChange } from "./change.schema.ts";
import { dueWrites } from "./due.ts";
import { changeDropped, changeProposed, changeSigned, versionMade } from "./grant.events.ts";
import { can, sideOf, speaksFor } from "./grant.policy.ts";
import { afterSigning, mustTake } from "./grant.rules.ts";
import { grantId as grantIdSchema, type Head } from "./grant.schema.ts";
import { changed, headWrite, proposalOf, proposalWrite, versionOf, versionWrite } from "./load.ts";
import { gaps } from "./offer.rules.ts";
import { paidLinesTouched } from "./plan.rules.ts";
import { subsidySums } from "./receiver.ts";
import { mustFit, noticed } from "./subsidy.rules.ts";
import type { DraftTerms } from "./terms.schema.ts";
import { fromId, seenGrant, shown, today } from "./view.ts";

const only = (terms: DraftTerms, parts: readonly string[]): DraftTerms =>
  Object.fromEntries(Object.entries(terms).filter(([part]) => parts.includes(part)));

/** 422 when the agreement would not be whole after the change, or would change what was paid already. */
const mustStayWhole = (grant: Head, now: DraftTerms, next: DraftTerms): void => {
  const missing = gaps(next, { ...grant, potPence: next.amountPence ?? 0 });
  if (missing.length > 0)
    throw rule("grant.promise_missing", "With this change, something would be missing.", missing);
  const touched = paidLinesTouched(now.paymentPlan ?? [], next.paymentPlan ?? [], grant.paid);
  if (touched.length > 0)
    throw rule("grant.paid_line", "A payment that was made stays as it was agreed.", [
      { path: "changes.paymentPlan", message: `Keep payment ${touched.join(", ")} as it is.` },
    ]);
};

/**
 * Ask for a change, from either side: what, why and from when. What is agreed now holds until both have signed.
 * 409 while another change is open; 422 `subsidy.limit` with sums when more money would go over the legal limit.
 */
export const proposeChange = fn(
  ProposeChange,
  async ({ grantId, changes, why, from }) => {
    const person = thePerson();
    const grant = await seenGrant(grantId);
    allow(can.proposeChange(person, grant));
    mustTake("proposeChange", grant);
    const side = speaksFor(person, grant);
    if (!side) throw notAllowed();
    if (grant.openProposalId) throw wrongState("One change is open already. Sign or drop it first.");
    if (from < today()) throw badInput([{ path: "from", message: "Give a day from today on." }]);
    const { terms } = await versionOf(grantId, grant.versionN);
    const parts = changedParts(terms, changes);
    if (parts.length === 0) throw badInput([{ path: "changes", message: "Nothing would change." }]);
    const next = { ...terms, ...changes };
    const sums = await subsidySums(grant, next.amountPence);
    if (sums) mustFit(sums);
    mustStayWhole(grant, terms, next);
    const proposal: Proposal = {
      proposalId: Deps.use().newId("prop"),
      grantId,
      baseN: grant.versionN,
      state: "open",
      before: only(terms, parts),
      after: only(changes, parts),
      why,
      from,
      side,
      proposedBy: person.personId,
      proposedAt: nowIso(),
      signatures: [],
    };
    const after = changed(grant, { openProposalId: proposal.proposalId, changeSides: [] });
    await commit(
      [headWrite(grant, after), proposalWrite(proposal)],
      changeProposed.of(grantId, { proposalId: proposal.proposalId, side, parts, from }),
    );
    return shown(after);
  },
  (id) => fromId({ grantId: grantIdSchema.parse(id) }),
);

const openProposal = (grant: Head, proposalId: string): Promise<Proposal> => {
  if (grant.openProposalId !== proposalId) throw wrongState("That change is not open any more.");
  return proposalOf(grant.grantId, proposalId);
};

/** The head and the new version that a change makes once both sides have signed it. */
const newVersion = async (grant: Head, proposal: Proposal, signatures: Proposal["signatures"]) => {
  const base = await versionOf(grant.grantId, proposal.baseN);
  const terms = { ...base.terms, ...proposal.after };
  // What was whole when it was proposed may touch a payment that was made since.
  mustStayWhole(grant, base.terms, terms);
  const n = proposal.baseN + 1;
  const from = laterOf(proposal.from, today());
  const { why, before, proposedBy, proposedAt } = proposal;
  const { startsOn, endsOn, amountPence = grant.amountPence } = terms;
  const words =
    amountPence === grant.amountPence ? terms : noticed(terms, await subsidySums(grant, amountPence));
  const version = { n, from, terms: words, signatures, why, before, proposedBy, proposedAt };
  const subsidy = subsidyAt(grant, amountPence);
  const after = changed(
    grant,
    { versionN: n, startsOn, endsOn, amountPence, subsidy, openProposalId: undefined, changeSides: [] },
    terms,
  );
  const holdsFrom = from > today() ? from : undefined;
  const dues = dueWrites(after, terms, { head: grant, terms: base.terms }, holdsFrom);
  return { version, after, dues };
};

/**
 * Sign an open change. The version before stays in force until both sides have signed, and is kept after. A change of
 * the amount moves the difference between the fund and the grant's pot with the last signature.
 * 409 for a change that is not the open one.
 */
export const signChange = fn(
  SignChange,
  ({ grantId, proposalId }) =>
    again(async () => {
      const person = thePerson();
      const grant = await seenGrant(grantId);
      const side = sideOf(person, grant);
      if (!side) throw notAllowed();
      mustTake("signChange", grant);
      const proposal = await openProposal(grant, proposalId);
      if (proposal.after.amountPence !== undefined) theKey();
      const { signedSides: changeSides, complete } = afterSigning(grant.changeSides, side);
      const signatures = [...proposal.signatures, { side, by: person.personId, at: nowIso() }];
      const happened = changeSigned.of(grantId, { proposalId: proposal.proposalId, side });
      if (!complete) {
        const after = changed(grant, { changeSides });
        await commit([headWrite(grant, after), proposalWrite({ ...proposal, signatures })], happened);
        return shown(after);
      }
      const { version, after, dues } = await newVersion(grant, proposal, signatures);
      const writes = [
        headWrite(grant, after),
        proposalWrite({ ...proposal, signatures, state: "signed" }),
        versionWrite(grantId, version),
        ...dues,
      ];
      const made = versionMade.of(grantId, {
        proposalId: proposal.proposalId,
        n: version.n,
        from: version.from,
      });
      if (after.amountPence === grant.amountPence) await commit(writes, happened, made);
      else {
        const by = person.personId;
        await moveToAmount({ before: grant, after, proposal, by, side, writes, happened: [happened, made] });
      }
      return shown(after);
    }),
  (id) => fromId({ grantId: grantIdSchema.parse(id) }),
);

/** Let a proposed change go. What was agreed stays as it is. */
export const dropChange = fn(DropChange, ({ grantId, proposalId, why }) =>
  again(async () => {
    const person = thePerson();
    const grant = await seenGrant(grantId);
    allow(can.dropChange(person, grant));
    mustTake("dropChange", grant);
    const proposal = await openProposal(grant, proposalId);
    const after = changed(grant, { openProposalId: undefined, changeSides: [] });
    const dropped = {
      ...proposal,
      state: "dropped" as const,
      droppedBy: person.personId,
      droppedAt: nowIso(),
    };
    await commit(
      [headWrite(grant, after), proposalWrite({ ...dropped, ...(why ? { droppedWhy: why } : {}) })],
      changeDropped.of(grantId, { proposalId: proposal.proposalId }),
    );
    return shown(after);
  }),
);
