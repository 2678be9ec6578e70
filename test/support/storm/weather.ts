import { DomainError } from "@allotment/core/error";
import type { Id } from "@allotment/core/id";
import { Pot } from "@allotment/core/pot/index";
import { type Fault, injectFaults } from "../faults.ts";
import { asHolder, type Fund, newFund } from "../pots.ts";
import { newKey, newWorld, type World } from "../world.ts";

/** A row of numbers that looks random and is the same each time (mulberry32). */
const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const faults = ["lost before", "lost after", "throttled", "conflict"] as const satisfies readonly Fault[];

/** A world with a fund in it, in which some part of all writes fails on the way. */
export interface Weather {
  readonly world: World;
  readonly fund: Fund;
  /** Who was signed in before the faults began, and may be asked to hold a pot. */
  readonly newcomer: Id<"person">;
  /** Whole pence from 1. */
  readonly pence: (most: number) => number;
  readonly once: (inTimes: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Keep one key until there is an answer: what broke on the way is sent again, as a phone would. */
  readonly sure: <R>(run: () => Promise<R>, who?: Id<"person">, key?: string) => Promise<R | undefined>;
  /** How many transactions were sent, how many broke and how, and how often a request was sent again. */
  readonly count: { sent: number; again: number; faults: Record<Fault, number> };
}

export interface Wind {
  readonly seed: number;
  /** Of all transactions sent, how many fail: 0.1 is one in ten. */
  readonly faultShare: number;
  readonly endpoint?: string | undefined;
  readonly amountPence: number;
}

/** Begin a storm: faults come once the fund is open. */
export const newWeather = async ({ seed, faultShare, endpoint, amountPence }: Wind): Promise<Weather> => {
  const world = await newWorld(undefined, endpoint);
  const fund = await newFund(world, amountPence);
  const newcomer = await world.person("Ash");
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error("There is nothing to pick from");
    return picked;
  };
  const count: Weather["count"] = {
    sent: 0,
    again: 0,
    faults: { "lost before": 0, "lost after": 0, throttled: 0, conflict: 0 },
  };
  injectFaults(world, () => {
    count.sent += 1;
    const fault = random() < faultShare ? pick(faults) : undefined;
    if (fault) count.faults[fault] += 1;
    return fault;
  });
  const sure: Weather["sure"] = async (run, who = fund.holder, key = newKey()) => {
    for (;;)
      try {
        return await asHolder(world, who, run, key);
      } catch (error) {
        if (error instanceof DomainError && error.code === "already_done") return undefined;
        if (error instanceof DomainError && error.code !== "busy") throw error;
        count.again += 1;
      }
  };
  return {
    ...{ world, fund, newcomer, pick, sure, count },
    pence: (most) => 1 + Math.floor(random() * most),
    once: (inTimes) => random() * inTimes < 1,
  };
};

/** Do `acts` acts, `workers` at a time; each is given its number. */
export const atOnce = async (
  workers: number,
  acts: number,
  act: (number: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < acts; n = next++) await act(n);
  };
  await Promise.all(Array.from({ length: workers }, worker));
};

export const edges = { words: "Lawful." };

/** An open pot of the fund's holder, sent again until it stands. */
export const calmPot = async (
  { sure, fund: { holder } }: Weather,
  parentId: Id<"pot">,
  amountPence: number,
): Promise<Id<"pot">> => {
  const named = { name: "A pot", whoDecides: "team" as const, holderIds: [holder], edges };
  const made = await sure(() => Pot.make({ ...named, parentId, amountPence }));
  if (!made) throw new Error("A pot was made, and no one knows which");
  const { potId } = made;
  await sure(() => Pot.sayYes({ potId }));
  await sure(() => Pot.open({ potId }));
  return potId;
};
