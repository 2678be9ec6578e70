import { dayInWords, dayOf } from "@allotment/core/day";
import { endDay } from "@allotment/core/grant/end.rules";
import { agreedMoney, inDays, money } from "../../lib/format.ts";
import { today } from "../../lib/today.ts";
import type { GrantInfo, GrantLine, PlanLine, Proposal, Terms, Version } from "./grant.queries.ts";

type Signing = Pick<GrantInfo, "signedSides" | "funderName" | "orgName">;

const signed = ({ signedSides, funderName, orgName }: Signing): string => {
  if (signedSides.includes("grantee")) return `${orgName} has signed. ${funderName} has not yet.`;
  if (signedSides.includes("funder")) return `${funderName} has signed. ${orgName} has not yet.`;
  return "Offered. Both sides read it, and sign it if it is right.";
};

const liveWords = ({ endsOn, ending, openProposalId }: GrantInfo): string => {
  const on = endDay({ endsOn, ending });
  return [
    on ? `Signed by both sides. It runs to ${inDays(on)}.` : "Signed by both sides.",
    openProposalId ? "One change is proposed." : "",
  ]
    .join(" ")
    .trim();
};

/** How an agreement stands, in a sentence or two. */
export function stateWords(grant: GrantInfo): string {
  if (grant.state === "drafting") return `${grant.funderName} is writing this. Nothing is agreed yet.`;
  if (grant.state === "offered") return signed(grant);
  if (grant.state === "live") return liveWords(grant);
  if (grant.state === "paused") return "Paused. It will be looked at again soon.";
  if (grant.state === "ended") return "This grant has ended.";
  return `${grant.orgName} said no. The money went back to the fund.`;
}

/** From when the words of a version hold: they can be signed before their day, and others can take their place. */
export function holdsWords(
  { n, from }: Pick<Version, "n" | "from">,
  { inForce }: Pick<GrantInfo, "inForce">,
  say: (day: string) => string = inDays,
): string {
  if (!from) return "Not signed by both sides yet";
  if (n < inForce) return `Held from ${say(from)}`;
  return from > today() ? `Signed. Holds from ${say(from)}` : `Holds since ${say(from)}`;
}

const short: Record<GrantLine["state"], string> = {
  drafting: "Being written",
  offered: "Waits for signatures",
  live: "Signed by both sides",
  paused: "Paused",
  ended: "Ended",
  declined: "Said no",
};

/** The same for one line of a list. */
export const lineWords = (grant: GrantLine): string =>
  `${agreedMoney(grant.amountPence)}. ${short[grant.state]}${grant.proposed ? ", with a change proposed" : ""}.`;

/** Who is named, with a host where there is one: "The Makers' Shed, hosted by Second Tide". */
export const groupWords = ({ orgName, hostName }: Pick<GrantInfo, "orgName" | "hostName">): string =>
  hostName ? `${orgName}, hosted by ${hostName}` : orgName;

/** "2 November 2026": an agreement on paper says the year. */
const withYear = (at: string): string => dayInWords(dayOf(new Date(at)));

/** When a line of the plan is paid. */
export function whenPaid({ kind, onDate }: PlanLine): string {
  if (kind === "onDate" && onDate) return `On ${dayInWords(onDate)}`;
  return kind === "onSign" ? "On signing" : "When the group asks";
}

/** The same words in the middle of a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The version that holds today, or the only one there is. */
export const versionInForce = (grant: GrantInfo): Version | undefined =>
  grant.versions.find(({ n }) => n === grant.inForce) ?? grant.versions.at(-1);

/** The version signed last: what a change is made from. */
export const lastSigned = (grant: GrantInfo): Version | undefined =>
  grant.versions.find(({ n }) => n === grant.versionN) ?? grant.versions.at(-1);

/** What each part of an agreement is called on the page. */
export const partNames = {
  purpose: "Purpose",
  amountPence: "Amount",
  startsOn: "Starts",
  endsOn: "Ends",
  promises: "What we promise each other",
  paymentPlan: "Payments",
  paymentNote: "How money moves",
  learningTime: "Time for learning",
  learningRhythm: "How often we talk",
  edges: "Edges of using the money",
  safeguardingNote: "Keeping people safe",
  dataNote: "People’s words and data",
  pledge: "The funder’s pledge",
  subsidyNote: "Subsidy note",
} as const satisfies Record<keyof Terms, string>;

export type TermPart = keyof typeof partNames;

const planLine = (line: PlanLine): string => `${whenPaid(line)}: ${money(line.amountPence)}`;

const texts: { readonly [P in TermPart]: (terms: Terms) => string | undefined } = {
  purpose: ({ purpose }) => purpose,
  amountPence: ({ amountPence }) => (amountPence === undefined ? undefined : agreedMoney(amountPence)),
  startsOn: ({ startsOn }) => startsOn && dayInWords(startsOn),
  endsOn: ({ endsOn }) => endsOn && dayInWords(endsOn),
  promises: ({ promises }) =>
    promises
      ?.map(({ side, what }) => `${side === "funder" ? "The funder" : "The group"}: ${what}`)
      .join("\n\n"),
  paymentPlan: ({ paymentPlan }) => paymentPlan?.map(planLine).join("\n\n"),
  paymentNote: ({ paymentNote }) => paymentNote,
  learningTime: ({ learningTime }) =>
    learningTime && `${learningTime.words}\n\n${agreedMoney(learningTime.costPence)} is kept for this.`,
  learningRhythm: ({ learningRhythm }) => learningRhythm,
  edges: ({ edges }) => edges,
  safeguardingNote: ({ safeguardingNote }) => safeguardingNote,
  dataNote: ({ dataNote }) => dataNote,
  pledge: ({ pledge }) => pledge,
  subsidyNote: ({ subsidyNote }) => subsidyNote?.words,
};

/** One part of an agreement as words, so that two versions of it can stand side by side. */
export const partText = (part: TermPart, terms: Terms): string | undefined => texts[part](terms);

/** The parts that are there, in the order they are read. */
export const partsIn = (terms: Terms): TermPart[] =>
  (Object.keys(partNames) as TermPart[]).filter((part) => terms[part] !== undefined);

/** Names of people by id, those that can be named. */
export const namesOf = (people: Readonly<Record<string, string>>, ids: readonly string[]): string[] =>
  ids.flatMap((id) => people[id] ?? []);

/** What signing a change does to the money, where it changes the amount. */
export function moneyMoves({ before, after }: Pick<Proposal, "before" | "after">): string | undefined {
  const more = (after.amountPence ?? 0) - (before.amountPence ?? 0);
  if (more === 0) return undefined;
  return more > 0
    ? `With the last signature, ${money(more)} moves from the fund into this grant’s pot.`
    : `With the last signature, ${money(-more)} goes back from this grant’s pot to the fund.`;
}

type Signers = Pick<GrantInfo, "people" | "orgName" | "funderName">;

/** "Mo Harding for Harbour Door". */
export const signerWords = (grant: Signers, { side, by }: Version["signatures"][number]): string =>
  `${grant.people[by] ?? "Someone who left"} for ${side === "funder" ? grant.funderName : grant.orgName}`;

/** "Mo Harding for Harbour Door, on 30 March 2026". */
export const signatureWords = (grant: Signers, signature: Version["signatures"][number]): string =>
  `${signerWords(grant, signature)}, on ${withYear(signature.at)}`;
