import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { addDays, dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { UNLISTED } from "../db/listed.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { DomainError, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { fn } from "../fn.ts";
import { Answers, DialogueAddenda, DialogueHeads, Promises } from "./dialogue.entity.ts";
import * as Events from "./dialogue.events.ts";
import { allAnswered } from "./dialogue.rules.ts";
import { AddAddendum, GiveAnswer, type Head } from "./dialogue.schema.ts";
import { actOn, after, changeWrite, find, offeringKey, promisesById, waitsNoMore } from "./find.ts";
import { partiesOf } from "./party.ts";
import { accountStep, WAITING } from "./record.ts";
import { shown } from "./shown.ts";

const today = (): string => dayOf(Deps.use().now());

/** What co-signing does: the head, its account with it, each promise opened to its owner, the funder's kept in view. */
const signing = async (head: Head, answeredIds: Head["answeredIds"], everyoneAnswered: boolean) => {
  const changes = { state: "coSigned" as const, coSignedAt: nowIso(), everyoneAnswered, answeredIds };
  const promises = await promisesById(head.promiseIds);
  const makers = await partiesOf([...new Set(promises.map(({ byId }) => byId))], head);
  const funders = new Set(makers.filter(({ funder }) => funder).map(({ personId }) => personId));
  const opened = promises.map(({ promiseId, byId, reviewOn }) => {
    const funderList = (funders.has(byId) && head.programmeId) || UNLISTED;
    return write(live(Promises).patch({ promiseId }).set({ openFor: byId, reviewOn, funderList }));
  });
  const account = await accountStep(head, "coSigned");
  const writes: Write[] = [changeWrite(head, { ...changes, ...waitsNoMore }), ...opened, ...account.writes];
  const happenings: Happening[] = [
    Events.coSigned.of(head.dialogueId, { everyoneAnswered }),
    ...account.happenings,
  ];
  return { changes, writes, happenings };
};

const answeredAlready = () =>
  new DomainError("conflict", "dialogue.answered", "You have answered this record.");

/** Agree, agree with your note, or do not sign: any of these is fine. The last answer co-signs the record. */
export const answer = fn(GiveAnswer, ({ dialogueId, as, note }) =>
  again(async () => {
    const head = await actOn(dialogueId, "answer");
    if (head.closesOn !== undefined && head.closesOn <= today())
      throw wrongState("The time for answers is over. You can add a dated note.");
    const { personId: byId } = thePerson();
    if (head.answeredIds.includes(byId)) throw answeredAlready();
    const given = { dialogueId, offering: offeringKey(head), byId, as, note, at: nowIso() };
    const answeredIds = [...head.answeredIds, byId];
    const step = allAnswered(head, answeredIds)
      ? await signing(head, answeredIds, true)
      : { changes: { answeredIds }, writes: [changeWrite(head, { answeredIds })], happenings: [] };
    await commit(
      [...step.writes, write(Answers.create(given), answeredAlready)],
      Events.answered.of(dialogueId, { as }),
      ...step.happenings,
    );
    return shown(after(head, step.changes), "full");
  }),
);

const settle = (id: string): Promise<boolean> =>
  again(async () => {
    const head = await find(id);
    const due = head?.state === "recordOffered" && head.closesOn !== undefined && head.closesOn <= today();
    if (!(head && due)) return false;
    const { writes, happenings } = await signing(head, head.answeredIds, false);
    const [first, ...rest] = happenings;
    if (!first) return false;
    await commit(writes, first, ...rest);
    return true;
  });

/**
 * Close the records whose 28 days to answer are over, by the clock given: co-signed, and "not everyone answered".
 * Only the system calls it. Run twice, it changes nothing the second time. One that can't be closed keeps no other
 * from it, and is an error once all the rest are done.
 */
export const settleDue = fn(z.strictObject({}), async (): Promise<{ settled: number }> => {
  allow(Actor.use().type === "system");
  const found = await live(DialogueHeads)
    .query.waiting({ waits: WAITING })
    .lt({ waitsUntil: addDays(today(), 1) })
    .go({ pages: "all" });
  const done: PromiseSettledResult<boolean>[] = [];
  for (const { dialogueId } of found.data) done.push(...(await Promise.allSettled([settle(dialogueId)])));
  const failed = done.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  return { settled: done.filter((each) => each.status === "fulfilled" && each.value).length };
});

/** Add a dated, named note once the record is co-signed. */
export const addAddendum = fn(AddAddendum, async ({ dialogueId, words }) => {
  const head = await actOn(dialogueId, "addAddendum");
  const addendumId = Deps.use().newId("rec");
  const row = { dialogueId, addendumId, byId: thePerson().personId, at: nowIso(), words };
  await commit([write(DialogueAddenda.create(row))], Events.addendumAdded.of(dialogueId, {}));
  return shown(head, "full");
});
