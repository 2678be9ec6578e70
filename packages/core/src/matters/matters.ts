import * as z from "zod";
import { allow } from "../access/permit.ts";
import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { write as writing } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { cursor, PAGE_SIZE, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import { personId as personIdSchema } from "../person/person.schema.ts";
import { closeOf, seenWhose, seenWords } from "./find.ts";
import { MatterWords } from "./matters.entity.ts";
import * as Events from "./matters.events.ts";
import { can, reads, type Whose, writes } from "./matters.policy.ts";
import { mustStand } from "./matters.rules.ts";
import { type Info, Kept, One, Share, Write } from "./matters.schema.ts";

export { link, ofSpend } from "./spend.ts";

const shown = ({ words = "", ...kept }: Kept, whose: Whose): Info => {
  const { matterId, on, share, writtenWithId } = kept;
  const acts = ["share", ...(writtenWithId ? ["takeOffName"] : []), "takeBack"];
  return {
    ...{ matterId, on, words, share },
    ...(writtenWithId ? { writtenWithId } : {}),
    actions: permitted(can, Actor.use(), whose, acts),
  };
};

/** Words that the reader may read and that stand, newest first: 25 are read at a time, so a page may hold fewer. */
const page = async (whose: Whose, after: string | undefined) => {
  const list = `matters ${whose.personId}`;
  const found = await live(MatterWords)
    .query.ofPerson({ personId: whose.personId })
    .go({ order: "desc", limit: PAGE_SIZE, cursor: readCursor(list, after), consistent: true });
  const actor = Actor.use();
  const read = found.data
    .map((row) => Kept.parse(row))
    .filter(({ share, takenBackAt }) => takenBackAt === undefined && reads(actor, { ...whose, share }));
  return toPage(
    list,
    read.map((kept) => shown(kept, whose)),
    found.cursor,
  );
};

/** What matters to someone: all of it for them, and what they share for those who hold a pot with them. 404 for anyone else. */
export const trail = fn(
  z.strictObject({ personId: personIdSchema, cursor }),
  async ({ personId, cursor: after }) => {
    const whose = await seenWhose(personId);
    const items = await page(whose, after);
    const own = thePerson().personId === personId;
    const close = own ? { closeIds: whose.closeIds.map((id) => personIdSchema.parse(id)) } : {};
    const named = [
      personId,
      ...whose.closeIds.filter(() => own),
      ...items.items.map((it) => it.writtenWithId),
    ];
    return {
      ...{ personId, ...items, ...close },
      actions: own && writes(Actor.use()) ? ["write"] : [],
      people: await Person.namesOf(named),
    };
  },
);

const again = () => trail({ personId: thePerson().personId });

/** Say what matters to you, in your own words. Nothing looks at what they say, and no one is told. */
export const write = fn(
  Write,
  async ({ words, share, writtenWithId }) => {
    const { personId } = thePerson();
    allow(writes(Actor.use()), "People say for themselves what matters to them.");
    if (writtenWithId && !(await closeOf(personId)).closeIds.includes(writtenWithId))
      throw badInput([{ path: "writtenWithId", message: "Name someone who holds a pot with you." }]);
    const matterId = Deps.use().newId("matter");
    const kept = { personId, matterId, words, on: dayOf(Deps.use().now()), at: nowIso(), share };
    const made = MatterWords.create({ ...kept, ...(writtenWithId ? { writtenWithId } : {}) });
    await commit([writing(made)], Events.written.of(personId, { matterId }));
    return again();
  },
  again,
);

const standing = async (
  { personId, matterId }: z.output<typeof One>,
  act: keyof typeof can,
): Promise<void> => {
  const words = await seenWords(personId, matterId);
  allow(can[act](Actor.use(), words));
  mustStand(words);
};

/** Share words with those who hold a pot with you, or draw them back to yourself. It is so at once. */
export const share = fn(
  Share,
  async ({ personId, matterId, share: to }) => {
    await standing({ personId, matterId }, "share");
    const change = live(MatterWords).patch({ personId, matterId }).set({ share: to });
    const once = change.where((row, op) => op.notExists(row.takenBackAt));
    await commit([writing(once)], Events.shared.of(personId, { matterId, share: to }));
    return again();
  },
  again,
);

/** Take off the name of who wrote it with you. The words stay. */
export const takeOffName = fn(
  One,
  async (one) => {
    await standing(one, "takeOffName");
    const { matterId, personId } = one;
    const change = live(MatterWords).patch({ personId, matterId }).remove(["writtenWithId"]);
    await commit([writing(change)], Events.nameTakenOff.of(personId, { matterId }));
    return again();
  },
  again,
);

/** Take your words back. They are gone at once, here and wherever a spend was linked to them. */
export const takeBack = fn(
  One,
  async (one) => {
    await standing(one, "takeBack");
    const { matterId, personId } = one;
    const mark = live(MatterWords).patch({ personId, matterId }).set({ takenBackAt: nowIso() });
    const gone = mark.remove(["words", "writtenWithId"]);
    await commit([writing(gone)], Events.takenBack.of(personId, { matterId }));
    return again();
  },
  again,
);
