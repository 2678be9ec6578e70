/** Money is whole pence, from 1 to £100m, everywhere. Pounds exist only in what people type and read. */
export const MOST_PENCE = 10_000_000_000;

const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** 145751 → `£1,457.51`. */
export const inPounds = (pence: number): string => pounds.format(pence / 100);
