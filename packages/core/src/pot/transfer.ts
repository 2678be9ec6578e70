import type { Kind } from "./ledger.rules.ts";
import type { Change, Posting } from "./ledger-write.ts";
import type { Draft } from "./post.ts";
import type { PotHead } from "./pot-head.ts";

interface Transfer {
  readonly kind: Kind;
  /** Pence into the pot from the one above; below zero when they go back. */
  readonly amount: number;
  readonly pot: PotHead;
  readonly above: PotHead;
  /** What else happens to the pot, as when it closes. */
  readonly more?: Partial<Change>;
  readonly children?: number;
  /** What a replay answers with: the pot, if not said. */
  readonly subject?: string;
  /** References to why the money moves. */
  readonly facts?: Posting["facts"];
}

/** Money between a pot and the one above: only a holder of the pot that loses it may move it. */
export const transfer = (given: Transfer): Draft => {
  const { kind, amount, pot, above, more, children = 0, subject = pot.potId, facts } = given;
  const moves = (change: number, counterparty: string) => [{ kind, amount: change, counterparty }] as const;
  const hidden = pot.visibility === "hidden";
  return {
    changes: [
      { head: pot, moves: moves(amount, above.potId), actorIs: amount > 0 ? "anyone" : "holder", ...more },
      {
        head: above,
        moves: moves(-amount, pot.potId),
        actorIs: amount > 0 ? "holder" : "anyone",
        children,
        setAside: hidden ? amount : 0,
      },
    ],
    postings: [{ kind, external: 0, subject, ...(facts ? { facts } : {}) }],
  };
};
