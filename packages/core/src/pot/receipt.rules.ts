import { MOST_PAPER_BYTES, mustBePaper } from "../file/paper.rules.ts";

/** Bytes of one receipt. */
export const MOST_RECEIPT_BYTES = MOST_PAPER_BYTES;

/** Receipts of one spend. Two people at once may make it one more: it keeps a page short, and guards nothing. */
export const MOST_RECEIPTS = 12;

/** Whether this can be kept as a receipt. @throws `receipt.type` (400), `receipt.too_big` (413) */
export const mustFit = (type: string | undefined, bytes: number): void => mustBePaper("receipt", type, bytes);
