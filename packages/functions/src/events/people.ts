import { Membership } from "@allotment/core/membership/index";
import { Person } from "@allotment/core/person/index";
import type { Message } from "../stream/subscriber.ts";

export const leadsOf = (orgId: string): Promise<string[]> => Membership.holdersOf(orgId, "granteeLead");
export const stewardsOf = (programmeId: string): Promise<string[]> =>
  Membership.holdersOf(programmeId, "steward");
export const commissionersOf = (funderOrgId: string): Promise<string[]> =>
  Membership.holdersOf(funderOrgId, "commissioner");

/** The name someone goes by, for the start of a sentence. */
export const nameOf = async (personId: string): Promise<string> =>
  (await Person.find(personId))?.name ?? "Someone";

/** The same message to each of them, once, but never to whoever did it. */
export const toEach = (people: readonly string[], actor: string, words: Omit<Message, "to">): Message[] =>
  [...new Set(people)].filter((personId) => personId !== actor).map((to) => ({ to, ...words }));
