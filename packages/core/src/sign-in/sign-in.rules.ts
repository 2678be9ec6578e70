/** A code is six digits, lasts ten minutes and takes five tries. The waits are ours; the shape is what people can type. */
const CODE_DIGITS = 6;
export const CODE_SECONDS = 600;
export const CODE_TRIES = 5;

/** A session ends after seven days unused, and thirty days after sign-in whatever happens. Seconds. */
const IDLE_SECONDS = 7 * 24 * 3600;
export const WHOLE_SECONDS = 30 * 24 * 3600;
/** How often "last seen" is written, so that reading pages does not write on each one. Seconds. */
export const TOUCH_SECONDS = 600;

/** Six digits from random bytes, each equally likely (a byte over 249 is passed over). */
export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes]
    .filter((byte) => byte < 250)
    .slice(0, CODE_DIGITS)
    .map((byte) => String(byte % 10))
    .join("");

/** When a session made at `from` (seconds) and used at `at` stops working. */
export const endsAt = (from: number, at: number): number => Math.min(from + WHOLE_SECONDS, at + IDLE_SECONDS);
