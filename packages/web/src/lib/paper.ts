import { TELLING_BYTES, typeOf } from "@allotment/core/file/file.rules";
import { sendFile } from "./send-file.ts";

/** What a file input offers: pictures, from a camera too, and PDFs. */
export const paperTypes = "image/*,application/pdf";

interface Place {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

const typeIn = async (file: File): Promise<string> =>
  typeOf(new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer())) ?? file.type;

/**
 * Sends pictures and PDFs and has each kept. When only the last answer was lost, the file is not sent again: `key` names
 * the act.
 */
export function paperSender<P extends Place, More>(
  start: (json: { type: string; bytes: number }) => Promise<P>,
  keep: (place: P, key: string, more: More) => Promise<unknown>,
) {
  let arrived: { readonly key: string; readonly place: P } | undefined;
  return async (file: File, key: string, onPart: (percent: number) => void, more: More): Promise<void> => {
    if (arrived?.key !== key) {
      const place = await start({ type: await typeIn(file), bytes: file.size });
      await sendFile(place, file, onPart);
      arrived = { key, place };
    }
    await keep(arrived.place, key, more);
  };
}

/** "A PDF, 1.2 MB", "A picture, 40 KB". */
export const sizeOf = ({ type, bytes }: { readonly type: string; readonly bytes: number }): string =>
  `${type === "application/pdf" ? "A PDF" : "A picture"}, ${bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`}`;
