import * as Events from "@allotment/core/application/application.events";
import { Application } from "@allotment/core/application/index";
import { dayInWords } from "@allotment/core/day";
import { Programme } from "@allotment/core/programme/index";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { linesOfCopy } from "./copy-of-application.ts";
import { keepersOf, leadsOf, nameOf, toEach } from "./people.ts";

const pathOf = (applicationId: string): string => `/app/applications/${applicationId}`;

const helperInvited = subscriber(
  Events.helperInvited,
  async ({ subject, actor, facts }): Promise<Message[]> => {
    const title = `${await nameOf(actor)} would like your help with an application`;
    const lines = [`${title}.`, "Sign in with this e-mail address to look. There is no password."];
    return toEach([facts.personId], actor, { title, lines, path: pathOf(subject) });
  },
);

/** The group hears that it arrived, the sender too; the steward hears that there is one to read. */
const sent = subscriber(Events.sent, async ({ subject, facts }): Promise<Message[]> => {
  const application = await Application.find(subject);
  if (!application) return [];
  const { programmeName, orgName } = application;
  const [leads, stewards, programme] = await Promise.all([
    leadsOf(facts.orgId),
    keepersOf(application, "steward"),
    Programme.find(facts.programmeId),
  ]);
  const by = programme?.decisionBy;
  const arrived = [
    `Your application to ${programmeName} is with us. You can read it here, just as you sent it.`,
    // Sent again after "keep talking", it has no day that was promised.
    ...(by && facts.sending === 1 ? [`You will hear from us by ${dayInWords(by)}.`] : []),
    "We will tell you why, whatever we decide.",
  ];
  const toRead = [`${orgName} has sent an application to ${programmeName}.`];
  return [
    ...toEach(leads, "", {
      title: `We have your application to ${programmeName}`,
      lines: arrived,
      path: pathOf(subject),
    }),
    ...toEach(stewards, "", {
      title: `${orgName} has sent an application`,
      lines: toRead,
      path: pathOf(subject),
    }),
  ];
});

/** What was sent, for someone of the group who asked to have it: the one letter that holds words, and their own. */
const copyAsked = subscriber(Events.copyAsked, async ({ subject, actor, facts }): Promise<Message[]> => {
  const [application, document] = await Promise.all([
    Application.find(subject),
    Application.documentOf(subject, facts.sending),
  ]);
  if (!application || !document) return [];
  const { programmeName, orgName } = application;
  const title = `A copy of ${orgName}’s application to ${programmeName}`;
  return [{ to: actor, title, lines: [`${title}.`, ...linesOfCopy(document)], path: pathOf(subject) }];
});

const withdrawn = subscriber(Events.withdrawn, async ({ subject, actor }): Promise<Message[]> => {
  const application = await Application.find(subject);
  if (!application) return [];
  const title = `${application.orgName} has taken back its application`;
  return toEach(await keepersOf(application, "steward"), actor, {
    title,
    lines: [`${title}.`],
    path: pathOf(subject),
  });
});

const talkAsked = subscriber(Events.talkAsked, async ({ subject, actor, facts }): Promise<Message[]> => {
  const title = `${await nameOf(actor)} would like to talk about your application`;
  const lines = [`${title}.`, "Read why, and pick a time that suits you."];
  return toEach(await leadsOf(facts.orgId), actor, { title, lines, path: pathOf(subject) });
});

const reopened = subscriber(Events.reopened, async ({ subject, actor, facts }): Promise<Message[]> => {
  const lines = ["Your application is open again.", "You can change it and send it once more."];
  const title = "Your application is open again";
  return toEach(await leadsOf(facts.orgId), actor, { title, lines, path: pathOf(subject) });
});

const graceGranted = subscriber(
  Events.graceGranted,
  async ({ subject, actor, facts }): Promise<Message[]> => {
    const lines = ["You have more time to send your application.", "The page says until when."];
    const title = "You have more time to send your application";
    return toEach(await leadsOf(facts.orgId), actor, { title, lines, path: pathOf(subject) });
  },
);

export const applicationSubscribers = [
  helperInvited,
  sent,
  copyAsked,
  withdrawn,
  talkAsked,
  reopened,
  graceGranted,
];
