import { sha256 } from "../canonical.ts";
import { live } from "../db/entity.ts";
import { Deps } from "../deps.ts";
import { DomainError } from "../error.ts";
import { Limits } from "./limit.entity.ts";

export interface Allowance {
  /** What is counted, such as `sign-in code`. */
  readonly what: string;
  readonly most: number;
  readonly everySeconds: number;
}

/**
 * Count one try, and refuse (429, with when to come back) past the most that is allowed in a stretch of time.
 * `who` is hashed before it is kept: an address of a person or a machine never stands in a key.
 */
export const spendAllowance = async ({ what, most, everySeconds }: Allowance, who: string): Promise<void> => {
  const seconds = Math.floor(Deps.use().now().getTime() / 1000);
  const stretch = Math.floor(seconds / everySeconds);
  const ends = (stretch + 1) * everySeconds;
  const row = {
    what: what.replaceAll(" ", "-"),
    who: sha256(`${Deps.use().pepper}\n${who}`).slice(0, 32),
    stretch,
  };
  const counted = await live(Limits)
    .upsert(row)
    .add({ count: 1 })
    .set({ expiresAt: ends + 60 })
    .go({ response: "all_new" });
  if (counted.data.count > most)
    throw new DomainError("limit", "too_often", "That is a lot of tries. Wait a little, then try again.", {
      retryAfterSeconds: ends - seconds,
    });
};
