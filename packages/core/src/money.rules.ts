/** Money is whole pence, from 1 to £100m, everywhere. Pounds exist only in what people type and read. */
export const MOST_PENCE = 10_000_000_000;

const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** 145751 → `£1,457.51`. */
export const inPounds = (pence: number): string => pounds.format(pence / 100);

/** Pounds as typed ("£1,457.51", "42.5", "42") to pence, or undefined when it is not an amount of money. */
export const toPence = (typed: string): number | undefined => {
  const match = /^£?\s*(\d{1,9}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const whole = Number((match[1] ?? "").replaceAll(",", ""));
  const part = Number((match[2] ?? "").padEnd(2, "0"));
  const pence = whole * 100 + part;
  return pence <= MOST_PENCE ? pence : undefined;
};
