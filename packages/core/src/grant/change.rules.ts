/** Which version of an agreement holds on a day: the last signed one whose day has come, else the first. */
export const inForceOn = <V extends { readonly n: number; readonly from: string }>(
  versions: readonly V[],
  day: string,
): V | undefined => {
  const ordered = [...versions].sort((a, b) => a.n - b.n);
  return ordered.filter(({ from }) => from <= day).at(-1) ?? ordered[0];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The parts of a proposal that differ from what is agreed now. */
export const changedParts = <T extends object>(now: T, proposed: Partial<T>): (keyof T & string)[] =>
  (Object.keys(proposed) as (keyof T & string)[]).filter(
    (part) => proposed[part] !== undefined && !same(now[part], proposed[part]),
  );

/** A later day of two. */
export const laterOf = (a: string, b: string): string => (a > b ? a : b);
