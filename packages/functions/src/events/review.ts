import { Application } from "@allotment/core/application/index";
import * as Asks from "@allotment/core/review/ask";
import { mayRead } from "@allotment/core/review/ask.rules";
import { Decision } from "@allotment/core/review/index";
import * as Events from "@allotment/core/review/review.events";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { keepersOf, leadsOf, nameOf, toEach } from "./people.ts";

const pathOf = (applicationId: string): string => `/app/reviews/${applicationId}`;

/** Everyone who was asked in this round and may read: no one with a tie. */
const asksOf = async (applicationId: string, round: number): Promise<Asks.Info[]> =>
  (await Asks.ofApplication(applicationId)).filter((ask) => ask.round === round && mayRead(ask));

const idsOf = (asks: readonly Asks.Info[]): string[] => asks.map(({ personId }) => personId);

/** The one who is new when a decision is looked at again: the others have heard this before. */
const looksAgain = ({ part }: Asks.Info): boolean => part === "lookAgain";

const readersOf = async (applicationId: string, round: number): Promise<string[]> =>
  idsOf(await asksOf(applicationId, round));

const asked = subscriber(Events.asked, async ({ subject, actor, facts }): Promise<Message[]> => {
  const title = `${await nameOf(actor)} asks you to read an application`;
  const lines = [
    `${title}.`,
    "First say whether you have a tie to the group. Then read, and say what you see.",
  ];
  return toEach([facts.personId], actor, { title, lines, path: pathOf(subject) });
});

const tied = subscriber(Events.tieDeclared, async ({ subject, actor, facts }): Promise<Message[]> => {
  const application = await Application.find(subject);
  if (!application || !facts.tied) return [];
  const title = "A reviewer has a tie";
  const lines = ["A reviewer has a tie to the group that applied.", "Ask someone else in their place."];
  return toEach(await keepersOf(application, "steward"), actor, { title, lines, path: pathOf(subject) });
});

const begun = subscriber(Events.begun, async ({ subject, actor, facts }): Promise<Message[]> => {
  const title = "You can read and say what you see";
  const lines = ["The review has begun.", "Write yours first. Then you can read what others wrote."];
  const asks = await asksOf(subject, facts.round);
  const first = asks.some(looksAgain) ? asks.filter(looksAgain) : asks;
  return toEach(idsOf(first), actor, { title, lines, path: pathOf(subject) });
});

/** Those whose words are in can read the others' now; nothing more waits for anyone else who was asked. */
const talkOpened = subscriber(Events.talkOpened, async ({ subject, actor, facts }): Promise<Message[]> => {
  const title = "The talk about an application is open";
  const path = pathOf(subject);
  const asks = await asksOf(subject, facts.round);
  const spoke = asks.filter(({ spokeAt }) => spokeAt !== undefined);
  const others = asks.some(looksAgain) ? [] : asks.filter(({ spokeAt }) => spokeAt === undefined);
  const talk = [`${title}.`, "Read what others wrote, and talk."];
  const rest = [`${title}. It goes on with those who wrote.`, "You need do nothing more. Thank you."];
  return [
    ...toEach(idsOf(spoke), actor, { title, lines: talk, path }),
    ...toEach(idsOf(others), actor, { title, lines: rest, path }),
  ];
});

/** Those who applied get the reasons the same day; those who read hear that it is done. */
const decided = subscriber(Events.decided, async ({ subject, actor, facts }): Promise<Message[]> => {
  const application = await Application.find(subject);
  if (!application) return [];
  const name = `${application.orgName}’s application`;
  const title = `We have decided about ${name}`;
  const words = { title, lines: [`${title}. The reasons are here, in full.`] };
  const [leads, readers] = await Promise.all([leadsOf(application.orgId), readersOf(subject, facts.round)]);
  return [
    ...toEach(leads, actor, { ...words, path: `/app/applications/${subject}` }),
    ...toEach(readers, actor, { ...words, path: pathOf(subject) }),
  ];
});

/** Those who convene and those who decide hear that a group asks; why is theirs to read in the portal. */
const lookAsked = subscriber(Events.lookAsked, async ({ subject, actor }): Promise<Message[]> => {
  const application = await Application.find(subject);
  if (!application) return [];
  const title = `${application.orgName} asks us to look again`;
  const lines = [`${title} at a decision.`, "One new reviewer reads it. Then the talk opens again."];
  const people = await keepersOf(application, "steward", "commissioner");
  return toEach(people, actor, { title, lines, path: pathOf(subject) });
});

/** Everyone who heard of the decision hears of a note beside it, and those who keep the programme. */
const addendumAdded = subscriber(
  Events.addendumAdded,
  async ({ subject, actor, facts }): Promise<Message[]> => {
    const [application, decision] = await Promise.all([
      Application.find(facts.applicationId),
      Decision.find(subject),
    ]);
    if (!application || !decision) return [];
    const title = "Something was added to a decision";
    const lines = [`A note was added to the decision about ${application.orgName}’s application.`];
    const people = await Promise.all([
      leadsOf(application.orgId),
      readersOf(facts.applicationId, decision.round),
      keepersOf(application, "steward", "commissioner"),
    ]);
    const path = `/app/applications/${facts.applicationId}/decision`;
    return toEach(people.flat(), actor, { title, lines, path });
  },
);

export const reviewSubscribers = [asked, tied, begun, talkOpened, decided, lookAsked, addendumAdded];
