/**
 * A learning account: what we learnt, how, what we changed, who was part of it. It is made to be talked about.
 * Nobody marks it, and there is no state for whether it was good or in time.
 */
import * as z from "zod";
import { thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { practiceChangesOf } from "../experiment/practice-change.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { mineWrite, notMineWrite } from "../mine/mine.ts";
import { findAll } from "../note/find.ts";
import { Person } from "../person/index.ts";
import type { Level } from "../sharing/sharing.rules.ts";
import { AccountAddenda, AccountHeads, AccountParts, SharedAccounts } from "./account.entity.ts";
import * as Events from "./account.events.ts";
import { mustBeSayable } from "./account.rules.ts";
import { AddAddendum, accountId, type Head, type Part, ShareForTalk, Start } from "./account.schema.ts";
import { freeDays, takeDays } from "./covered.ts";
import { actOn, changeWrite, partsOf, seenAccount } from "./find.ts";
import { mayStart, seenGiver } from "./giver.ts";
import { partKeys, questions } from "./questions.rules.ts";
import { shown } from "./shown.ts";

export { find, inSight } from "./find.ts";
export { funderGaveOne, list } from "./lists.ts";
export { fillFromNotes, save } from "./save.ts";

/** An account, as far as the one who asks may see it. */
export const fromId = fn(z.strictObject({ accountId }), async ({ accountId }) => {
  const { head, view } = await seenAccount(accountId);
  return shown(head, view);
});

const replay = (id: string) => fromId({ accountId: accountId.parse(id) });

const blank = (key: Part["key"], changes: Part["changes"]): Part => ({
  key,
  words: "",
  changes: key === "changed" ? changes : [],
  nothingYet: "",
  missing: "",
  noOneMissing: false,
  quotes: [],
  version: 1,
});

/** Where an account starts: with its talk's people; a funder's own, with its whole programme. */
const startLevel = (byFunder: boolean): Level => (byFunder ? 4 : 3);

/** Start an account of some days. What a group began to do differently in them comes in by itself. */
export const start = fn(
  Start,
  async ({ grantId, programmeId, covers, withIds }) => {
    const { about, ...giver } = await seenGiver({
      ...(grantId ? { grantId } : {}),
      ...(programmeId ? { programmeId } : {}),
    });
    mayStart({ about, ...giver });
    await Person.mustKnow(withIds, "withIds");
    const id = Deps.use().newId("acct");
    const days = await takeDays(about, { ...covers, accountId: id });
    const authorIds = [...new Set([thePerson().personId, ...withIds])];
    const head: Head = {
      ...giver,
      accountId: id,
      covers,
      state: "drafting",
      share: startLevel(giver.byFunder),
      authorIds,
      receiverIds: [],
      funderReads: false,
      startedAt: nowIso(),
      version: 1,
    };
    const changes = await practiceChangesOf(giver.orgId, covers.from, covers.to);
    const parts = partKeys.map((key) =>
      write(AccountParts.create({ accountId: id, ...blank(key, changes) })),
    );
    await commit(
      [
        write(AccountHeads.create({ ...head, about })),
        ...parts,
        days,
        ...authorIds.map((personId) => mineWrite(personId, "account", id)),
      ],
      Events.started.of(id, { byFunder: giver.byFunder }),
    );
    return shown(head, "full");
  },
  replay,
);

/** Whether any of those chosen answers for the funder, so that its commissioner and steward read the account. */
const reachesFunder = async (head: Head, receiverIds: Head["receiverIds"]): Promise<boolean> => {
  if (head.byFunder) return false;
  const roles = (await Promise.all(receiverIds.map((id) => Membership.rolesOf(id)))).flat();
  return roles.some(
    ({ role, scope }) =>
      (role === "commissioner" || role === "steward") &&
      (scope === head.programmeId || scope === head.funderOrgId),
  );
};

/**
 * Words of others were quoted to the people of a talk. Shared with more than that, each goes only as far as its own
 * writer shares it. @throws `account.may_not_quote` (422)
 */
const mustStayWithin = async (head: Head, parts: readonly Part[], to: Level): Promise<void> => {
  if (to <= startLevel(head.byFunder)) return;
  const givers = [...head.authorIds, thePerson().personId];
  const notes = await findAll(parts.flatMap(({ quotes }) => quotes.map(({ noteId }) => noteId)));
  const closer = new Set(
    notes
      .filter(({ state, share, byId }) => state === "written" && share < to && !givers.includes(byId))
      .map(({ noteId }) => noteId),
  );
  const named = parts.filter(({ quotes }) => quotes.some(({ noteId }) => closer.has(noteId)));
  if (named.length > 0)
    throw rule(
      "account.may_not_quote",
      "You quote words that their writer shares with fewer people. Share this with fewer, or ask them first.",
      named.map(({ key }) => ({ path: key, message: "This quotes words that do not go so far." })),
    );
};

/** Holds each answer to the version that was read, so that none changes while the account is shared. */
const heldStill = (accountId: string, parts: readonly Part[]): Write[] =>
  parts.map(({ key, version }) =>
    write(
      live(AccountParts)
        .patch({ accountId, key })
        .set({ version })
        .where((row, op) => op.eq(row.version, version)),
    ),
  );

/** Share it for talk with the people chosen. 400 names each question that needs words first. */
export const share = fn(ShareForTalk, async ({ accountId, receiverIds, share, summary }) => {
  const head = await actOn(accountId, "share");
  const parts = await partsOf(accountId);
  mustBeSayable(parts);
  await Person.mustKnow(receiverIds, "receiverIds");
  const level = share ?? startLevel(head.byFunder);
  await mustStayWithin(head, parts, level);
  const receivers = [...new Set(receiverIds)];
  const changes = {
    state: "shared" as const,
    receiverIds: receivers,
    share: level,
    funderReads: await reachesFunder(head, receivers),
    sharedAt: nowIso(),
  };
  const asked = parts.map((part) => ({
    ...part,
    question: questions.find(({ key }) => key === part.key)?.question ?? "",
  }));
  const { personId: byId } = thePerson();
  await commit(
    [
      changeWrite(head, changes),
      write(SharedAccounts.put({ accountId, parts: asked, summary, at: changes.sharedAt, byId })),
      ...heldStill(accountId, parts),
      ...receivers.map((personId) => mineWrite(personId, "account", accountId)),
    ],
    Events.shared.of(accountId, { receiverIds: receivers }),
  );
  return shown({ ...head, ...changes, version: head.version + 1 }, "full");
});

/** Those who no longer have the account among their own when it leaves them. */
const leaving = ({ receiverIds, authorIds, accountId }: Head): Write[] =>
  receiverIds
    .filter((id) => !authorIds.includes(id))
    .map((personId) => notMineWrite(personId, "account", accountId));

/** Take it back before the talk begins. It is yours to change again, and theirs to see no more. */
export const takeBack = fn(z.strictObject({ accountId }), async ({ accountId }) => {
  const head = await actOn(accountId, "takeBack");
  const changes = { state: "drafting" as const, receiverIds: [], funderReads: false };
  await commit(
    [changeWrite(head, changes), write(SharedAccounts.remove({ accountId })), ...leaving(head)],
    Events.takenBack.of(accountId, {}),
  );
  return shown({ ...head, ...changes, version: head.version + 1 }, "full");
});

/** Withdraw it. Its days are free for another account. */
export const withdraw = fn(z.strictObject({ accountId }), async ({ accountId }) => {
  const head = await actOn(accountId, "withdraw");
  const about = head.grantId ?? head.programmeId ?? "";
  const changes = { state: "withdrawn" as const, receiverIds: [], funderReads: false };
  await commit(
    [changeWrite(head, changes), ...(await freeDays(about, accountId)), ...leaving(head)],
    Events.withdrawn.of(accountId, {}),
  );
  return shown({ ...head, ...changes, version: head.version + 1 }, "full");
});

/** Add a dated, named note once the record is co-signed. What was said stays as it is. */
export const addAddendum = fn(AddAddendum, async ({ accountId, words }) => {
  const head = await actOn(accountId, "addAddendum");
  const addendumId = Deps.use().newId("rec");
  const addendum = { accountId, addendumId, byId: thePerson().personId, at: nowIso(), words };
  await commit([write(AccountAddenda.create(addendum))], Events.addendumAdded.of(accountId, {}));
  return shown(head, "full");
});
