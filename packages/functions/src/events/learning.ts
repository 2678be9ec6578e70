import * as Accounts from "@allotment/core/account/account.events";
import * as Cycles from "@allotment/core/cycle/cycle.events";
import { subscriber } from "../stream/subscriber.ts";
import { nameOf, toEach } from "./people.ts";

const accountShared = subscriber(Accounts.shared, async ({ subject, actor, facts }) => {
  const title = `${await nameOf(actor)} has shared what they have learnt with you`;
  return toEach(facts.receiverIds, actor, {
    title,
    lines: [`${title}.`, "Read it before you talk."],
    path: `/app/accounts/${subject}`,
  });
});

const memberJoined = subscriber(Cycles.memberJoined, async ({ subject, actor, facts }) => {
  const title = `${await nameOf(actor)} would like you to learn with them`;
  return toEach([facts.personId], actor, {
    title,
    lines: [`${title}.`],
    path: `/app/learning/cycles/${subject}`,
  });
});

export const learningSubscribers = [accountShared, memberJoined];
