import { notFound, rule } from "../error.ts";
import type { Id } from "../id.ts";
import { about, type Beside, birthOf, holdsIt, type NewPot, type Placing, split } from "./birth.ts";
import { type Draft, type Posted, post } from "./post.ts";
import { mustBe } from "./pot.rules.ts";
import { findPot, headsOf, mustFind, type PotHead } from "./pot-head.ts";
import { withPosting } from "./pot-write.ts";
import { transfer } from "./transfer.ts";

export { freeBelow, fromAbove } from "./from-above.ts";

/**
 * The pot ledger, for operations of other domains to compose into one transaction through `also`.
 * These decide about money alone; who may do the act around them is the caller's policy, but for one rule that is
 * theirs: money leaves a pot only by the hand of one of its holders.
 * Each takes the posting's id from the request's idempotency key, and throws `Replay` with `subject` when the
 * request was done before.
 */

/** Put the funder's money into a new tree. Its holders say yes, then its maker opens it. */
export const openFund = async ({
  also = [],
  happened,
  subject,
  ...fund
}: NewPot & Beside & Pick<Placing, "programmeId" | "funderOrgId">): Promise<Posted> => {
  const { programmeId, funderOrgId } = fund;
  const { birth, aside } = birthOf(fund, { programmeId, funderOrgId, opensBy: "maker" }, "fund");
  return post({
    heads: [],
    plan: () => ({
      changes: [],
      births: [birth],
      postings: [
        { kind: "fund", external: -fund.amountPence, subject: about({ subject, happened }, fund.potId) },
      ],
    }),
    also: await withPosting(1, aside, also),
    happened,
  });
};

export type Award = NewPot & { readonly programmeId: Id<"prog">; readonly orgId: Id<"org"> };

/**
 * Make grant pots from a fund, by a decision, in state `proposed` and holding the money; at most 48 at once.
 * The actor must hold the fund. 422 `pot.not_enough` with the sums; 409 when the fund is not open.
 */
export const award = async ({
  fromPotId,
  awards,
  reason,
  ...beside
}: Beside & {
  readonly fromPotId: string;
  readonly awards: readonly Award[];
  readonly reason: { readonly decisionId: Id<"dec"> };
}): Promise<Posted> => {
  const parent = await findPot(fromPotId);
  if (!parent) throw notFound();
  const placing = {
    parent,
    funderOrgId: parent.profile.funderOrgId,
    opensBy: "agreement",
    ...reason,
  } as const;
  const born = awards.map((pot) =>
    birthOf(pot, { ...placing, programmeId: pot.programmeId, orgId: pot.orgId }, "award"),
  );
  return split({ ...beside, from: parent.head, born, kind: "award", facts: reason });
};

/** Open a proposed pot: its agreement has both signatures, or its maker says so. */
export const openPot = async ({
  potId,
  by = "agreement",
  ...beside
}: Beside & { readonly potId: string; readonly by?: "agreement" | "maker" }): Promise<Posted> =>
  post({
    heads: [await mustFind(potId)],
    plan: ([head], { today }) => {
      if (!head) throw notFound();
      mustBe(head.state, "proposed");
      if (by === "maker" && head.waiting)
        throw rule("pot.holder_no", "Not everyone who will hold this pot has said yes yet.");
      const set = { state: "open", openedOn: today } as const;
      const moves = [{ kind: "open", amount: 0 }] as const;
      return {
        changes: [{ head, moves, actorIs: "anyone", set, saidYes: "all" }],
        postings: [{ kind: "open", external: 0, subject: about(beside, potId) }],
      };
    },
    ...beside,
  });

/**
 * Give a proposed pot's money back to its parent, and close it: a holder said no, or an agreement was declined.
 * A fund with no parent gives it back to the funder, out of the tree.
 */
export const giveBackProposed = async ({
  potId,
  by = "decline",
  words,
  ...beside
}: Beside & {
  readonly potId: string;
  readonly by?: "decline" | "no";
  readonly words?: Readonly<Record<string, unknown>>;
}): Promise<Posted> => {
  const head = await mustFind(potId);
  const parent = head.parentId ? await mustFind(head.parentId) : undefined;
  return post({
    heads: parent ? [head, parent] : [head],
    plan: ([pot, above]) =>
      giveBack(pot, above, by, { subject: about(beside, potId), ...(words ? { words } : {}) }),
    ...beside,
  });
};

const giveBack = (
  pot: PotHead | undefined,
  above: PotHead | undefined,
  kind: "decline" | "no",
  more: { subject: string; words?: Readonly<Record<string, unknown>> },
): Draft => {
  if (!pot) throw notFound();
  mustBe(pot.state, "proposed");
  const { balance } = pot;
  const out = { kind, amount: -balance, counterparty: above?.potId };
  const back = above && {
    head: above,
    moves: [{ kind, amount: balance, counterparty: pot.potId }],
    actorIs: "anyone" as const,
    children: -1,
    setAside: pot.visibility === "hidden" ? -balance : 0,
  };
  return {
    changes: [
      {
        head: pot,
        moves: [out],
        actorIs: kind === "no" ? "holder" : "anyone",
        set: { state: "closed" },
        saidYes: "all",
      },
      ...(back ? [back] : []),
    ],
    postings: [{ kind, external: above ? 0 : balance, ...more }],
  };
};

/**
 * Move money between an open pot and the one above it because both sides signed for it: more when `amountPence` is above
 * zero, back up when it is below. It leaves by the hand of the first of `signers` who holds the pot that loses it.
 * 422 `pot.holder_signs` when none of them does; `pot.not_enough` with the sums; 409 when a pot is not open.
 */
export const moveSigned = async ({
  potId,
  amountPence,
  signers,
  facts,
  ...beside
}: Beside & {
  readonly potId: string;
  readonly amountPence: number;
  readonly signers: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}): Promise<Posted> => {
  const pot = await mustFind(potId);
  const above = await mustFind(pot.parentId ?? "");
  const loses = amountPence > 0 ? above : pot;
  const by = signers.find((id) => loses.holders.some((holder) => holder === id));
  if (by === undefined)
    throw rule("pot.holder_signs", "Someone who holds the pot that the money leaves signs this first.");
  return post({
    heads: [pot, above],
    by,
    plan: ([now = pot, up = above]) => {
      holdsIt(amountPence > 0 ? up : now, by);
      mustBe(now.state, "open");
      mustBe(up.state, "open");
      const kind = amountPence > 0 ? "topUp" : "giveBack";
      const subject = about(beside, potId);
      return transfer({ kind, amount: amountPence, pot: now, above: up, subject, facts });
    },
    ...beside,
  });
};

/** The heads of pots as they stand now: sums, state and holders, in the order asked for. */
export const heads = async (potIds: readonly string[]): Promise<PotHead[]> => {
  const found = await headsOf(potIds);
  return potIds.flatMap((id) => found.get(id) ?? []);
};
