import { isPerson } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { mineOf } from "../mine/mine.ts";
import type { Names } from "../person/person.schema.ts";
import { afterWaits } from "./ask-after.ts";
import { useWaits } from "./ask-use.ts";
import { findNext, waitsFor } from "./change.ts";
import { find as findHold } from "./hold.ts";
import { can } from "./pot.policy.ts";
import { needsTwo } from "./pot.rules.ts";
import { potsOf } from "./pot-head.ts";
import { asSeen, nameOf, type Seen } from "./pot-view.ts";
import type { Draft } from "./spend.schema.ts";
import { draftsIn } from "./together.ts";

interface Found {
  readonly forYou?: Wait;
  readonly forOthers?: Wait;
}

const wait = (pot: Seen, says: string): Wait => ({ subject: pot.head.potId, title: nameOf(pot), says });

const draftWait = ({ byId }: Draft, people: Names, pot: Seen): Found => {
  const about = { ...wait(pot, "Written down. It waits for one of the others."), page: "drafts" } as const;
  return isPerson(Actor.use(), byId)
    ? { forOthers: about }
    : { forYou: { ...about, says: `${people[byId] ?? "Someone"} wrote down a spend. Say yes together?` } };
};

/** Spends that someone wrote down, in pots whose holders chose to say yes together. */
const draftWaits = async (pot: Seen): Promise<Found[]> => {
  if (!needsTwo(pot.head)) return [];
  const { items, people } = await draftsIn(pot.head);
  return items.map((draft) => draftWait(draft, people, pot));
};

/** Holds that the reader looks into. Nothing here says which pot it is, or why. */
const holdWaits = async (personId: string): Promise<Found[]> => {
  const { items } = await mineOf(personId, "hold");
  const holds = await Promise.all(items.map((potId) => findHold(potId)));
  return holds.flatMap((hold): Found[] => {
    if (!hold || hold.liftedAt) return [];
    const { potId: subject, reviewBy: on } = hold;
    const wait = { subject, page: "hold", title: "A pot on hold", on } as const;
    return hold.findings.at(-1)?.byId === personId
      ? [{ forOthers: { ...wait, says: "Someone else has yet to say what they found." } }]
      : [{ forYou: { ...wait, says: "Look into it, and say what you found." } }];
  });
};

/** Changes of pots that take the reader's own yes. */
const changeWaits = async (personId: string): Promise<Found[]> => {
  const { items } = await mineOf(personId, "potChange");
  const pots = (await potsOf(items)).flatMap((pot) => asSeen(pot) ?? []);
  const found = await Promise.all(
    pots.map(async (pot) => {
      const next = await findNext(pot.head.potId);
      const asked = next && waitsFor(pot.head, next).some((id) => id === personId);
      const says = "Someone asks to change what you agreed. Say yes or no.";
      return asked ? [{ forYou: { ...wait(pot, says), page: "change" as const } }] : [];
    }),
  );
  return found.flat();
};

/** What a proposed pot waits for, as the reader stands to it. */
const waitOf = (pot: Seen): Found => {
  const actor = Actor.use();
  if (pot.head.state !== "proposed") return {};
  if (can.sayYes(actor, pot.held)) return { forYou: wait(pot, "Say yes or no to holding this pot.") };
  if (pot.head.waiting) return { forOthers: wait(pot, "Others have yet to say if they will hold it.") };
  return can.open(actor, pot.held) ? { forYou: wait(pot, "Everyone said yes. You can open it.") } : {};
};

const isHeld = ({ head }: Seen): boolean => head.holders.some((id) => isPerson(Actor.use(), id));

/**
 * Pots to answer for or to open, among the newest that the reader is named in, and holds to look into. The two
 * questions come last of these: they can be left.
 */
export const waiting = async (): Promise<Waiting> => {
  const { personId } = thePerson();
  const [{ items }, holds, changes, after] = await Promise.all([
    mineOf(personId, "pot"),
    holdWaits(personId),
    changeWaits(personId),
    afterWaits(personId),
  ]);
  const pots = (await potsOf(items)).flatMap((pot) => asSeen(pot) ?? []);
  const held = pots.filter(isHeld);
  const [written, use] = await Promise.all([Promise.all(held.map(draftWaits)), useWaits(held)]);
  const waits = [...holds, ...changes, ...written.flat(), ...pots.map(waitOf)];
  return {
    forYou: [...waits.flatMap(({ forYou }) => forYou ?? []), ...after, ...use],
    forOthers: waits.flatMap(({ forOthers }) => forOthers ?? []),
  };
};
