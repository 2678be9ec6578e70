import * as z from "zod";
import { live } from "../db/entity.ts";
import { Transactions } from "./ledger.entity.ts";
import { kinds } from "./ledger.rules.ts";
import { potId } from "./pot.schema.ts";
import { Facts, txId, Words } from "./spend.schema.ts";

const Posting = z.object({
  txId,
  kind: z.enum(kinds),
  actorId: z.string(),
  at: z.string(),
  external: z.int(),
  legs: z.array(z.tuple([potId, z.int(), z.int()])).min(1),
  facts: z.unknown().optional(),
  words: z.unknown().optional(),
  wordsDigest: z.string().optional(),
  reverses: txId.optional(),
  reversedBy: txId.optional(),
});

/** A posting as the table holds it. */
export type Posting = z.infer<typeof Posting> & {
  readonly potId: z.infer<typeof potId>;
  readonly seq: number;
  readonly amountPence: number;
};

const Why = z.object({ why: z.string() });

/** The facts of a spend, and its words while they are there. */
export const factsOf = (posting: Posting): Facts => Facts.parse(posting.facts);
export const wordsOf = (posting: Posting): Words | undefined => Words.safeParse(posting.words).data;
/** Why a posting was made, in its maker's words. */
export const whyOf = (posting: Posting | undefined): string | undefined =>
  Why.safeParse(posting?.words).data?.why;

export const postingOf = (row: unknown): Posting => {
  const posting = Posting.parse(row);
  const [leg] = posting.legs;
  if (!leg) throw new Error("A posting has no line");
  return { ...posting, potId: leg[0], seq: leg[1], amountPence: Math.abs(leg[2]) };
};

export const findPosting = async (id: string): Promise<Posting | undefined> => {
  const { data } = await live(Transactions).get({ txId: id }).go({ consistent: true });
  return data ? postingOf(data) : undefined;
};
