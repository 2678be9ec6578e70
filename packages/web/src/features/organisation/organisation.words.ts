import type { Role } from "@allotment/core/access/role";

/** What each kind of organisation is called. */
export const kindWords = {
  funder: "A funder",
  charity: "A charity",
  cic: "A community interest company",
  group: "A group with no legal form",
  publicBody: "A public body",
  other: "Something else",
} as const;
export type Kind = keyof typeof kindWords;
export const kinds = ["funder", "charity", "cic", "group", "publicBody", "other"] as const;

/** What each role does, in an organisation or a programme. */
export const roleWords: Record<Role, string> = {
  commissioner: "Answers for the money",
  steward: "Brings people together",
  governor: "Sits on the board",
  auditor: "Checks the money",
  safeguardingLead: "Keeps people safe",
  learningPartner: "Learning partner",
  granteeLead: "Speaks for the group",
  granteeWorker: "Works in the group",
  citizen: "Takes part",
  reviewer: "Reads applications",
  funderStaff: "Works for the funder",
};

/** The same, said to the one who does it: "You work in the group". */
export const ownRoleWords = (role: Role): string =>
  role === "learningPartner"
    ? "You are a learning partner here"
    : roleWords[role].replace(/^(\w+)s\b/, lowerYou);

const lowerYou = (_: string, verb: string): string => `You ${verb.toLowerCase()}`;

const ofFunder = ["commissioner", "governor", "auditor", "safeguardingLead", "funderStaff"] as const;
const ofGroup = ["granteeWorker", "granteeLead", "citizen", "safeguardingLead", "learningPartner"] as const;

/** Roles to give in an organisation of this kind, the most common first. */
export const rolesIn = (kind: Kind): readonly [Role, ...Role[]] => (kind === "funder" ? ofFunder : ofGroup);

/** A line under the choice, where the name of a role says too little. */
export const roleHints: Partial<Record<Role, string>> = {
  commissioner: "Sets up programmes, signs agreements and brings people in.",
  granteeLead: "Applies, signs agreements and brings people in.",
  citizen: "Someone you serve, by the name they choose.",
  auditor: "Sees the money, and no one’s words.",
  safeguardingLead: "The person to turn to with a worry about harm.",
};
