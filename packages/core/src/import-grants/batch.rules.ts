import type { GrantRow } from "./read-row.rules.ts";

/** Rows sent at once: few enough that one request is quick and its body small. */
export const MOST_AT_ONCE = 25;

/** A row as it is sent: in the shape it was published in, with only what is read from it. */
export const sentAs = (row: GrantRow) => ({
  id: row.sourceId,
  title: row.title,
  currency: "GBP",
  amountAwarded: row.amountPence / 100,
  awardDate: row.awardedOn,
  fundingOrganization: [{ id: row.funderRef }],
  recipientOrganization: [{ id: row.recipientRef, name: row.recipientName }],
});

/** Rows in order, as many at once as may be sent. */
export const inBatches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / MOST_AT_ONCE) }, (_, at) =>
    rows.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  );
