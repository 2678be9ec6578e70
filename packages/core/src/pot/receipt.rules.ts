import { DomainError } from "../error.ts";
import { fileTypes } from "../file/file.rules.ts";

const MB = 1024 * 1024;

/** Bytes of one receipt. */
export const MOST_RECEIPT_BYTES = 10 * MB;

/** Receipts of one spend. Two people at once may make it one more: it keeps a page short, and guards nothing. */
export const MOST_RECEIPTS = 12;

const otherType = (): DomainError =>
  new DomainError("input", "receipt.type", "That is not a picture or a PDF we can keep.", {
    fields: [{ path: "file", message: "Choose a PDF, or a picture: JPEG, PNG, HEIC or WebP." }],
  });

/**
 * Whether this can be kept as a receipt.
 * @param type media type, told from the first bytes by whoever asks; undefined when it is none we know
 * @throws `receipt.type` (400), `receipt.too_big` (413)
 */
export const mustFit = (type: string | undefined, bytes: number): void => {
  if (type === undefined || !fileTypes.includes(type)) throw otherType();
  if (bytes > MOST_RECEIPT_BYTES)
    throw new DomainError("too_big", "receipt.too_big", "That is too big. The most is 10 MB.", {
      fields: [{ path: "file", message: "Choose one of 10 MB or less." }],
    });
};
