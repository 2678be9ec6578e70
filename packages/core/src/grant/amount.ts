import type { Write } from "../db/transact.ts";
import { DomainError, rule } from "../error.ts";
import { answeredWrites } from "../event/answered.ts";
import type { Happening } from "../event/define-event.ts";
import { Ledger } from "../pot/index.ts";
import { Programme } from "../programme/index.ts";
import type { Proposal } from "./change.schema.ts";
import type { Side } from "./grant.rules.ts";
import type { Head } from "./grant.schema.ts";
import { helpWrites, subsidySums } from "./receiver.ts";
import { mustFit, needsConfirming } from "./subsidy.rules.ts";
import { today } from "./view.ts";

/**
 * What follows for the subsidy sum when the amount changes: more money is a new notice to whoever receives it, and waits
 * for their confirmation again; less keeps what was confirmed.
 */
export const subsidyAt = (
  { subsidy, amountPence }: Pick<Head, "subsidy" | "amountPence">,
  nextPence: number,
): Head["subsidy"] => {
  if (!subsidy || !needsConfirming(subsidy.outcome) || nextPence <= amountPence) return subsidy;
  return { ...subsidy, noticeOn: today(), confirmedOn: undefined, confirmedBy: undefined };
};

/** The fund's sums are its own people's to know, so a group is told that it can't be done, and not what is left. */
const inKindWords = (error: unknown, side: Side): unknown =>
  error instanceof DomainError && error.code === "pot.not_enough" && side === "grantee"
    ? rule("pot.not_enough", "There is not enough for this amount just now. Talk about it with your funder.")
    : error;

interface Signed {
  readonly before: Head;
  readonly after: Head;
  readonly proposal: Proposal;
  /** Whoever signs last, and their side. */
  readonly by: string;
  readonly side: Side;
  readonly writes: readonly Write[];
  readonly happened: readonly Happening[];
}

/**
 * Give a grant's pot what its agreement now says, in one transaction with the new version: more from the fund, or some
 * back to it, by the hand of someone who proposed or signed the change and holds the pot that loses money.
 * 409 for more while the programme
 * rests. 422 `subsidy.limit`, `pot.holder_signs`, `pot.not_enough`.
 */
export const moveToAmount = async (signed: Signed): Promise<void> => {
  const { before, after, proposal, by, side, writes, happened } = signed;
  const sums = await subsidySums(before, after.amountPence);
  if (sums) mustFit(sums);
  const signers = [by, ...proposal.signatures.map((signature) => signature.by), proposal.proposedBy];
  const also = [...writes, ...(await helpWrites(after, after.amountPence)), ...answeredWrites(after.grantId)];
  const amountPence = after.amountPence - before.amountPence;
  if (amountPence > 0) await Programme.mustAward(after.programmeId);
  const facts = { proposalId: proposal.proposalId };
  try {
    const { potId, grantId: subject } = after;
    await Ledger.moveSigned({ potId, amountPence, signers, facts, also, happened, subject });
  } catch (error) {
    throw inKindWords(error, side);
  }
};
