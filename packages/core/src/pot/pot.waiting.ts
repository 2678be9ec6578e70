import { Actor, thePerson } from "../actor.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { mineOf } from "../mine/mine.ts";
import { can } from "./pot.policy.ts";
import { potsOf } from "./pot-head.ts";
import { asSeen, nameOf, type Seen } from "./pot-view.ts";

const wait = (pot: Seen, says: string): Wait => ({ subject: pot.head.potId, title: nameOf(pot), says });

/** What a proposed pot waits for, as the reader stands to it. */
const waitOf = (pot: Seen): { forYou?: Wait; forOthers?: Wait } => {
  const actor = Actor.use();
  if (pot.head.state !== "proposed") return {};
  if (can.sayYes(actor, pot.held)) return { forYou: wait(pot, "Say yes or no to holding this pot.") };
  if (pot.head.waiting) return { forOthers: wait(pot, "Others have yet to say if they will hold it.") };
  return can.open(actor, pot.held) ? { forYou: wait(pot, "Everyone said yes. You can open it.") } : {};
};

/** Pots to answer for or to open, among the newest that the reader is named in. */
export const waiting = async (): Promise<Waiting> => {
  const { items } = await mineOf(thePerson().personId, "pot");
  const waits = (await potsOf(items)).flatMap((pot) => {
    const seen = asSeen(pot);
    return seen ? [waitOf(seen)] : [];
  });
  return {
    forYou: waits.flatMap(({ forYou }) => forYou ?? []),
    forOthers: waits.flatMap(({ forOthers }) => forOthers ?? []),
  };
};
