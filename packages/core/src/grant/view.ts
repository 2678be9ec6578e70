import * as z from "zod";
import { isPerson, seen } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { applicationId } from "../application/application.schema.ts";
import { dayOf } from "../day.ts";
import { Deps } from "../deps.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { Person } from "../person/index.ts";
import { Ledger } from "../pot/index.ts";
import { potInSight } from "../pot/pot-view.ts";
import { inForceOn } from "./change.rules.ts";
import type { Proposal } from "./change.schema.ts";
import { endDay } from "./end.rules.ts";
import { can, type Party, sideOf, speaksFor } from "./grant.policy.ts";
import { possible, type Side } from "./grant.rules.ts";
import { grantId, type Head, type Info, type Version } from "./grant.schema.ts";
import { find, findOf, looksOf, pausesOf, paymentsOf, proposalOf, versionsOf } from "./load.ts";
import { subsidySums } from "./receiver.ts";
import { settlingOf } from "./settling.ts";
import type { DraftTerms } from "./terms.schema.ts";
import { NEVER } from "./waits.rules.ts";

/** Today in the United Kingdom, by the clock given. */
export const today = (): string => dayOf(Deps.use().now());

/** Parts that someone who may not see the payments does not see; and those a plain version leaves out besides. */
const money = ["paymentPlan", "paymentNote", "subsidyNote"] as const;
const notPlain = [...money, "learningTime", "learningRhythm"] as const;

const without = (terms: DraftTerms, parts: readonly (keyof DraftTerms)[]): DraftTerms =>
  Object.fromEntries(Object.entries(terms).filter(([part]) => !parts.some((hidden) => hidden === part)));

const cut = (version: Version, parts: readonly (keyof DraftTerms)[]): Version => ({
  ...version,
  terms: without(version.terms, parts),
  ...(version.before ? { before: without(version.before, parts) } : {}),
});

const cutProposal = (proposal: Proposal, parts: readonly (keyof DraftTerms)[]): Proposal => ({
  ...proposal,
  before: without(proposal.before, parts),
  after: without(proposal.after, parts),
});

/** The grant with the people who hold its pot, where that is what lets the reader see it. */
const partyOf = async (head: Head): Promise<Head & Party> => {
  if (can.see(Actor.use(), head)) return head;
  const [pot] = await Ledger.heads([head.potId]);
  return { ...head, holderIds: pot?.holders ?? [] };
};

/** A grant the reader may see, 404 otherwise. People served see it once it is signed. */
export const seenGrant = async (grantId: string): Promise<Head & Party> => seenHead(await find(grantId));

const opens = (grant: Head & Party): boolean => {
  const actor = Actor.use();
  return can.see(actor, grant) && (can.seeWhole(actor, grant) || grant.versionN > 0);
};

const seenHead = async (head: Head | undefined): Promise<Head & Party> =>
  seen(head && (await partyOf(head)), opens);

/** The agreement that came of an application, by its id, for those who may open it: for other domains. */
export const inSightOf = async (applicationId: string): Promise<Head["grantId"] | undefined> => {
  const head = await findOf(applicationId);
  return head && opens(await partyOf(head)) ? head.grantId : undefined;
};

/** Whether its time is over, so that it can be settled and ended. */
const isOver = (grant: Head): boolean => (endDay(grant) ?? NEVER) <= today();

const actionsOf = (grant: Head & Party): string[] => {
  const actor = Actor.use();
  const side = sideOf(actor, grant);
  const mineIsIn = (signed: readonly string[]) => side !== undefined && signed.includes(side);
  return permitted(can, actor, grant, possible(grant)).filter(
    (act) =>
      !(act === "sign" && mineIsIn(grant.signedSides)) &&
      !(act === "signChange" && mineIsIn(grant.changeSides)) &&
      !(act === "answerLook" && grant.look?.side === side) &&
      !(act === "agreeEnd" && grant.ending?.side === side) &&
      !(act === "dropEnd" && grant.ending?.side !== side) &&
      !(act === "end" && !isOver(grant)),
  );
};

/** Whether the reader's own side hears too: of an end that both share, such as the last signature. */
const bothHear = (grant: Head): boolean =>
  grant.openProposalId !== undefined || (grant.state === "offered" && grant.signedSides.length > 0);

/** Those who hear what the reader does next: the people who sign for the other side, but never the reader. */
const willTell = async (grant: Head, actions: readonly string[]): Promise<Info["willTell"]> => {
  const actor = Actor.use();
  const side = speaksFor(actor, grant);
  if (actions.length === 0 || side === undefined) return [];
  const hears = (one: Side) => one !== side || bothHear(grant);
  const told = await Promise.all([
    hears("grantee") ? Membership.holdersOf(grant.orgId, "granteeLead") : [],
    hears("funder") ? Membership.holdersOf(grant.funderOrgId, "commissioner") : [],
  ]);
  return [...new Set(told.flat())].filter((id) => !isPerson(actor, id));
};

const mentioned = (info: Omit<Info, "people">): (string | undefined)[] => [
  ...info.versions.flatMap((version) => [
    ...version.signatures.map(({ by }) => by),
    ...(version.terms.promises ?? []).map(({ by }) => by),
    version.proposedBy,
  ]),
  ...(info.proposal?.signatures ?? []).map(({ by }) => by),
  info.proposal?.proposedBy,
  ...(info.payments ?? []).map(({ by }) => by),
  ...(info.pauses ?? []).flatMap(({ by, secondId, looks, resumed }) => [
    by,
    secondId,
    ...looks.map((look) => look.by),
    resumed?.by,
  ]),
  ...(info.looks ?? []).flatMap(({ first, second }) => [first.by, second?.by]),
  info.ending?.by,
  info.ending?.agreedBy,
  info.ended?.by,
  info.hostYes?.by,
  info.bankCheck?.by,
  info.subsidy?.confirmedBy,
  ...info.willTell,
];

const looksFor = async (grant: Head, seesMoney: boolean): Promise<Info["looks"]> =>
  seesMoney && (grant.look !== undefined || grant.lookedOn !== undefined)
    ? looksOf(grant.grantId)
    : undefined;

const settlingFor = async (grant: Head, actions: readonly string[]): Promise<Info["settling"]> =>
  actions.includes("end") ? settlingOf(grant) : undefined;

/** An agreement as its reader may see and act on it. */
export const shown = async (grant: Head & Party): Promise<Info> => {
  const actor = Actor.use();
  const seesMoney = can.seeMoney(actor, grant);
  const plain = !can.seeWhole(actor, grant);
  const hidden = seesMoney ? [] : plain ? notPlain : money;
  const actions = actionsOf(grant);
  const [versions, proposal, payments, pauses, looks, settling, sums, told, pot] = await Promise.all([
    versionsOf(grant.grantId),
    grant.openProposalId && !plain ? proposalOf(grant.grantId, grant.openProposalId) : undefined,
    seesMoney ? paymentsOf(grant.grantId) : undefined,
    seesMoney && grant.pausedAt ? pausesOf(grant.grantId) : undefined,
    looksFor(grant, seesMoney),
    settlingFor(grant, actions),
    seesMoney ? subsidySums(grant) : undefined,
    willTell(grant, actions),
    potInSight(grant.potId),
  ]);
  const inForce = inForceOn(
    versions.flatMap(({ n, from }) => (from === undefined ? [] : [{ n, from }])),
    today(),
  );
  const {
    bankCheck,
    subsidy,
    nextDueOn,
    nextDuePence,
    holderIds: _holders,
    potId,
    paid,
    asked,
    paidPence,
    words,
    ended,
    ...head
  } = grant;
  const info = {
    ...head,
    potId: pot && potId,
    ...(plain ? { openProposalId: undefined, changeSides: [], ending: undefined } : { words }),
    ...(seesMoney
      ? { bankCheck, subsidy, ended, nextDueOn, nextDuePence, paid, asked, paidPence }
      : { paid: [], asked: [], paidPence: 0 }),
    plain,
    inForce: inForce?.n ?? 0,
    versions: versions
      .filter(({ from }) => !plain || from !== undefined)
      .map((version) => cut(version, hidden)),
    proposal: proposal && cutProposal(proposal, hidden),
    payments,
    pauses,
    looks,
    settling,
    subsidySums: sums,
    actions,
    willTell: told,
  };
  return { ...info, people: await Person.namesOf(mentioned(info)) };
};

export const fromId = fn(z.strictObject({ grantId }), async ({ grantId }) => shown(await seenGrant(grantId)));

/** The agreement that came of an application; 404 where there is none yet. */
export const ofApplication = fn(z.strictObject({ applicationId }), async ({ applicationId }) =>
  shown(await seenHead(await findOf(applicationId))),
);
