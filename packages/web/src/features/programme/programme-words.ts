import { inDays, onClock } from "../../lib/format.ts";
import type { Programme } from "./programme.queries.ts";

type Stated = Pick<Programme, "state" | "closesOn" | "decisionBy" | "opensOn"> & {
  readonly closesAt?: string | undefined;
  readonly windDown?: Programme["windDown"];
};

const closing = ({ closesAt, closesOn }: Stated): string =>
  closesAt
    ? `${onClock(closesAt)} on ${inDays(closesAt)}`
    : closesOn
      ? inDays(closesOn)
      : "a day to be named";

/** How a programme stands, in a sentence or two. */
export function programmeState(programme: Stated): string {
  switch (programme.state) {
    case "draft":
      return "Not public yet. Only its funder can see it.";
    case "open":
      return `Open. Groups can apply until ${closing(programme)}.`;
    case "reviewing":
      return `Applications have closed. People are reading. Groups hear by ${inDays(programme.decisionBy ?? "")}.`;
    case "live":
      return "Groups are at work. It takes no new groups right now.";
    case "paused":
      return "Resting for now. Payments already promised still go.";
    case "windingDown":
      return `Coming to its end${programme.windDown ? ` on ${inDays(programme.windDown.on)}` : ""}. Groups are writing down what they leave.`;
    case "closed":
      return "It has ended. What was learnt stays.";
  }
}

/** Names of the groups that read, as this page says them. */
export const groupNames = {
  peopleServed: "People served",
  workers: "Workers",
  peers: "Peers",
  funder: "The funder",
  learningPartner: "A learning partner",
} as const;
export const groupKeys = ["peopleServed", "workers", "peers", "funder", "learningPartner"] as const;

/** What the roles of a programme are called, and what each may do. */
export const roleWords = {
  commissioner: "Answers for it",
  steward: "Brings people together",
  governor: "Sits on the board",
  auditor: "Checks the money",
  safeguardingLead: "Keeps people safe",
  learningPartner: "Learning partner",
  granteeLead: "Speaks for a group",
  granteeWorker: "Works in a group",
  citizen: "Takes part",
  reviewer: "Reads applications",
  funderStaff: "Works for the funder",
} as const;
