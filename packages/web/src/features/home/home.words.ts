import { count, inDays } from "../../lib/format.ts";
import { paths } from "../../lib/paths.ts";
import { isOrganisation } from "../../lib/place.ts";
import type { Me } from "../../lib/session.ts";
import type { Wait } from "./home.queries.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const hourHere = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "numeric",
  hourCycle: "h23",
});

/** "Good morning, Mo". */
export function greeting(name: string, at: Date): string {
  const hour = Number(hourHere.format(at));
  const part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  return `Good ${part}, ${name}`;
}

/** How many things wait, in a sentence, and whether any is planned for today. `today` is a day. */
export function waitingState(waits: readonly Wait[], today: string): string {
  if (waits.length === 0) return "Nothing waits for you. That is fine.";
  const many =
    waits.length === 1 ? "One thing waits for you." : `${capital(count(waits.length))} things wait for you.`;
  if (waits.some(({ on }) => on !== undefined && on <= today)) return many;
  return `${many} ${waits.length === 1 ? "It does not have" : "None of them has"} to be done today.`;
}

/** Whether a sentence names its own day already, so that no one reads it twice. */
export const saysItsDay = ({ says, on }: Wait): boolean => on !== undefined && says.includes(inDays(on));

/** What waits, with no year where it is this one. */
export const saysShortly = ({ says, on }: Wait): string =>
  on === undefined ? says : says.replace(`${inDays(on)} ${on.slice(0, 4)}`, inDays(on));

type Known = Pick<Me, "memberships" | "rooms">;

/** An act on the first screen. */
export interface FirstAct {
  readonly label: string;
  readonly href: string;
}

const hasRoom = ({ rooms }: Known, ...names: readonly string[]): boolean =>
  rooms.some((room) => names.includes(room));
const has = ({ memberships }: Known, ...roles: readonly string[]): boolean =>
  memberships.some(({ role }) => roles.includes(role));

/** Organisations this person answers for, each once. */
export const answersFor = ({
  memberships,
}: Pick<Known, "memberships">): { orgId: string; name: string }[] => {
  const own = memberships.filter(
    ({ role, scope }) => isOrganisation(scope) && (role === "commissioner" || role === "granteeLead"),
  );
  return [...new Map(own.map(({ scope, title }) => [scope, { orgId: scope, name: title }])).values()];
};

const toBegin = (me: Known): FirstAct[] => {
  const funder = me.memberships.find(({ role, scope }) => role === "commissioner" && isOrganisation(scope));
  if (!funder) return [{ label: "See open programmes", href: paths.programmes() }];
  return [
    { label: "Begin a programme", href: paths.newProgramme() },
    { label: "Bring in published grants", href: paths.imports({ organisationId: funder.scope }) },
  ];
};

/** The act that comes next most often, by role. */
const alsoFor = (me: Known): FirstAct[] => {
  const steward = me.memberships.find(({ role }) => role === "steward");
  if (steward)
    return [{ label: "Plan a talk", href: `${paths.newConversation()}?programme=${steward.scope}` }];
  if (has(me, "commissioner")) return [{ label: "Begin a programme", href: paths.newProgramme() }];
  if (has(me, "granteeLead")) return [{ label: "Start an account", href: paths.newAccount() }];
  return has(me, "granteeWorker") ? [{ label: "Go to our pots", href: paths.pots() }] : [];
};

/** What someone can do from their first screen, the main act first. At most two. */
export function firstActs(me: Known): FirstAct[] {
  if (me.memberships.length === 0)
    return [
      { label: "Bring in your organisation", href: paths.newOrganisation() },
      { label: "See open programmes", href: paths.programmes() },
    ];
  if (hasRoom(me, "my-words"))
    return [
      { label: "Write what I noticed", href: paths.newNote() },
      { label: "My words", href: paths.learning() },
    ];
  if (hasRoom(me, "learning"))
    return [{ label: "Write what I noticed", href: paths.newNote() }, ...alsoFor(me)];
  if (has(me, "commissioner", "granteeLead", "granteeWorker")) return toBegin(me);
  if (has(me, "auditor"))
    return [
      { label: "See programmes and their funds", href: paths.programmes() },
      { label: "What I asked to read", href: paths.samples() },
    ];
  return [];
}

/** A few calm sentences for those who come to look and to ask, and for those who are new. */
export interface Welcome {
  readonly title: string;
  readonly lines: readonly string[];
}

const welcomes: readonly (readonly [string, Welcome])[] = [
  [
    "governor",
    {
      title: "Two questions are yours",
      lines: [
        "Is everyone here learning, and acting on what they learn?",
        "How should we govern, so that this meets its purpose?",
        "There are no figures to watch. Ask, listen, and say what you noticed.",
      ],
    },
  ],
  [
    "auditor",
    {
      title: "What you can see",
      lines: [
        "Each movement of money, each decision with its reasons, and each signed agreement.",
        "You do not see the words of people served, unless you ask about one spend.",
        "Those who hold its pot are told that you asked, and why.",
      ],
    },
  ],
  [
    "learningPartner",
    {
      title: "Why you are here",
      lines: ["You help others to learn. You judge no one, and no one judges you."],
    },
  ],
  [
    "safeguardingLead",
    { title: "Why you are here", lines: ["People are told to turn to you with a worry about harm."] },
  ],
  [
    "reviewer",
    { title: "Why you are here", lines: ["You were asked to read. Say what you see, in your own words."] },
  ],
  [
    "funderStaff",
    { title: "Why you are here", lines: ["You can follow the programme. Decisions lie with others."] },
  ],
];

const newcomer: Welcome = {
  title: "Where to begin",
  lines: [
    "This is a place for a funder, and those it funds, to learn together.",
    "Does your group want a grant, or have one? Bring in your organisation.",
    "Did someone ask you in? Sign in with the address they wrote to.",
  ],
};

/** Roles with work of their own here, who need no words about why they came. */
const atWork = ["commissioner", "steward", "granteeLead", "granteeWorker", "citizen"];

/** The words for someone's first screen, or none for those whose work is there already. */
export function welcomeFor(me: Known): Welcome | undefined {
  if (me.memberships.length === 0) return newcomer;
  if (has(me, ...atWork)) return undefined;
  return welcomes.find(([role]) => has(me, role))?.[1];
}
