import { DomainError } from "@allotment/core/error";
import type { Id } from "@allotment/core/id";
import { Pot } from "@allotment/core/pot/index";
import { TransactGetCommand } from "@aws-sdk/lib-dynamodb";
import { atOnce, calmPot, type Weather } from "./weather.ts";

const POTS = 8;

export interface Bank {
  moved: number;
  refused: number;
  /** Reads of all pots at one moment, while money moved. */
  snapshots: number;
}

/** All heads at one moment: what they hold in all. Throws when one of them is not as a head must be. */
const snapshot = async ({ deps: { client, table } }: Weather["world"], pots: readonly Id<"pot">[]) => {
  const { Responses = [] } = await client.send(
    new TransactGetCommand({
      TransactItems: pots.map((id) => ({ Get: { TableName: table, Key: { pk: `POT#${id}`, sk: "HEAD" } } })),
    }),
  );
  if (Responses.length !== pots.length)
    throw new Error(`${Responses.length} of ${pots.length} heads came back`);
  return Responses.reduce((sum, { Item }) => {
    const { potId, balance, credited, debited } = Item ?? {};
    if (!(balance >= 0) || balance !== credited - debited)
      throw new Error(`${potId} holds ${balance}, of ${credited} in and ${debited} out`);
    return sum + Number(balance);
  }, 0);
};

/**
 * Money between a fund and its pots, to and fro by many at once, while others read all of them at one moment: every
 * such read must add up to what the fund began with, with nothing below zero.
 */
export const bank = async (
  weather: Weather,
  { acts, workers }: { acts: number; workers: number },
): Promise<Bank> => {
  const { world, fund, sure, pick, pence, once } = weather;
  const pots: Id<"pot">[] = [];
  for (let n = 0; n < POTS; n += 1) pots.push(await calmPot(weather, fund.potId, 20_000));
  const all = [fund.potId, ...pots];
  const total = await snapshot(world, all);
  const ended: Bank = { moved: 0, refused: 0, snapshots: 0 };
  let moving = true;
  const reader = async (): Promise<void> => {
    while (moving) {
      const found = await snapshot(world, all);
      if (found !== total) throw new Error(`At one moment the pots held ${found}, and not ${total}`);
      ended.snapshots += 1;
    }
  };
  const transfers = atOnce(workers, acts, async () => {
    const wish = { potId: pick(pots), amountPence: pence(30_000) };
    const up = once(2);
    try {
      await sure(() => (up ? Pot.topUp(wish) : Pot.giveBack(wish)));
      ended.moved += 1;
    } catch (error) {
      if (!(error instanceof DomainError && error.code === "pot.not_enough")) throw error;
      ended.refused += 1;
    }
  }).finally(() => {
    moving = false;
  });
  await Promise.all([transfers, reader()]);
  return ended;
};
