import { busy } from "../db/transact.ts";
import type { Elsewhere } from "../grant/elsewhere.schema.ts";
import { Grant } from "../grant/index.ts";
import type { Info as Funder } from "../organisation/organisation.schema.ts";
import type { RowDone } from "./import-grants.schema.ts";
import { differences } from "./outcome.rules.ts";
import type { GrantRow } from "./read-row.rules.ts";
import { BroughtIn, newRecipient, type Recipient, recipientsOf } from "./recipient.ts";

/** Tries at one row while other imports of the same funder run beside this one. */
const MOST_TRIES = 5;

/** Recipients known so far, by their published ids; rows that bring one in add to it. */
export type Known = Map<string, Recipient>;

const alreadyHere = (row: GrantRow, grant: Elsewhere): RowDone => {
  const says = differences(row, grant);
  const { grantId, orgId } = grant;
  return { sourceId: row.sourceId, outcome: says.length > 0 ? "differs" : "here", grantId, orgId, says };
};

/** Record a row that was not here when we looked, with its recipient when that is new. */
const record = async (funder: Funder, row: GrantRow, known: Known): Promise<RowDone> => {
  const { sourceId, title, amountPence, awardedOn, recipientRef, recipientName } = row;
  const here = known.get(recipientRef);
  const { recipient, along } = here
    ? { recipient: here, along: undefined }
    : newRecipient(funder.orgId, recipientRef, recipientName);
  const facts = { sourceId, title, amountPence, awardedOn, orgId: recipient.orgId, orgName: recipient.name };
  const funding = { funderOrgId: funder.orgId, funderName: funder.name };
  const { grantId, made } = await Grant.recordElsewhere({ ...facts, ...funding }, along);
  if (made) {
    known.set(recipientRef, recipient);
    return { sourceId, outcome: "made", grantId, orgId: recipient.orgId, says: [] };
  }
  const grant = await Grant.findElsewhere(grantId);
  if (!grant) throw busy(undefined);
  return alreadyHere(row, grant);
};

/**
 * Record one row in one transaction, or say that it is here already. Another import that brings the same recipient in
 * at the same moment makes us look again and use its organisation.
 */
export const recordRow = async (funder: Funder, row: GrantRow, known: Known): Promise<RowDone> => {
  const grant = await Grant.findElsewhere(Grant.elsewhereId(funder.orgId, row.sourceId));
  if (grant) return alreadyHere(row, grant);
  for (let tries = 1; ; tries += 1) {
    try {
      return await record(funder, row, known);
    } catch (error) {
      if (!(error instanceof BroughtIn) || tries >= MOST_TRIES) throw error;
      for (const [ref, recipient] of await recipientsOf(funder.orgId, [row.recipientRef]))
        known.set(ref, recipient);
    }
  }
};
