import * as Events from "@allotment/core/grant/grant.events";
import { Grant } from "@allotment/core/grant/index";
import type { Published } from "../stream/published.ts";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { commissionersOf, leadsOf, toEach } from "./people.ts";

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
];
