import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { PracticeChange } from "./experiment.schema.ts";
import { PracticeChanges } from "./practice-change.entity.ts";

interface From {
  readonly orgId?: string | undefined;
  readonly fromId: string;
  readonly change: PracticeChange | undefined;
}

/** The writes that put a practice change in its group's register; none when there is no change or no group. */
export const registerWrites = ({ orgId, fromId, change }: From): Write[] =>
  orgId && change ? [write(PracticeChanges.put({ orgId, fromId, ...change }))] : [];

/** The writes that take it out again, as when the words it came of are taken back. */
export const unregisterWrites = ({ orgId, fromId, change }: From): Write[] =>
  orgId && change ? [write(PracticeChanges.delete({ orgId, fromId, since: change.since }))] : [];

/** Sorts after every id, so that changes of the last day are in. */
const LAST = "~";

/** At most 20: what one answer of an account holds. */
const MOST = 20;

/** What a group began to do differently between two days, both included, oldest first. */
export const practiceChangesOf = async (
  orgId: string,
  from: string,
  to: string,
): Promise<PracticeChange[]> => {
  const found = await live(PracticeChanges)
    .query.ofGroup({ orgId })
    .between({ since: from, fromId: "" }, { since: to, fromId: LAST })
    .go({ limit: MOST });
  return found.data.map((row) => stored(PracticeChange).parse(row));
};
