const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new lower-case ULID: 48 bits of time, 80 of chance. Names one act, so that sending it twice is harmless. */
export function newKey(now = Date.now()): string {
  let time = "";
  for (let rest = now, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32))
    time = LETTERS.charAt(rest % 32) + time;
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS.charAt(byte % 32));
  return time + chance.join("");
}
