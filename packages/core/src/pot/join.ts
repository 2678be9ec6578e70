import type { Write } from "../db/transact.ts";
import { mineWrite } from "../mine/mine.ts";
import { askedFor } from "./change.rules.ts";
import { findNext } from "./change.ts";
import type { PotHead } from "./pot-head.ts";

/** What someone who comes to hold a pot finds of it on home: the pot, and a change that takes their yes too from now on. */
export const joinWrites = async (head: PotHead, personId: string): Promise<Write[]> => {
  const next = await findNext(head.potId);
  const joined = { ...head, holders: [...head.holders, personId] };
  const asked = next !== undefined && askedFor(joined, next).includes(personId);
  const pot = mineWrite(personId, "pot", head.potId);
  return asked ? [pot, mineWrite(personId, "potChange", head.potId)] : [pot];
};
