import { dayInWords } from "@allotment/core/day";
import * as Events from "@allotment/core/grant/grant.events";
import { Grant } from "@allotment/core/grant/index";
import type { Published } from "../stream/published.ts";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { commissionersOf, governorsOf, leadsOf, toEach } from "./people.ts";

type Head = NonNullable<Awaited<ReturnType<typeof Grant.find>>>;
type Words = Pick<Message, "title" | "lines">;

const groupOf = ({ orgId }: Head): Promise<string[]> => leadsOf(orgId);
const funderOf = ({ funderOrgId }: Head): Promise<string[]> => commissionersOf(funderOrgId);
const bothOf = async (head: Head): Promise<string[]> => [...(await groupOf(head)), ...(await funderOf(head))];

/** The same words to everyone on one side or both, but whoever did it. */
const tell = async (
  { subject, actor }: Pick<Published, "subject" | "actor">,
  to: (head: Head) => Promise<string[]>,
  words: (head: Head) => Words,
): Promise<Message[]> => {
  const head = await Grant.find(subject);
  return head ? toEach(await to(head), actor, { ...words(head), path: `/app/grants/${subject}` }) : [];
};

const said = (title: string, ...more: string[]): Words => ({ title, lines: [`${title}.`, ...more] });
const sideName = (side: "funder" | "grantee", head: Head): string =>
  side === "funder" ? head.funderName : head.orgName;
const otherOf = (side: "funder" | "grantee") => (side === "funder" ? groupOf : funderOf);
const wouldChange = (who: string): Words =>
  said(`${who} would like to change the agreement`, "Read it and say what you think.");

const boardOf = ({ programmeId, funderOrgId }: Head): Promise<string[]> =>
  governorsOf(programmeId, funderOrgId);
const groupAndBoard = async (head: Head): Promise<string[]> => [
  ...(await groupOf(head)),
  ...(await boardOf(head)),
];
const allOf = async (head: Head): Promise<string[]> => [...(await bothOf(head)), ...(await boardOf(head))];

const drafted = subscriber(Events.drafted, (heard) =>
  tell(heard, groupOf, ({ funderName }) => said(`${funderName} has begun an agreement with you`)),
);
const offered = subscriber(Events.offered, (heard) =>
  tell(heard, groupOf, ({ funderName }) =>
    said(`${funderName} offers you an agreement`, "Read it. You can sign it, ask for a change, or say no."),
  ),
);
const changeAsked = subscriber(Events.changeAsked, (heard) =>
  tell(heard, funderOf, ({ orgName }) => wouldChange(orgName)),
);
const signed = subscriber(Events.signed, (heard) =>
  tell(heard, otherOf(heard.facts.side), (head) =>
    said(`${sideName(heard.facts.side, head)} has signed the agreement`),
  ),
);
const wentLive = subscriber(Events.wentLive, (heard) =>
  tell(heard, bothOf, () => said("The agreement has both signatures", "The pot is open.")),
);
const declined = subscriber(Events.declined, (heard) =>
  tell(heard, funderOf, ({ orgName }) => said(`${orgName} has said no to the agreement`)),
);
const month = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const paid = subscriber(Events.paid, (heard) =>
  tell(heard, groupOf, () => said(`We have sent your ${month.format(new Date(heard.facts.paidOn))} payment`)),
);
const changeProposed = subscriber(Events.changeProposed, (heard) =>
  tell(heard, otherOf(heard.facts.side), (head) => wouldChange(sideName(heard.facts.side, head))),
);
const versionMade = subscriber(Events.versionMade, (heard) =>
  tell(heard, bothOf, () => said("The agreement has changed", "Both sides have signed the new words.")),
);
const changeDropped = subscriber(Events.changeDropped, (heard) =>
  tell(heard, bothOf, () => said("The change to the agreement was let go", "The agreement stays as it was.")),
);

/** Why is on the page, for those who may read it, and never in a letter. */
const paused = subscriber(Events.paused, async (heard) => {
  const { secondId, lookOn } = heard.facts;
  const again = `It is looked at again by ${dayInWords(lookOn)}.`;
  // One letter to each of them: the second person hears what is theirs.
  const others = async (head: Head) => (await groupAndBoard(head)).filter((id) => id !== secondId);
  return [
    ...(await tell(heard, others, ({ orgName }) =>
      said(
        `The grant with ${orgName} is paused`,
        `The page says why. ${again}`,
        "No payment goes until then. The pot stays as it is.",
      ),
    )),
    ...(await tell(
      heard,
      async () => [secondId],
      ({ orgName }) => said(`You are the second person in a pause of the grant with ${orgName}`, again),
    )),
  ];
});
const pauseKept = subscriber(Events.pauseKept, (heard) =>
  tell(heard, groupAndBoard, ({ orgName }) =>
    said(
      `The pause with ${orgName} was looked at, and stays for now`,
      `It is looked at again by ${dayInWords(heard.facts.lookOn)}.`,
    ),
  ),
);
const resumed = subscriber(Events.resumed, (heard) =>
  tell(heard, allOf, ({ orgName }) =>
    said(`The grant with ${orgName} goes on`, "What was agreed holds as before."),
  ),
);

const lookBegun = subscriber(Events.lookBegun, (heard) =>
  tell(
    heard,
    async (head) => [...(await otherOf(heard.facts.side)(head)), ...(await boardOf(head))],
    (head) =>
      said(
        `${sideName(heard.facts.side, head)} has looked back on the year with ${sideName(heard.facts.side === "funder" ? "grantee" : "funder", head)}`,
        "The page has the money to the penny, and their words. The other side says theirs.",
      ),
  ),
);
const lookDone = subscriber(Events.lookDone, (heard) =>
  tell(heard, allOf, ({ orgName }) =>
    said(
      `The yearly look with ${orgName} is done`,
      "Both sides have said what they see. The page has it all.",
    ),
  ),
);
const endAsked = subscriber(Events.endAsked, async (heard) => {
  const { side, on, needsYes } = heard.facts;
  const when = dayInWords(on);
  const others = async (head: Head) => [...(await otherOf(side)(head)), ...(await boardOf(head))];
  return tell(heard, others, (head) =>
    needsYes
      ? said(
          `${sideName(side, head)} would end the agreement with ${sideName(side === "funder" ? "grantee" : "funder", head)} early`,
          `It ends on ${when} if both sides say so. The page says why.`,
        )
      : said(
          `${sideName(side, head)} has given notice on the agreement with ${sideName(side === "funder" ? "grantee" : "funder", head)}`,
          `It ends on ${when}. The page says why.`,
        ),
  );
});
const endAgreed = subscriber(Events.endAgreed, (heard) =>
  tell(heard, allOf, ({ orgName }) =>
    said(
      `Both sides agree that the grant with ${orgName} ends early`,
      `It ends on ${dayInWords(heard.facts.on)}.`,
    ),
  ),
);
const endDropped = subscriber(Events.endDropped, (heard) =>
  tell(heard, allOf, ({ orgName }) =>
    said(`The grant with ${orgName} does not end early`, "It runs to the day that was agreed."),
  ),
);
const ended = subscriber(Events.ended, (heard) =>
  tell(heard, allOf, ({ orgName }) =>
    said(
      `The grant with ${orgName} has ended`,
      "Its money is settled. What was learnt, and every word, stays.",
    ),
  ),
);

export const grantSubscribers = [
  drafted,
  offered,
  changeAsked,
  signed,
  wentLive,
  declined,
  paid,
  changeProposed,
  versionMade,
  changeDropped,
  paused,
  pauseKept,
  resumed,
  lookBegun,
  lookDone,
  endAsked,
  endAgreed,
  endDropped,
  ended,
];
