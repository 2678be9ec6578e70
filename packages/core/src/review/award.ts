import type { Write } from "../db/transact.ts";
import { DomainError } from "../error.ts";
import { answeredWrites } from "../event/answered.ts";
import type { Happening } from "../event/define-event.ts";
import { Ledger } from "../pot/index.ts";
import { Programme } from "../programme/index.ts";
import type { Fund } from "./deciding.ts";
import { mustAfford, notEnough } from "./decision.rules.ts";
import type { Decide, Info } from "./decision.schema.ts";
import type { Deciding } from "./shown.schema.ts";

type WithMoney = Extract<Decide, { amountPence: number }>;

/** Whether what was chosen names an amount. */
export const bringsMoney = (input: Decide): input is WithMoney => "amountPence" in input;

interface Award {
  readonly decision: Info;
  readonly fund: Fund;
  /** What whoever decides wishes of the pot; `usual` is what stands where they wish nothing. */
  readonly pot: WithMoney["pot"];
  readonly usual: Pick<Deciding, "potName" | "holderIds" | "edges">;
  /** What is written with the award, or not at all. */
  readonly writes: readonly Write[];
  readonly happened: Happening;
}

/**
 * The money goes with the decision, into a pot that waits for the agreement. Refused while the programme rests; 422
 * `money.not_enough` when there is too little, or someone else emptied the fund between our look and the posting.
 */
export const award = async ({ decision, fund, pot, usual, writes, happened }: Award): Promise<void> => {
  const { potId, decisionId, programmeId, orgId, choice, askedPence, amountPence } = decision;
  if (!(potId && amountPence)) throw new Error("A decision that brings money names its pot");
  await Programme.mustAward(programmeId);
  mustAfford({ choice, amountPence, askedPence, freePence: fund.balance });
  const { name = usual.potName, holderIds = usual.holderIds, edges = { words: usual.edges } } = pot;
  const whoDecides = "organisation" as const;
  try {
    await Ledger.award({
      fromPotId: fund.potId,
      awards: [{ potId, name, amountPence, holderIds, edges, programmeId, orgId, whoDecides }],
      reason: { decisionId },
      also: [...answeredWrites(decision.applicationId), ...writes],
      happened: [happened],
    });
  } catch (error) {
    const current =
      error instanceof DomainError && error.code === "pot.not_enough" ? error.current : undefined;
    if (current && typeof current === "object" && "balancePence" in current)
      throw notEnough(Number(current.balancePence));
    throw error;
  }
};
