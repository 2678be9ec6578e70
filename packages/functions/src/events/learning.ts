import * as Accounts from "@allotment/core/account/account.events";
import * as Cycles from "@allotment/core/cycle/cycle.events";
import { Cycle } from "@allotment/core/cycle/index";
import { subscriber } from "../stream/subscriber.ts";
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
  cycleStarted,
  memberJoined,
  moved,
  purposeChanged,
  ...experimentSubscribers,
];
