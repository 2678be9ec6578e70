import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { nowIso } from "../deps.ts";
import { notAllowed } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { dueWrites } from "./due.ts";
import {
  endDay,
  endReasonOf,
  mustBeOver,
  mustBeSettled,
  mustEndEarly,
  needsYes,
  type Settling,
} from "./end.rules.ts";
import { AskEnd, End } from "./end.schema.ts";
import { endAgreed, endAsked, endDropped, ended } from "./grant.events.ts";
import { can, sideOf } from "./grant.policy.ts";
import { mustTake, mustTakeNow } from "./grant.rules.ts";
import { Act, grantId as grantIdSchema, type Head } from "./grant.schema.ts";
import { changed, headWrite, proposalOf, proposalWrite, versionOf } from "./load.ts";
import { settlingOf } from "./settling.ts";
import { fromId, seenGrant, shown, today } from "./view.ts";

const once = (id: string) => fromId({ grantId: grantIdSchema.parse(id) });

const sideHere = (grant: Head) => {
  const side = sideOf(thePerson(), grant);
  if (!side) throw notAllowed();
  return side;
};

/**
 * Say, from either side, that a grant should end before its day. With 90 days to go it is notice; sooner, it holds once the
 * other side says yes. 422 `grant.end_reason` for a reason that is not on the list.
 */
export const askEnd = fn(
  AskEnd,
  ({ grantId, reason, why, on }) =>
    again(async () => {
      const { personId: by } = thePerson();
      const grant = await seenGrant(grantId);
      const side = sideHere(grant);
      mustTakeNow("askEnd", grant);
      const because = endReasonOf(reason);
      mustEndEarly(on, today(), grant.endsOn);
      const asks = needsYes({ reason: because, on, paused: grant.state === "paused" }, today());
      const ending = { side, by, at: nowIso(), reason: because, why, on, needsYes: asks };
      const after = changed(grant, { ending });
      await commit([headWrite(grant, after)], endAsked.of(grantId, { side, on, needsYes: asks }));
      return shown(after);
    }),
  once,
);

/** Say yes to an early end that the other side asked for. */
export const agreeEnd = fn(
  Act,
  ({ grantId }) =>
    again(async () => {
      const { personId: agreedBy } = thePerson();
      const grant = await seenGrant(grantId);
      const side = sideHere(grant);
      mustTakeNow("agreeEnd", grant);
      const { ending } = grant;
      if (!ending || ending.side === side) throw notAllowed("The other side says yes to this.");
      const after = changed(grant, { ending: { ...ending, agreedBy, agreedAt: nowIso() } });
      await commit([headWrite(grant, after)], endAgreed.of(grantId, { on: ending.on }));
      return shown(after);
    }),
  once,
);

/** Take an early end back, from the side that asked for it. It runs to its day again. */
export const dropEnd = fn(
  Act,
  ({ grantId }) =>
    again(async () => {
      const grant = await seenGrant(grantId);
      const side = sideHere(grant);
      mustTakeNow("dropEnd", grant);
      if (grant.ending?.side !== side) throw notAllowed("Those who asked for it take it back.");
      const after = changed(grant, { ending: undefined });
      await commit([headWrite(grant, after)], endDropped.of(grantId, {}));
      return shown(after);
    }),
  once,
);

/** The write that lets go of a change that was open: an agreement that has ended is not changed. */
const changeLetGo = async ({ grantId, openProposalId }: Head) => {
  if (openProposalId === undefined) return [];
  const proposal = await proposalOf(grantId, openProposalId);
  const gone = { state: "dropped", droppedBy: thePerson().personId, droppedAt: nowIso() } as const;
  return [proposalWrite({ ...proposal, ...gone })];
};

/**
 * End a grant whose time is over, from either side, once its money is settled. Payments that were still to come are let go.
 * 422 `grant.end_not_yet` before its day; `grant.money_open` naming what is not settled.
 */
export const end = fn(
  End,
  ({ grantId, cameBackPence, words }) =>
    again(async () => {
      const { personId: by } = thePerson();
      const grant = await seenGrant(grantId);
      allow(can.end(thePerson(), grant));
      mustTake("end", grant);
      mustBeOver(grant, today());
      const { paidPence, spentPence = 0 } = await settled(grant, cameBackPence);
      const { terms } = await versionOf(grantId, grant.versionN);
      const on = endDay(grant) ?? today();
      const how = { by, at: nowIso(), on, paidPence, spentPence, cameBackPence, words };
      const none = { ...terms, paymentPlan: [] };
      const after = changed(
        grant,
        { state: "ended", ended: how, lookOn: undefined, openProposalId: undefined, changeSides: [] },
        none,
      );
      await commit(
        [
          headWrite(grant, after),
          ...dueWrites(after, none, { head: grant, terms }),
          ...(await changeLetGo(grant)),
        ],
        ended.of(grantId, { on, paidPence, spentPence, cameBackPence }),
      );
      return shown(after);
    }),
  once,
);

const settled = async (grant: Head, cameBackPence: number): Promise<Settling> => {
  const settling = await settlingOf(grant);
  mustBeSettled(settling, cameBackPence);
  return settling;
};
