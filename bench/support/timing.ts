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

/** One unit of work, done by the client of this number. */
export type Run = (client: number) => Promise<void>;

/** Run `one` `runs` times, `clients` at once; the time of each, and the CPU this process spent. */
const round = async (one: Run, runs: number, clients: number): Promise<{ times: number[]; cpu: number }> => {
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  let left = runs;
  const client = async (_: unknown, number: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await one(number);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }).map(client));
  const { user, system } = process.cpuUsage(cpuBefore);
  return { times, cpu: user + system };
};

/** Ours, and others that do the same work. */
export type Ways<T> = { readonly ours: T } & Readonly<Record<string, T>>;

/** Ways of doing the same work, in turn, round by round, so that a machine that slows down slows all. */
export const inTurn = async (
  ways: Ways<Run>,
  { rounds, runs, clients }: { rounds: number; runs: number; clients: number },
): Promise<Ways<Timing>> => {
  const measured = Object.entries(ways).map(([name, one]) => ({ name, one, times: [] as number[], cpu: 0 }));
  for (const { one } of measured) await round(one, runs, clients);
  for (let n = 0; n < rounds; n += 1)
    for (const way of measured) {
      const { times, cpu } = await round(way.one, runs, clients);
      way.times.push(...times);
      way.cpu += cpu;
    }
  const timings = measured.map(({ name, times, cpu }) => [name, summarise(times, cpu)] as const);
  // The same names come out as went in.
  return Object.fromEntries(timings) as Ways<Timing>;
};

const ms = (value: number): string => value.toFixed(2).padStart(7);

const goalOf = (most: number | undefined, unit: string): string =>
  most === undefined ? "" : ` (goal ≤ ${most}${unit})`;

export interface Goals {
  /** Most ms of p50, for one client on an idle machine. */
  readonly p50?: number;
  /** Most times the p50, and the CPU, of the same calls made bare. */
  readonly ratio?: number;
  readonly cpuRatio?: number;
}

/** A line for ours, and one for each other way with how many times its p50 and CPU ours is. */
export const print = (what: string, { ours, ...others }: Ways<Timing>, goals: Goals): void => {
  const figures = ({ p50, p99, cpuMs }: Timing): string => `p50 ${ms(p50)}  p99 ${ms(p99)}  CPU ${ms(cpuMs)}`;
  console.log(`${what.padEnd(30)} ${figures(ours)}${goalOf(goals.p50, " ms p50")}`);
  for (const [name, other] of Object.entries(others)) {
    const { ratio, cpuRatio } = name === "same calls, bare SDK" ? goals : {};
    console.log(
      `  ${name.padEnd(28)} ${figures(other)}  ours is ${(ours.p50 / other.p50).toFixed(2)}×${goalOf(ratio, "×")}, ` +
        `CPU ${(ours.cpuMs / other.cpuMs).toFixed(2)}×${goalOf(cpuRatio, "×")}`,
    );
  }
};
