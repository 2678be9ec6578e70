import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { getAll } from "../db/get-all.ts";
import { Deps } from "../deps.ts";
import type { Wait } from "../home/home.schema.ts";
import { PotAsks } from "./ask.entity.ts";
import { asksUse, isQuiet } from "./ask.rules.ts";
import type { Pot, PotHead } from "./pot-head.ts";

/**
 * "Is anything making this hard to use?", asked of those who hold a pot that has been quiet for a while, and of no one
 * else. That a pot is quiet is read from its head, which a home reads anyway; no item says so, so nothing can be listed
 * or counted. The first answer of any of its holders is enough for all: its words are for all of them to talk about.
 */
const today = (): string => dayOf(Deps.use().now());

/** Whether this pot's holders are asked now. Only a pot that is quiet costs a read. */
export const isUseAsked = async (head: PotHead): Promise<boolean> => {
  if (!isQuiet(head, today())) return false;
  const { data } = await live(PotAsks).get({ potId: head.potId }).go();
  return asksUse(head, data?.answeredAt, today());
};

/** The one pot that a home asks about, the one that went quiet last: a question long left sinks below newer ones. */
export const useWaits = async (held: readonly Pot[]): Promise<Wait[]> => {
  const quiet = held.filter(({ head }) => isQuiet(head, today()));
  const ids = quiet.map(({ head }) => ({ potId: head.potId }));
  const answers = new Map((await getAll(PotAsks, ids)).map((row) => [row.potId, row.answeredAt]));
  const [pot] = quiet
    .map(({ head }) => head)
    .filter((head) => asksUse(head, answers.get(head.potId), today()))
    .sort((one, other) => other.lastAt.localeCompare(one.lastAt));
  return pot ? [{ subject: pot.potId, title: pot.name, says: "Is anything making this hard to use?" }] : [];
};
