import { soundsFixed } from "../wording/wording.rules.ts";
import { controlsPeople, natureLean, openLean } from "./advice.rules.ts";
import type { Decider } from "./decision-right.rules.ts";
import type { Info } from "./programme.schema.ts";

/** Where two ways of managing can pull against each other: what counts, who decides, who fits whom, and what is bought. */
export const areas = ["counting", "deciding", "fitting", "agreeing"] as const;
export type Area = (typeof areas)[number];

/** The way someone chooses to manage it, said with why. */
export const leans = ["learn", "control"] as const;

export const pullWords: Record<Area, string> = {
  counting:
    "A purpose about people’s lives pulls one way. A count that is fixed ahead pulls the other. What would you like to notice instead?",
  deciding:
    "Money and choice sit close to people here. A yes from further up pulls the other way. Who nearer could say it?",
  fitting: "Help that fits each person pulls one way. People who must fit the help pull the other.",
  agreeing: "A contract fixes what is bought. You said that this is mostly open, and will change.",
};

/** One place where they pull: in which area, where it stands, and its own words. */
export interface Pull {
  readonly area: Area;
  readonly where: string;
  readonly quote: string;
}

type Read = Pick<
  Info,
  | "purpose"
  | "listenFor"
  | "system"
  | "edges"
  | "routeNote"
  | "route"
  | "openness"
  | "nature"
  | "decisionRights"
>;

const volumes =
  /\b(?:daily|weekly|monthly|quarterly|yearly|annual)\s+(?:volumes?|numbers?|returns?|activity|throughput|figures?)\b|\bunit costs?\b|\bthroughput\b/i;
const askingFirst =
  /\bsign(?:ed)?[- ]?off\b|\bapprov(?:al|es?|ed)\b|\bprior (?:consent|agreement)\b|\bask(?:ed)? (?:a manager|us|the funder) (?:first|before)\b/i;
const without = /\b(?:no|not|without|never|nobody|no one)\b/i;

const far: ReadonlySet<Decider> = new Set<Decider>(["manager", "commissioner", "governors"]);

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+|\n+/).filter((one) => one !== "");

const firstIn = (text: string, isPull: (sentence: string) => boolean): string | undefined =>
  sentencesOf(text).find(isPull);

const counts = (sentence: string): boolean =>
  (volumes.test(sentence) && !without.test(sentence)) || soundsFixed(sentence).length > 0;
const asksFirst = (sentence: string): boolean => askingFirst.test(sentence) && !without.test(sentence);
const mustFit = (words: string): boolean =>
  controlsPeople({ known: "no", expert: "no", repeats: "no", calm: "yes", holds: "nothing", words });

const textsOf = ({
  purpose,
  listenFor,
  system,
  edges,
  routeNote,
}: Read): readonly (readonly [string, string])[] => [
  ["The purpose", purpose.text],
  ["What you listen for", listenFor.join("\n")],
  ["Who and what is in it", [system?.acts, system?.changes].join("\n")],
  ["What is agreed about using the money", edges ?? ""],
  ["Why this way", routeNote ?? ""],
];

const inTexts = (programme: Read, area: Area, isPull: (sentence: string) => boolean): Pull[] =>
  textsOf(programme).flatMap(([where, text]) => {
    const quote = firstIn(text, isPull);
    return quote === undefined ? [] : [{ area, where, quote }];
  });

const farRights = ({ decisionRights = [] }: Read): Pull[] =>
  decisionRights
    .filter(({ decides }) => far.has(decides))
    .map(({ what }) => ({ area: "deciding", where: "Who decides what", quote: what }));

/** Someone who says that it is closed, and that what to do is known, manages one way throughout: nothing pulls. */
const isClosedThroughout = ({ openness, nature }: Read): boolean =>
  openness !== undefined &&
  openLean(openness) === "closed" &&
  (nature === undefined || ["clear", "complicated"].includes(natureLean(nature)));

/**
 * Where a programme's settings and words pull against its own purpose, in the order of the areas. Nothing is kept or
 * counted, and none of it holds anything back.
 */
export const pullsIn = (programme: Read): Pull[] => {
  if (isClosedThroughout(programme)) return [];
  const { nature, openness, route } = programme;
  return [
    ...inTexts(programme, "counting", counts),
    ...inTexts(programme, "deciding", asksFirst),
    ...farRights(programme),
    ...inTexts(programme, "fitting", mustFit),
    ...(nature && controlsPeople(nature)
      ? [{ area: "fitting" as const, where: "Is it known what to do?", quote: nature.words }]
      : []),
    ...(route === "contract" && openness && openLean(openness) === "open"
      ? [{ area: "agreeing" as const, where: "The way it is given", quote: "A contract" }]
      : []),
  ];
};
