import { DomainError } from "../error.ts";
import { fileTypes } from "./file.rules.ts";

const MB = 1024 * 1024;

/** Bytes of one picture or PDF. */
export const MOST_PAPER_BYTES = 10 * MB;

const otherType = (name: string): DomainError =>
  new DomainError("input", `${name}.type`, "That is not a picture or a PDF we can keep.", {
    fields: [{ path: "file", message: "Choose a PDF, or a picture: JPEG, PNG, HEIC or WebP." }],
  });

/**
 * Whether this can be kept as a picture or a PDF.
 * @param name begins the names of its refusals
 * @param type media type, told from the first bytes by whoever asks; undefined when it is none we know
 * @throws `<name>.type` (400), `<name>.too_big` (413)
 */
export const mustBePaper = (name: string, type: string | undefined, bytes: number): void => {
  if (type === undefined || !fileTypes.includes(type)) throw otherType(name);
  if (bytes > MOST_PAPER_BYTES)
    throw new DomainError("too_big", `${name}.too_big`, "That is too big. The most is 10 MB.", {
      fields: [{ path: "file", message: "Choose one of 10 MB or less." }],
    });
};
