/**
 * The last of lines 1 to `count` that is still on or before a moment, by halving: about log2(count) reads. Lines stand
 * in the order they were written (I14), so once one is too late all after it are. 0 when even the first is too late.
 */
export const lastLine = async (
  count: number,
  isBefore: (seq: number) => Promise<boolean>,
): Promise<number> => {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (await isBefore(middle)) from = middle;
    else to = middle - 1;
  }
  return from;
};
