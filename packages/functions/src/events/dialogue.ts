import { dayInWords, dayOf } from "@allotment/core/day";
import * as Events from "@allotment/core/dialogue/dialogue.events";
import { promisesById } from "@allotment/core/dialogue/find";
import { Dialogue } from "@allotment/core/dialogue/index";
import { Notice } from "@allotment/core/notice/index";
import type { Published } from "../stream/published.ts";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { nameOf, toEach } from "./people.ts";

type Heard = Pick<Published, "subject" | "actor">;

/** The same words to everyone in the talk but whoever did it. Nothing of what was said goes in a letter. */
const tell = async (
  { subject, actor }: Heard,
  page: "" | "/record",
  title: string,
  ...more: string[]
): Promise<Message[]> => {
  const head = await Dialogue.find(subject);
  if (!head) return [];
  const people = [...head.givingIds, ...head.receivingIds, ...head.guestIds];
  return toEach(people, actor, {
    title,
    lines: [`${title}.`, ...more],
    path: `/app/conversations/${subject}${page}`,
  });
};

const invited = subscriber(Events.invited, async (heard) =>
  tell(
    heard,
    "",
    `${await nameOf(heard.actor)} would like to talk about what you have both learnt`,
    "Pick a time that suits you.",
  ),
);
const timeOffered = subscriber(Events.timeOffered, async (heard) =>
  tell(heard, "", `${await nameOf(heard.actor)} offers a time for your talk`, "Say whether it suits you."),
);
const booked = subscriber(Events.booked, (heard) =>
  tell(heard, "", `Your talk is on ${dayInWords(heard.facts.on)}`),
);
const moved = subscriber(Events.moved, ({ facts, ...heard }) =>
  tell(
    heard,
    "",
    facts.to ? `Your talk has moved to ${dayInWords(facts.to)}` : "Your talk needs another time",
  ),
);
const calledOff = subscriber(Events.calledOff, (heard) => tell(heard, "", "Your talk is called off"));

const guestInvited = subscriber(Events.guestInvited, async ({ subject, actor, facts }) => {
  const title = `${await nameOf(actor)} asks you to sit in on a talk`;
  return toEach([facts.personId], actor, {
    title,
    lines: [`${title}.`],
    path: `/app/conversations/${subject}`,
  });
});

const recordOffered = subscriber(Events.recordOffered, (heard) =>
  tell(
    heard,
    "/record",
    "The record of your talk is ready",
    "You can agree, agree with a note, or not sign. All three are fine.",
  ),
);
const changeAsked = subscriber(Events.changeAsked, async (heard) =>
  tell(heard, "/record", `${await nameOf(heard.actor)} would like to change the record of your talk`),
);
const wordsTakenBack = subscriber(Events.wordsTakenBack, (heard) =>
  tell(heard, "/record", "Someone has taken back words you had used", "We have removed them."),
);
const addendumAdded = subscriber(Events.addendumAdded, (heard) =>
  tell(heard, "/record", "A note was added to the record of your talk"),
);

const latest = (a: string, b: string): string => (a > b ? a : b);

/** Once the record is signed its promises stand, so each is noted down for its day, or for now if that has gone by. */
const coSigned = subscriber(Events.coSigned, async (heard) => {
  const head = await Dialogue.find(heard.subject);
  for (const { promiseId, byId, reviewOn } of await promisesById(head?.promiseIds ?? []))
    await Notice.remind({
      on: latest(reviewOn, dayOf(new Date(heard.at))),
      personId: byId,
      thingId: promiseId,
    });
  const all = heard.facts.everyoneAnswered
    ? "Everyone has answered."
    : "Not everyone answered, and it says so.";
  return tell(heard, "/record", "The record of your talk is complete", all);
});

export const dialogueSubscribers = [
  invited,
  timeOffered,
  booked,
  moved,
  calledOff,
  guestInvited,
  recordOffered,
  changeAsked,
  wordsTakenBack,
  addendumAdded,
  coSigned,
];
