import type { Prefix } from "../id.ts";
import type { FileKind } from "./arrival.ts";
import { TELLING_BYTES, typeOf } from "./file.rules.ts";
import { MOST_PAPER_BYTES, mustBePaper } from "./paper.rules.ts";

/** A kind of file that is a picture or a PDF, told from how it starts. */
export const paper = <P extends Prefix>(prefix: P, name: string): FileKind<{ readonly type: string }, P> => ({
  prefix,
  name,
  mostBytes: MOST_PAPER_BYTES,
  tellingBytes: TELLING_BYTES,
  tell: (start, bytes) => {
    const type = typeOf(start);
    mustBePaper(name, type, bytes);
    return { type: type ?? "" };
  },
});
