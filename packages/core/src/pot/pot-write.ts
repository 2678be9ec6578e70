import { live } from "../db/entity.ts";
import { transact, type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { DomainError, notAllowed } from "../error.ts";
import { mineWrite } from "../mine/mine.ts";
import { Heads, Profiles } from "./pot.entity.ts";
import { MOST_AWARDS } from "./pot.rules.ts";
import type { Profile } from "./pot-head.ts";

/** The most writes DynamoDB takes in one transaction. */
const MOST_WRITES = 100;

export interface Aside extends Omit<Profile, "madeAt"> {
  /** Those who have it among their pots: its holders, and its maker until it opens. */
  readonly named: readonly string[];
}

const taken = () => new DomainError("conflict", "pot.made", "This pot was made already.");

/** What is written beside a new pot's head: what it is for, and that its people are named in it. */
export const asideWrites = ({ named, ...profile }: Aside): Write[] => [
  write(Profiles.create({ ...profile, madeAt: nowIso() }), taken),
  ...named.map((personId) => mineWrite(personId, "pot", profile.potId)),
];

/** Holds a posting to a pot that it does not change: this person must hold that pot still. 403 when they do not. */
export const stillHeldBy = (potId: string, personId: string): Write => {
  const { table: TableName } = Deps.use();
  const { Key } = live(Heads).get({ potId }).params<{ Key: Record<string, string> }>();
  return {
    item: {
      ConditionCheck: {
        ...{ TableName, Key, ConditionExpression: "contains(#holders, :holder)" },
        ExpressionAttributeNames: { "#holders": "holders" },
        ExpressionAttributeValues: { ":holder": personId },
      },
    },
    refused: () => notAllowed(),
  };
};

const inParts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));

/**
 * Writes that mean nothing without the posting: they stand or fall with it while all fits in one transaction, and go
 * before it when it does not.
 * @param posting how many items the posting itself has.
 */
export const besideOrBefore = async (posting: number, aside: readonly Write[]): Promise<readonly Write[]> => {
  if (posting + aside.length <= MOST_WRITES) return aside;
  for (const part of inParts(aside, MOST_WRITES)) await transact(part);
  return [];
};

/**
 * Writes to go beside the posting of `pots` new pots. They stand or fall with it while all fits in one transaction;
 * when many are made at once they go first, and mean nothing until the heads that they speak of are there.
 * @throws `too_many` (422) over 48 pots.
 */
export const withPosting = async (
  pots: number,
  aside: readonly Write[],
  also: readonly Write[],
): Promise<Write[]> => {
  if (pots > MOST_AWARDS)
    throw new DomainError("rule", "pot.too_many", `Make at most ${MOST_AWARDS} pots at once.`);
  const posting = 2 * pots + 3;
  if (posting + aside.length + also.length <= MOST_WRITES) return [...also, ...aside];
  for (const part of inParts(aside, MOST_WRITES)) await transact(part);
  return [...also];
};
