import { permitted } from "../access/permitted.ts";
import { Account } from "../account/index.ts";
import { Actor, actorRef } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { Deps } from "../deps.ts";
import { Person } from "../person/index.ts";
import { AccessNeeds, BoxedQuestions } from "./dialogue.entity.ts";
import { can, side } from "./dialogue.policy.ts";
import { possible } from "./dialogue.rules.ts";
import type { Head, RecordDoc } from "./dialogue.schema.ts";
import { addendaOf, answersOf, draftOf, promisesById, recordOf, wordsOf } from "./find.ts";
import { agendas } from "./kind.rules.ts";
import type { ShownHead, ShownRecord } from "./shown.schema.ts";

export type View = "full" | "record" | "dates";

/** Whether the day planned has passed with no talk. It is said, and nothing follows from it. */
export const plannedDayPassed = ({ state, bookedFor }: Pick<Head, "state" | "bookedFor">): boolean =>
  state === "booked" && bookedFor !== undefined && bookedFor < dayOf(Deps.use().now());

const isOffered = ({ state }: Head): boolean => state === "recordOffered" || state === "coSigned";

const empty = {
  words: [],
  promises: [],
  answers: [],
  addenda: [],
  needs: [],
  box: [],
  agenda: [],
  actions: [],
};

/** The dates of a talk and nothing else: no one's name, no one's words. */
export const bare = (head: Head): ShownHead => ({
  dialogueId: head.dialogueId,
  kind: head.kind,
  state: head.state,
  openTalk: head.openTalk,
  givingIds: [],
  receivingIds: [],
  guestIds: [],
  servedIds: [],
  orgId: head.orgId,
  giverName: head.giverName,
  yesIds: [],
  ...(head.bookedFor ? { bookedFor: head.bookedFor } : {}),
  ...(head.heldOn ? { heldOn: head.heldOn } : {}),
  presentIds: [],
  answeredIds: [],
  ...(head.coSignedAt ? { coSignedAt: head.coSignedAt } : {}),
  ...(head.everyoneAnswered === undefined ? {} : { everyoneAnswered: head.everyoneAnswered }),
  offering: head.offering,
  promiseIds: [],
  wordCount: 0,
  wordChanges: 0,
  version: head.version,
});

/** A record as an auditor reads it: people served, and their words, are left out. */
const withoutServed = (
  { offeredById, ...record }: RecordDoc,
  servedIds: readonly Head["servedIds"][number][],
): ShownRecord => {
  const others = (ids: Head["servedIds"]) => ids.filter((id) => !servedIds.includes(id));
  return {
    ...record,
    ...(servedIds.includes(offeredById) ? {} : { offeredById }),
    givingIds: others(record.givingIds),
    receivingIds: others(record.receivingIds),
    presentIds: others(record.presentIds),
    plainWords: "",
    youSaidWeChanged: [],
    sections: record.sections.map((section) => ({
      ...section,
      entries: section.entries.filter(({ byId }) => !servedIds.includes(byId)),
    })),
  };
};

/** Whether the one who asks may open the account that a talk is about, its own or another's. */
const opensAccount = async ({ accountId, aboutAccountId }: Head): Promise<boolean> => {
  const about = accountId ?? aboutAccountId;
  return about !== undefined && Account.inSight(about);
};

/** A talk as an auditor sees it: its dates, and the signed record of those kinds that have one for them. */
const audited = async (head: Head, view: "record" | "dates") => {
  const found = view === "record" ? await recordOf(head.dialogueId) : undefined;
  const record = found && withoutServed(found.record, head.servedIds);
  const people = record ? await Person.namesOf([...record.givingIds, ...record.receivingIds]) : {};
  return {
    ...bare(head),
    ...empty,
    view,
    opensAccount: false,
    plannedDayPassed: false,
    people,
    ...(record ? { record } : {}),
  };
};

const needsOf = async (head: Head, me: string) => {
  const found = await live(AccessNeeds)
    .query.ofDialogue({ dialogueId: head.dialogueId })
    .go({ consistent: true, pages: "all" });
  const mine = found.data.filter(({ byId }) => byId === me || head.inviterId === me);
  return mine.map(({ byId, words }) => ({ byId, words }));
};

/** The box is for those who give the account, and is read out when all are there. */
const boxOf = async (head: Head, reads: boolean): Promise<string[]> => {
  if (!reads) return [];
  const found = await live(BoxedQuestions)
    .query.ofDialogue({ dialogueId: head.dialogueId })
    .go({ consistent: true, limit: 50 });
  return found.data.map(({ words }) => words);
};

/** A talk as one reader sees it. */
export const shown = async (head: Head, view: View) => {
  if (view !== "full") return audited(head, view);
  const actor = Actor.use();
  const me = actorRef(actor);
  const held = head.state === "held" || isOffered(head);
  const [words, promises, answers, addenda, needs, box, draft, offered, opens] = await Promise.all([
    wordsOf(head.dialogueId),
    promisesById(head.promiseIds),
    isOffered(head) ? answersOf(head) : [],
    addendaOf(head.dialogueId),
    needsOf(head, me),
    boxOf(head, held || side(actor, head) === "giving"),
    held ? draftOf(head.dialogueId) : undefined,
    isOffered(head) ? recordOf(head.dialogueId) : undefined,
    opensAccount(head),
  ]);
  return {
    ...head,
    view,
    words,
    promises,
    answers,
    addenda,
    needs,
    box,
    agenda: [...agendas[head.kind]],
    opensAccount: opens,
    ...(draft ? { draft } : {}),
    ...(offered ? { record: offered.record } : {}),
    plannedDayPassed: plannedDayPassed(head),
    actions: permitted(can, actor, head, possible(head.kind, head.state)),
    people: await Person.namesOf([...head.givingIds, ...head.receivingIds, ...head.guestIds]),
  };
};
