/**
 * Roles are held in a place (a programme, an organisation, a pot), never everywhere.
 * The words are the glossary's; `permissions.md` in the design says who may see what.
 */
export const roles = [
  "commissioner", // the funder's person who sets up and answers for a programme
  "steward", // the trusted convener of a programme
  "governor", // board or trustee member of the funder
  "auditor",
  "safeguardingLead",
  "learningPartner",
  "granteeLead", // speaks for a group that applies or is funded
  "granteeWorker",
  "citizen", // someone served, by a chosen name
  "reviewer", // asked to read applications, for one group of people
  "funderStaff", // works for the funder, decides nothing
] as const;

export type Role = (typeof roles)[number];

/** Those who answer for a programme and its money, or watch over them. */
export const keepers: readonly Role[] = ["commissioner", "steward", "governor", "auditor"];

/** Those who run a group that applies or is funded. */
export const groupStaff: readonly Role[] = ["granteeLead", "granteeWorker"];
