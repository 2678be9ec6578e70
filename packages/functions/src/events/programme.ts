import { roles } from "@allotment/core/access/role";
import * as Applications from "@allotment/core/application/application.events";
import { Application } from "@allotment/core/application/index";
import { dayInWords } from "@allotment/core/day";
import { Membership } from "@allotment/core/membership/index";
import { Notice } from "@allotment/core/notice/index";
import { Programme } from "@allotment/core/programme/index";
import * as Events from "@allotment/core/programme/programme.events";
import { inTurn, type Message, pagedSubscriber, subscriber, type Telling } from "../stream/subscriber.ts";
import { leadsOf, toEach } from "./people.ts";

type Words = Omit<Message, "to">;
export type Sent = Awaited<ReturnType<typeof Application.sentTo>>["heads"][number];

/** Whoever begins an application is told when a date of its programme moves; no letter goes out for beginning. */
const started = subscriber(Applications.started, async ({ actor, facts }): Promise<Message[]> => {
  await Notice.follow(facts.programmeId, actor);
  return [];
});

/** A page of those who began an application, sent or not. */
export const tellBeginners = async (
  programmeId: string,
  actor: string,
  words: Words,
  from?: string,
): Promise<Telling> => {
  const { people, next } = await Notice.followersOf(programmeId, from);
  return { messages: toEach(people, actor, words), next };
};

/** A page of those who speak for groups that sent one, where there is something to say to them. */
export const tellApplicants = async (
  programmeId: string,
  actor: string,
  wordsFor: (sent: Sent) => Words | undefined,
  from?: string,
): Promise<Telling> => {
  const { heads, next } = await Application.sentTo(programmeId, from);
  const messages = await Promise.all(
    heads.map(async (sent) => {
      const words = wordsFor(sent);
      return words ? toEach(await leadsOf(sent.orgId), actor, words) : [];
    }),
  );
  return { messages: messages.flat(), next };
};

const dateWords: Record<string, string> = {
  closesOn: "You can now apply until 5pm on",
  decisionBy: "We now decide by",
  startsOn: "Work now starts on",
  endsOn: "Work now ends on",
};

/** Dates only move later, and everyone who began an application hears it; the page says why. */
const datesMoved = pagedSubscriber(Events.datesMoved, async ({ subject, actor, facts }, from) => {
  const programme = await Programme.find(subject);
  if (!programme) return { messages: [] };
  const title = `Dates have moved: ${programme.name}`;
  const moves = facts.moves.map(
    ({ field, to }) => `${dateWords[field] ?? "A date is now"} ${dayInWords(to)}.`,
  );
  const lines = [...moves, "The page says why."];
  return tellBeginners(subject, actor, { title, lines, path: `/programmes/${subject}` }, from);
});

/** When the closing day has passed, those who sent hear when they will know; those who did not, whom to turn to. */
const applicationsClosed = pagedSubscriber(Events.applicationsClosed, async ({ subject, actor }, from) => {
  const programme = await Programme.find(subject);
  if (!programme) return { messages: [] };
  const { name, decisionBy } = programme;
  const title = `Applications to ${name} have closed`;
  const read = [
    `${title}. People are reading what you sent.`,
    ...(decisionBy ? [`You will hear from us by ${dayInWords(decisionBy)}.`] : []),
    "We will tell you why, whatever we decide.",
  ];
  const kept = [
    `${title}. If you did not send yours, its words stay with you.`,
    "If something technical went wrong, write to the steward now. The page says how.",
  ];
  const sent = ({ state, applicationId }: Sent) =>
    state === "sent" || state === "inReview"
      ? { title, lines: read, path: `/app/applications/${applicationId}` }
      : undefined;
  const began = { title, lines: kept, path: `/programmes/${subject}` };
  return inTurn(
    (at) => tellApplicants(subject, actor, sent, at),
    (at) => tellBeginners(subject, actor, began, at),
  )(from);
});

/** The programme's own people: as many as were brought in by name. */
export const peopleOf = async (programmeId: string): Promise<string[]> =>
  (await Promise.all(roles.map((role) => Membership.holdersOf(programmeId, role)))).flat();

/** The page is public from now on; whoever was brought in to keep it or to read hears that groups can apply. */
const published = subscriber(Events.published, async ({ subject, actor }): Promise<Message[]> => {
  const programme = await Programme.find(subject);
  if (!programme) return [];
  const title = `${programme.name} is public now`;
  const lines = [`${title}.`, "Its page says what it is for, and when groups can apply."];
  return toEach(await peopleOf(subject), actor, { title, lines, path: `/programmes/${subject}` });
});

/** All who take part hear that the work begins: those who keep and read the programme, and the groups it funds. */
const begun = pagedSubscriber(Events.started, async ({ subject, actor }, from) => {
  const programme = await Programme.find(subject);
  if (!programme) return { messages: [] };
  const title = `${programme.name} has begun`;
  const words = { title, lines: [`${title}. Groups are at work.`], path: `/app/programmes/${subject}` };
  const funded = ({ decision }: Sent) =>
    decision?.choice === "fund" || decision?.choice === "smallerStart" ? words : undefined;
  return inTurn(
    async () => ({ messages: toEach(await peopleOf(subject), actor, words) }),
    (at) => tellApplicants(subject, actor, funded, at),
  )(from);
});

export const programmeSubscribers = [started, published, datesMoved, applicationsClosed, begun];
