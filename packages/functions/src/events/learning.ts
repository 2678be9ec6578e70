import * as Accounts from "@allotment/core/account/account.events";
import { Account } from "@allotment/core/account/index";
import * as Cycles from "@allotment/core/cycle/cycle.events";
import { Cycle } from "@allotment/core/cycle/index";
import * as Notes from "@allotment/core/note/note.events";
import { Notice } from "@allotment/core/notice/index";
import { pagedSubscriber, subscriber } from "../stream/subscriber.ts";
import { experimentSubscribers } from "./experiment.ts";
import { nameOf, toEach } from "./people.ts";

const accountShared = subscriber(Accounts.shared, async ({ subject, actor, facts }) => {
  const title = `${await nameOf(actor)} has shared what they have learnt with you`;
  return toEach(facts.receiverIds, actor, {
    title,
    lines: [`${title}.`, "Read it before you talk."],
    path: `/app/accounts/${subject}`,
  });
});

/** Those who give an account hear it when words they quoted are taken back. No letter goes out for quoting them. */
const quoted = subscriber(Accounts.filled, async ({ subject, actor, facts }) => {
  const writers = [actor, ...((await Account.find(subject))?.authorIds ?? [])];
  await Promise.all(facts.noteIds.flatMap((noteId) => writers.map((id) => Notice.follow(noteId, id))));
  return [];
});

const tookBack = async (noteId: string, actor: string, from: string | undefined) => {
  const title = "Someone has taken back words you had used";
  const words = { title, lines: [`${title}.`, "We have removed them."], path: "/app/conversations" };
  const { people, next } = await Notice.followersOf(noteId, from);
  return { messages: toEach(people, actor, words), next };
};

const noteTakenBack = pagedSubscriber(Notes.takenBack, ({ subject, actor }, from) =>
  tookBack(subject, actor, from),
);
const noteDrawnCloser = pagedSubscriber(Notes.shared, async ({ subject, actor, facts }, from) =>
  facts.closer ? tookBack(subject, actor, from) : { messages: [] },
);

const pathOf = (cycleId: string): string => `/app/learning/cycles/${cycleId}`;

/** Whoever is named in a cycle hears who named them, and that they are free to leave. */
const broughtIn = async (cycleId: string, actor: string, people: readonly string[]) => {
  const title = `${await nameOf(actor)} would like you to learn with them`;
  return toEach(people, actor, {
    title,
    lines: [`${title}.`, "You can leave at any time."],
    path: pathOf(cycleId),
  });
};

const cycleStarted = subscriber(Cycles.started, async ({ subject, actor }) =>
  broughtIn(subject, actor, (await Cycle.find(subject))?.memberIds ?? []),
);
const memberJoined = subscriber(Cycles.memberJoined, ({ subject, actor, facts }) =>
  broughtIn(subject, actor, [facts.personId]),
);

const tellMembers = async (subject: string, actor: string, title: string) =>
  toEach((await Cycle.find(subject))?.memberIds ?? [], actor, {
    title,
    lines: [`${title}.`, "The page says why."],
    path: pathOf(subject),
  });

/** A move is told when whoever made it asks for that. */
const moved = subscriber(Cycles.moved, async ({ subject, actor, facts }) =>
  facts.tell ? tellMembers(subject, actor, "A cycle you are in has moved") : [],
);
const purposeChanged = subscriber(Cycles.purposeChanged, ({ subject, actor }) =>
  tellMembers(subject, actor, "A cycle you are in has a new purpose"),
);

export const learningSubscribers = [
  accountShared,
  quoted,
  noteTakenBack,
  noteDrawnCloser,
  cycleStarted,
  memberJoined,
  moved,
  purposeChanged,
  ...experimentSubscribers,
];
