import { Membership } from "@allotment/core/membership/index";
import { Person } from "@allotment/core/person/index";
import * as Asks from "@allotment/core/review/ask";
import type { Message } from "../stream/subscriber.ts";

export const leadsOf = (orgId: string): Promise<string[]> => Membership.holdersOf(orgId, "granteeLead");
export const commissionersOf = (funderOrgId: string): Promise<string[]> =>
  Membership.holdersOf(funderOrgId, "commissioner");

/** Those on the board: of the funder, and of one programme of its. */
export const governorsOf = async (
  ...places: readonly [programmeId: string, funderOrgId: string]
): Promise<string[]> =>
  (await Promise.all(places.map((place) => Membership.holdersOf(place, "governor")))).flat();

/** Those who keep a programme, but for anyone with a tie to this application: it is not there for them. */
export const keepersOf = async (
  { applicationId, programmeId }: { readonly applicationId: string; readonly programmeId: string },
  ...roles: readonly ("steward" | "commissioner")[]
): Promise<string[]> => {
  const [asks, ...holders] = await Promise.all([
    Asks.ofApplication(applicationId),
    ...roles.map((role) => Membership.holdersOf(programmeId, role)),
  ]);
  const tied = new Set<string>(asks.filter(({ tie }) => tie === "tied").map(({ personId }) => personId));
  return holders.flat().filter((personId) => !tied.has(personId));
};

/** The name someone goes by, for the start of a sentence. */
export const nameOf = async (personId: string): Promise<string> =>
  (await Person.find(personId))?.name ?? "Someone";

/** The same message to each of them, once, but never to whoever did it. */
export const toEach = (people: readonly string[], actor: string, words: Omit<Message, "to">): Message[] =>
  [...new Set(people)].filter((personId) => personId !== actor).map((to) => ({ to, ...words }));
