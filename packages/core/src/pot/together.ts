import * as z from "zod";
import { thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { PAGE_SIZE } from "../page.ts";
import { Person } from "../person/index.ts";
import { personId } from "../person/person.schema.ts";
import { post, theTxId } from "./post.ts";
import { needsTwo, possible } from "./pot.rules.ts";
import { ById } from "./pot.schema.ts";
import type { PotHead } from "./pot-head.ts";
import { SpendDrafts } from "./spend.entity.ts";
import { dropped, writtenDown } from "./spend.events.ts";
import { type Draft, OneDraft, Record, type Recorded, txId, WriteDown } from "./spend.schema.ts";
import { answerAgain, answerOf, heldHead, spending } from "./spending.ts";
import { talkWrites } from "./talk-about.ts";

/**
 * "Two of us", where the holders of a pot chose it: one writes a spend down, another's yes posts it with both names.
 * Until then it is in no statement and keeps no money back, and either can drop it. It is nowhere else.
 */
const Kept = z.object({ draftId: txId, byId: personId, at: z.string(), said: Record });
type Kept = z.infer<typeof Kept>;

const shown = (
  { draftId, byId, at, said }: Kept,
  { head, reader }: { head: PotHead; reader: string },
): Draft => {
  const { amountPence, spentOn, what, why, outsideBecause, tie } = said;
  const open = possible(head.state).includes("writeDown");
  return {
    ...{ draftId, byId, at, amountPence, spentOn, what, why, outsideBecause, tie: tie?.what },
    actions: [...(open && byId !== reader ? ["sayYes"] : []), "drop"],
  };
};

/** Spends written down in a pot that the reader holds, at most 25. */
export const draftsIn = async (head: PotHead) => {
  const { personId: reader } = thePerson();
  const { potId } = head;
  const { data } = await live(SpendDrafts).query.ofPot({ potId }).go({ consistent: true, limit: PAGE_SIZE });
  const items = data.map((row) => shown(Kept.parse(row), { head, reader }));
  return { items, people: await Person.namesOf(items.map(({ byId }) => byId)) };
};

/** The same, for those who hold it: 403 for those who only see it, 404 for the rest. */
export const drafts = fn(ById, async ({ potId }) => draftsIn(await heldHead(potId, thePerson().personId)));

const again = (id: string) => drafts({ potId: ById.shape.potId.parse(id) });

/** Write a spend down for another holder's yes. 422 where the holders did not choose that: there it is saved at once. */
export const writeDown = fn(
  WriteDown,
  async (said) => {
    const { personId: byId } = thePerson();
    const { potId } = said;
    const draftId = theTxId();
    const head = await heldHead(potId, byId);
    const at = nowIso();
    const moment = { at, today: dayOf(Deps.use().now()), actorId: byId };
    // What could not be posted later is said now, while whoever wrote it is here.
    spending(head, said, moment, { saidYesIds: [byId] });
    if (!needsTwo(head)) throw rule("pot.one_is_enough", "No one else needs to say yes here. Just save it.");
    const kept = write(SpendDrafts.create({ potId, draftId, byId, at, said }));
    await commit([kept], writtenDown.of(potId, { draftId: txId.parse(draftId) }));
    return again(potId);
  },
  again,
);

const find = async (id: z.output<typeof OneDraft>): Promise<Kept | undefined> => {
  const { data } = await live(SpendDrafts).get(id).go({ consistent: true });
  return data ? Kept.parse(data) : undefined;
};

const gone = () => wrongState("Someone said yes to this already, or dropped it.");

/** Say yes together: the spend is posted, with both names. 422 for whoever wrote it down; 409 when it is gone. */
export const sayYes = fn(
  OneDraft,
  async (id): Promise<Recorded> => {
    const { personId: second } = thePerson();
    const head = await heldHead(id.potId, second);
    const draft = await find(id);
    const posted = await post({
      heads: [head],
      plan: ([now = head], moment) => {
        if (!draft) throw gone();
        const { byId, said } = draft;
        if (byId === second)
          throw rule("pot.two_of_us", "You wrote this down. Someone else who holds it says yes.");
        if (!now.holders.includes(byId))
          throw wrongState("Whoever wrote this down no longer holds this pot.");
        const both = { saidYesIds: [byId, second], writtenById: byId };
        const { change, posting } = spending(now, said, moment, both);
        return { changes: [change], postings: [posting] };
      },
      also: [write(SpendDrafts.remove(id), gone), ...talkWrites(head.holders, theTxId(), draft?.said ?? {})],
    });
    return answerOf(posted, id.potId, draft?.said.amountPence ?? 0);
  },
  answerAgain,
);

/** Drop a spend that was written down. Either of them can; nothing was ever taken. */
export const drop = fn(
  OneDraft,
  async (id) => {
    await heldHead(id.potId, thePerson().personId);
    if (!(await find(id))) throw gone();
    await commit([write(SpendDrafts.remove(id), gone)], dropped.of(id.potId, { draftId: id.draftId }));
    return again(id.potId);
  },
  again,
);
