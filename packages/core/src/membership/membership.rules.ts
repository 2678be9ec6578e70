import type { Role } from "../access/role.ts";

/** Roles held in an organisation: by its own people, and by people it serves. */
const inOrganisation: readonly Role[] = [
  "commissioner",
  "governor",
  "auditor",
  "safeguardingLead",
  "funderStaff",
  "granteeLead",
  "granteeWorker",
  "learningPartner",
  "citizen",
];

/** Roles held in a programme. A group's own roles never are: they are held in the group. */
const inProgramme: readonly Role[] = [
  "commissioner",
  "steward",
  "governor",
  "auditor",
  "safeguardingLead",
  "learningPartner",
  "reviewer",
  "citizen",
  "funderStaff",
];

/** Whether a role can be held in a place. */
export const fits = (scope: string, role: Role): boolean =>
  (scope.startsWith("prog_") ? inProgramme : inOrganisation).includes(role);

/** Roles without which no one answers for a place, so the last one can't be taken away. */
export const answersFor = (role: Role): boolean => role === "commissioner" || role === "granteeLead";
