import { Membership } from "@allotment/core/membership/index";
import { Programme } from "@allotment/core/programme/index";
import * as Events from "@allotment/core/programme/programme.events";
import { inTurn, type Message, pagedSubscriber, subscriber } from "../stream/subscriber.ts";
import { toEach } from "./people.ts";
import { peopleOf, type Sent, tellApplicants, tellBeginners } from "./programme.ts";

const acts = { pause: "pause", resume: "go on with" } as const;
const otherSide = { commissioner: "governor", governor: "commissioner" } as const;

/** Whoever can say yes hears that something was asked; why stands on the page. */
const asked = subscriber(Events.restAsked, async ({ subject, actor, facts }): Promise<Message[]> => {
  const programme = await Programme.find(subject);
  if (!programme) return [];
  const side = otherSide[facts.side];
  const found = await Promise.all(
    [subject, programme.funderOrgId].map((place) => Membership.holdersOf(place, side)),
  );
  const title = `Shall we ${acts[facts.act]} ${programme.name}?`;
  const lines = ["Someone has asked, and says why. It needs a yes from your side."];
  return toEach(found.flat(), actor, { title, lines, path: `/app/programmes/${subject}/pause` });
});

/** Whoever asked hears that the answer was no; someone who takes it back tells no one. */
const letGo = subscriber(Events.askLetGo, async ({ subject, actor, facts }): Promise<Message[]> => {
  const programme = await Programme.find(subject);
  if (!programme) return [];
  const title = `Not now: ${programme.name} stays as it is`;
  const lines = [`You asked to ${acts[facts.act]} it. Someone said no for now. Talk with each other.`];
  return toEach([facts.askedById], actor, { title, lines, path: `/app/programmes/${subject}/pause` });
});

/** Groups that are part of it now: they wait for an answer, or have money from it. */
const isPartOfIt = ({ state, decision }: Sent): boolean =>
  state === "decided" ? decision?.choice !== "notThisTime" : state !== "withdrawn";

/** All parties: its people, its funder's board, groups that are part of it, and in an open one those who began to write. */
export const tellAll = async (
  subject: string,
  actor: string,
  opens: boolean,
  says: (name: string) => string[],
  from?: string,
) => {
  const programme = await Programme.find(subject);
  if (!programme) return { messages: [] };
  const [title = "", ...lines] = says(programme.name);
  const words = { title, lines: [`${title}.`, ...lines], path: `/programmes/${subject}` };
  const board = async () => [
    ...(await peopleOf(subject)),
    ...(await Membership.holdersOf(programme.funderOrgId, "governor")),
  ];
  return inTurn(
    async () => ({ messages: toEach(await board(), actor, words) }),
    (at) => tellApplicants(subject, actor, (sent) => (isPartOfIt(sent) ? words : undefined), at),
    ...(opens ? [(at?: string) => tellBeginners(subject, actor, words, at)] : []),
  )(from);
};

const purposeChanged = pagedSubscriber(Events.purposeChanged, ({ subject, actor }, from) =>
  tellAll(
    subject,
    actor,
    false,
    (name) => [`The purpose of ${name} has changed`, "The page says what it is now, and why."],
    from,
  ),
);

const paused = pagedSubscriber(Events.paused, ({ subject, actor, facts }, from) =>
  tellAll(
    subject,
    actor,
    facts.from === "open",
    (name) => [
      `${name} rests for now`,
      "No new money is given meanwhile. Payments already promised still go, and pots stay yours.",
      "The page says why.",
    ],
    from,
  ),
);

const resumed = pagedSubscriber(Events.resumed, ({ subject, actor, facts }, from) =>
  tellAll(
    subject,
    actor,
    facts.to === "open",
    (name) => [`${name} goes on`, "It goes on from where it was."],
    from,
  ),
);

export const programmeRestSubscribers = [asked, letGo, purposeChanged, paused, resumed];
