import { reconcile } from "@allotment/core/pot/index";
import type { Report } from "@allotment/core/pot/reconcile";
import { type Bank, bank } from "./bank.ts";
import { type Copies, copies } from "./copies.ts";
import { type Ended, everything } from "./everything.ts";
import { newWeather, type Weather } from "./weather.ts";

export interface StormWish {
  /** Acts in all: a fifth of them transfers under readers, the rest everything there is. */
  readonly acts: number;
  readonly workers: number;
  readonly faultShare: number;
  readonly seed: number;
  readonly endpoint?: string;
}

export interface Storm {
  readonly bank: Bank;
  readonly acts: Readonly<Record<string, Ended>>;
  readonly copies: Copies;
  readonly count: Weather["count"];
  readonly report: Report;
  readonly seconds: number;
}

const FUND_PENCE = 40_000_000;

/** Many people at once, with faults on the way, and then the audit of all they did. */
export const storm = async ({ acts, workers, ...wind }: StormWish): Promise<Storm> => {
  const began = performance.now();
  const weather = await newWeather({ ...wind, amountPence: FUND_PENCE });
  const { world, fund, count } = weather;
  const transfers = Math.round(acts / 5);
  const moved = await bank(weather, { acts: transfers, workers });
  const ended = await everything(weather, { acts: acts - transfers, workers });
  const copied = await copies(weather, { times: Math.ceil(acts / 200), copies: 8 });
  const report = await world.asSystem(() => reconcile(fund.potId, "2027-01-01"));
  const seconds = (performance.now() - began) / 1000;
  return { bank: moved, acts: ended, copies: copied, count, report, seconds };
};
