import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { again } from "../again.ts";
import { Application } from "../application/index.ts";
import { dayOf } from "../day.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps } from "../deps.ts";
import { badInput, changedSince, rule, wrongState } from "../error.ts";
import { answeredWrites } from "../event/answered.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Organisation } from "../organisation/index.ts";
import { Ledger } from "../pot/index.ts";
import { Programme } from "../programme/index.ts";
import { Review } from "../review/index.ts";
import { changeAsked, declined, drafted, edited, offered } from "./grant.events.ts";
import { can, maySeeGroup, maySeeList } from "./grant.policy.ts";
import { mustTake } from "./grant.rules.ts";
import {
  Act,
  AskChange,
  Decline,
  Draft,
  EditDraft,
  grantId,
  type Head,
  type Version,
} from "./grant.schema.ts";
import {
  changed,
  headWrite,
  hostedWrite,
  newWrites,
  notHostedWrite,
  versionOf,
  versionWrite,
} from "./load.ts";
import { gaps } from "./offer.rules.ts";
import { helpWrites, subsidySums } from "./receiver.ts";
import { mustFit, needsConfirming, noticed } from "./subsidy.rules.ts";
import type { DraftTerms } from "./terms.schema.ts";
import { GrantVersions } from "./version.entity.ts";
import { fromId, seenGrant, shown, today } from "./view.ts";

/** The host and what follows from one. 400 for a host we do not know, or the group itself. */
const hosting = async (orgId: Head["orgId"], hostOrgId: Head["orgId"] | null | undefined) => {
  if (!hostOrgId) return { hostOrgId: undefined, hostName: undefined, payeeOrgId: orgId };
  const host = hostOrgId === orgId ? undefined : await Organisation.find(hostOrgId);
  if (!host) throw badInput([{ path: "hostOrgId", message: "Name another organisation that we know." }]);
  return { hostOrgId, hostName: host.name, payeeOrgId: hostOrgId };
};

/** The decision an agreement rests on. 409 until there is one, and when it brought no money. */
const fundedBy = async (applicationId: string) => {
  const decision = await Review.decisionOf(applicationId);
  if (!decision?.amountPence || !decision.potId)
    throw wrongState("An agreement needs a decision to fund first.");
  return { ...decision, amountPence: decision.amountPence, potId: decision.potId };
};

/** What the agreement starts from when its writer leaves it out. */
const startingTerms = async (programmeId: string, amountPence: number): Promise<DraftTerms> => {
  const programme = await Programme.find(programmeId);
  return {
    amountPence,
    ...(programme?.startsOn ? { startsOn: programme.startsOn } : {}),
    ...(programme?.endsOn ? { endsOn: programme.endsOn } : {}),
    ...(programme?.edges ? { edges: programme.edges } : {}),
  };
};

/** Begin an agreement from a decision to fund, or for a smaller start. 409 without one, and for a second agreement. */
export const draft = fn(
  Draft,
  async ({ applicationId, hostOrgId, terms, subsidy }) => {
    const actor = Actor.use();
    const application = seen(
      await Application.find(applicationId),
      (it) => maySeeList(actor, it) || maySeeGroup(actor, it.orgId),
    );
    const { programmeId, programmeName, funderOrgId, orgId, orgName } = application;
    const party = { programmeId, funderOrgId, orgId, payeeOrgId: orgId };
    allow(can.draft(actor, party));
    const decision = await fundedBy(applicationId);
    const [funder, host] = await Promise.all([Organisation.find(funderOrgId), hosting(orgId, hostOrgId)]);
    const head: Head = {
      ...party,
      ...host,
      grantId: Deps.use().newId("grant"),
      programmeName,
      funderName: funder?.name ?? "The funder",
      orgName,
      applicationId,
      decisionId: decision.decisionId,
      potId: decision.potId,
      state: "drafting",
      amountPence: decision.amountPence,
      awardedOn: dayOf(new Date(decision.decidedAt)),
      publicMoney: funder?.publicBody ?? false,
      edition: 1,
      versionN: 0,
      signedSides: [],
      changeSides: [],
      paid: [],
      asked: [],
      paidPence: 0,
      subsidy,
      version: 1,
    };
    const first: Version = {
      n: 1,
      terms: { ...(await startingTerms(programmeId, decision.amountPence)), ...terms },
      signatures: [],
    };
    const hosted = host.hostOrgId ? [hostedWrite(host.hostOrgId, head.grantId)] : [];
    const words = write(GrantVersions.create({ grantId: head.grantId, ...first }));
    await commit(
      [...newWrites(head), words, ...hosted],
      drafted.of(head.grantId, { amountPence: head.amountPence }),
    );
    return shown(head);
  },
  (id) => fromId({ grantId: grantId.parse(id) }),
);

const hostWrites = (before: Head, after: Head): Write[] => {
  if (before.hostOrgId === after.hostOrgId) return [];
  return [
    ...(before.hostOrgId ? [notHostedWrite(before.hostOrgId, before.grantId)] : []),
    ...(after.hostOrgId ? [hostedWrite(after.hostOrgId, before.grantId)] : []),
  ];
};

/** Change the words while they are being written. Each change makes a new edition; a new host says yes anew. */
export const editDraft = fn(EditDraft, async ({ grantId, version, terms, clear, hostOrgId, subsidy }) => {
  const grant = await seenGrant(grantId);
  allow(can.editDraft(Actor.use(), grant));
  mustTake("editDraft", grant);
  if (grant.version !== version) throw changedSince(await shown(grant));
  const now = await versionOf(grantId, 1);
  const kept = Object.fromEntries(
    Object.entries(now.terms).filter(([part]) => !clear.some((gone) => gone === part)),
  );
  const host = hostOrgId === undefined ? {} : await hosting(grant.orgId, hostOrgId);
  const sameHost = hostOrgId === undefined || (hostOrgId ?? undefined) === grant.hostOrgId;
  const after = changed(grant, {
    ...host,
    ...(sameHost ? {} : { hostYes: undefined }),
    ...(subsidy ? { subsidy } : {}),
    edition: grant.edition + 1,
  });
  const parts = [
    ...Object.keys(terms),
    ...clear,
    ...(subsidy ? ["subsidy"] : []),
    ...(sameHost ? [] : ["host"]),
  ];
  await commit(
    [
      headWrite(grant, after),
      versionWrite(grantId, { ...now, terms: { ...kept, ...terms } }),
      ...hostWrites(grant, after),
    ],
    edited.of(grantId, { parts }),
  );
  return shown(after);
});

/** What the grant's pot holds, in pence. */
const potHolds = async (potId: string): Promise<number> => (await Ledger.heads([potId]))[0]?.balance ?? 0;

/**
 * Offer the agreement to the group. 422 `grant.promise_missing` names every gap at once; `subsidy.limit` gives the sums.
 * For minimal help the offer is also the written notice to whoever receives the money.
 */
export const offer = fn(Act, async ({ grantId }) => {
  const grant = await seenGrant(grantId);
  allow(can.offer(Actor.use(), grant));
  mustTake("offer", grant);
  const [now, potPence] = await Promise.all([versionOf(grantId, 1), potHolds(grant.potId)]);
  const { terms } = now;
  const missing = gaps(terms, { ...grant, potPence });
  if (missing.length > 0)
    throw rule("grant.promise_missing", "A few things are needed before this can be offered.", missing);
  const sums = await subsidySums(grant);
  if (sums) mustFit(sums);
  const subsidy =
    grant.subsidy && needsConfirming(grant.subsidy.outcome)
      ? { ...grant.subsidy, noticeOn: today() }
      : grant.subsidy;
  const { startsOn, endsOn } = terms;
  const after = changed(grant, { state: "offered", startsOn, endsOn, subsidy, words: undefined });
  await commit(
    [
      headWrite(grant, after),
      versionWrite(grantId, { ...now, terms: noticed(terms, sums) }),
      ...(await helpWrites(after, after.amountPence)),
    ],
    offered.of(grantId, { edition: grant.edition, ...(subsidy ? { outcome: subsidy.outcome } : {}) }),
  );
  return shown(after);
});

/** The group would like other words: back to drafting, and signatures given to these words fall away. */
export const askChange = fn(AskChange, async ({ grantId, words }) => {
  const grant = await seenGrant(grantId);
  allow(can.askChange(Actor.use(), grant));
  mustTake("askChange", grant);
  const now = await versionOf(grantId, 1);
  const after = changed(grant, { state: "drafting", signedSides: [], edition: grant.edition + 1, words });
  await commit(
    [
      headWrite(grant, after),
      versionWrite(grantId, { ...now, signatures: [] }),
      ...(await helpWrites(grant, 0)),
    ],
    changeAsked.of(grantId, {}),
  );
  return shown(after);
});

/** The group says no. The money goes back to the fund in the same step. */
export const decline = fn(
  Decline,
  ({ grantId, words }) =>
    again(async () => {
      const grant = await seenGrant(grantId);
      allow(can.decline(Actor.use(), grant));
      mustTake("decline", grant);
      const after = changed(grant, { state: "declined", words });
      await Ledger.giveBackProposed({
        potId: grant.potId,
        also: [headWrite(grant, after), ...(await helpWrites(grant, 0)), ...answeredWrites(grantId)],
        happened: [declined.of(grantId, {})],
        subject: grantId,
      });
      return shown(after);
    }),
  (id) => fromId({ grantId: grantId.parse(id) }),
);
