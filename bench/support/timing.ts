/** Times of many runs, in ms. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
  /** Of this process, for each run. */
  readonly cpuMs: number;
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

export const summarise = (times: readonly number[], cpuMicroseconds: number): Timing => {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    cpuMs: cpuMicroseconds / 1000 / Math.max(1, times.length),
  };
};

/** Run `one` `runs` times, `clients` at once; the time of each, and the CPU this process spent. */
const round = async (
  one: () => Promise<void>,
  runs: number,
  clients: number,
): Promise<{ times: number[]; cpu: number }> => {
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  let left = runs;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await one();
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const { user, system } = process.cpuUsage(cpuBefore);
  return { times, cpu: user + system };
};

/** Two ways of doing the same work, in turn, round by round, so that a machine that slows down slows both. */
export const inTurn = async (
  ours: () => Promise<void>,
  bare: () => Promise<void>,
  { rounds, runs, clients }: { rounds: number; runs: number; clients: number },
): Promise<{ ours: Timing; bare: Timing }> => {
  const sums = { ours: { times: [] as number[], cpu: 0 }, bare: { times: [] as number[], cpu: 0 } };
  await round(ours, runs, clients);
  await round(bare, runs, clients);
  for (let n = 0; n < rounds; n += 1)
    for (const [name, one] of [
      ["ours", ours],
      ["bare", bare],
    ] as const) {
      const { times, cpu } = await round(one, runs, clients);
      sums[name].times.push(...times);
      sums[name].cpu += cpu;
    }
  return { ours: summarise(sums.ours.times, sums.ours.cpu), bare: summarise(sums.bare.times, sums.bare.cpu) };
};

const ms = (value: number): string => value.toFixed(2).padStart(7);

/** One row: ours, bare, and the ratios of p50 and CPU. */
export const printPair = (
  what: string,
  { ours, bare }: { ours: Timing; bare: Timing },
  goal: number,
): void => {
  const ratio = ours.p50 / bare.p50;
  console.log(
    `${what.padEnd(34)} p50 ${ms(ours.p50)} / ${ms(bare.p50)} = ${ratio.toFixed(2)}× (goal ≤ ${goal}×)   ` +
      `p99 ${ms(ours.p99)} / ${ms(bare.p99)}   CPU ${ms(ours.cpuMs)} / ${ms(bare.cpuMs)} = ${(ours.cpuMs / bare.cpuMs).toFixed(2)}×`,
  );
};
