import { DomainError } from "@allotment/core/error";
import { Ledger, Spend } from "@allotment/core/pot/index";
import { aSpend } from "../pots.ts";
import { newKey } from "../world.ts";
import { calmPot, type Weather } from "./weather.ts";

const PENCE = 100;

export interface Copies {
  /** Spends asked for, each by several copies of one request at once. */
  spends: number;
  returns: number;
}

const balanceOf = async ({ world }: Weather, potId: string): Promise<number> => {
  const [head] = await world.asSystem(() => Ledger.heads([potId]));
  return head?.balance ?? Number.NaN;
};

const all = <R>(copies: number, run: (n: number) => Promise<R>): Promise<R[]> =>
  Promise.all(Array.from({ length: copies }, (_, n) => run(n)));

const only = <T>(answers: readonly T[]): T => {
  const [first, ...others] = new Set(answers.map((answer) => JSON.stringify(answer)));
  if (first === undefined || others.length > 0) throw new Error(`Copies had ${others.length + 1} answers`);
  return JSON.parse(first);
};

/**
 * Many copies of one spend at once, then many copies of one return, then many people returning it anew: one line each,
 * the same answer to every copy, and one return in all.
 */
export const copies = async (
  weather: Weather,
  { times, copies: many }: { times: number; copies: number },
): Promise<Copies> => {
  const { sure, fund } = weather;
  const potId = await calmPot(weather, fund.potId, 10 * PENCE);
  const mustHold = async (pence: number, after: string): Promise<void> => {
    const balance = await balanceOf(weather, potId);
    if (balance !== pence) throw new Error(`After ${after} the pot holds ${balance}, and not ${pence}`);
  };
  const refusedAll = async (txId: `tx_${string}`): Promise<void> => {
    const codes = await all(many, () =>
      sure(() => Spend.returnSpend({ txId, reason: "Not used" })).then(
        () => "done",
        (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
      ),
    );
    if (codes.some((code) => code !== "wrong_state")) throw new Error(`A spend was returned twice: ${codes}`);
  };
  for (let n = 0; n < times; n += 1) {
    const [key, back] = [newKey(), newKey()];
    const wish = aSpend(potId, PENCE);
    const spent = only(await all(many, () => sure(() => Spend.record(wish), fund.holder, key)));
    if (!spent) throw new Error("A spend had no answer");
    await mustHold(9 * PENCE, `${many} copies of a spend`);
    const { txId } = spent;
    // Half copies of one return, half returns of their own: whichever is first wins, and it is one.
    const ends = await all(many, (copy) =>
      sure(
        () => Spend.returnSpend({ txId, reason: "Not used" }),
        fund.holder,
        copy % 2 ? newKey() : back,
      ).then(
        (done) => done?.txId ?? txId,
        (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
      ),
    );
    const winners = new Set(ends.filter((end) => end !== "wrong_state"));
    if (winners.size !== 1) throw new Error(`A spend was returned ${winners.size} times: ${ends}`);
    await mustHold(10 * PENCE, `${many} returns of one spend`);
    await refusedAll(txId);
    await mustHold(10 * PENCE, "returning it again");
  }
  return { spends: times, returns: times };
};
