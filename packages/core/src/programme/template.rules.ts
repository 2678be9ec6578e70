import { addDays, addMonths } from "../day.ts";
import { preset } from "./decision-right.rules.ts";
import type { Info } from "./programme.schema.ts";

/** Places to begin a programme from. Each fills in what can be said before anyone knows the money or the people. */
export const templateKeys = ["smallTrust", "council", "combinedAuthority"] as const;
export type TemplateKey = (typeof templateKeys)[number];

interface Template {
  readonly key: TemplateKey;
  readonly name: string;
  readonly about: string;
  readonly listenFor: readonly string[];
  readonly groups: Info["groups"];
  readonly edges: string;
  readonly routeNote: string;
  /** Days that applications are open, and then to the decision; months that the work goes on. */
  readonly openDays: number;
  readonly decideDays: number;
  readonly months: number;
}

const heard = (...groups: readonly Info["groups"][number]["group"][]): Info["groups"] =>
  groups.map((group) => ({ group, required: true }));

const listening = [
  "People decide what matters to them",
  "Honest about what is not known",
  "Time for relationships",
  "Safe and well run",
];

export const templates: readonly Template[] = [
  {
    key: "smallTrust",
    name: "A small trust",
    about: "Few people, one round, money for two years. No public money rules.",
    listenFor: listening,
    groups: heard("peopleServed", "peers", "funder"),
    edges: "For the purpose, and within the law. Nothing else is asked for first.",
    routeNote: "We give grants. We buy nothing, and groups choose how they work.",
    openDays: 28,
    decideDays: 28,
    months: 24,
  },
  {
    key: "council",
    name: "A council",
    about: "Public money, five groups that read, three years.",
    listenFor: [...listening, "Money and choice sit close to people", "A real plan to learn with others"],
    groups: heard("peopleServed", "workers", "peers", "funder", "learningPartner"),
    edges: "For the purpose, and within the law. Keep a receipt over £100. No cash to pay yourselves back.",
    routeNote:
      "We ask groups to explore with people, so a grant fits. We buy no set service, so this is not a contract.",
    openDays: 42,
    decideDays: 28,
    months: 36,
  },
  {
    key: "combinedAuthority",
    name: "A combined authority",
    about: "Public money across several places, with time for places to learn from each other. Five years.",
    listenFor: [
      ...listening,
      "Places learn from each other",
      "Power moves closer to people",
      "A real plan to learn with others",
    ],
    groups: heard("peopleServed", "workers", "peers", "funder", "learningPartner"),
    edges:
      "For the purpose, and within the law. Keep a receipt over £100. Each place agrees more for itself.",
    routeNote:
      "Each place knows its own people, so a grant fits. We fix no service from the centre, so this is not a contract.",
    openDays: 56,
    decideDays: 42,
    months: 60,
  },
];

/** What a template fills in, with its days counted from today. Its money, purpose and people are for whoever begins it. */
export const fromTemplate = (key: TemplateKey, today: string) => {
  const found = templates.find((one) => one.key === key);
  if (!found) return {};
  const { listenFor, groups, edges, routeNote, openDays, decideDays, months } = found;
  const closesOn = addDays(today, openDays);
  const decisionBy = addDays(closesOn, decideDays);
  const startsOn = addDays(decisionBy, 28);
  return {
    ...{ listenFor: [...listenFor], groups, edges, routeNote },
    route: "grant" as const,
    ...{ opensOn: today, closesOn, decisionBy, startsOn, endsOn: addMonths(startsOn, months) },
    decisionRights: preset.map((right) => ({ ...right })),
  };
};
