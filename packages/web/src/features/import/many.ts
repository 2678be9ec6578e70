/** "265 grants", "1 grant", "no grants": figures, since these are long lists. */
export const many = (n: number, one: string): string =>
  `${n === 0 ? "no" : n.toLocaleString("en-GB")} ${one}${n === 1 ? "" : "s"}`;
