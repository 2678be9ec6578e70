import * as z from "zod";
import { thePerson } from "../actor.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import type { Info as MembershipInfo } from "../membership/membership.schema.ts";
import { Person } from "../person/index.ts";
import type { Help, Room, Shown } from "./home.schema.ts";
import { sources } from "./sources.ts";

export const rooms = async (memberships: readonly MembershipInfo[]): Promise<Room[]> => {
  const has = (...roles: MembershipInfo["role"][]) => memberships.some(({ role }) => roles.includes(role));
  const funded = has(
    "commissioner",
    "steward",
    "granteeLead",
    "granteeWorker",
    "governor",
    "auditor",
    "learningPartner",
  );
  return [
    "home",
    ...(funded || has("reviewer", "citizen") ? (["programmes"] as const) : []),
    ...(funded || has("citizen") ? (["pots", "learning", "conversations"] as const) : []),
  ];
};

/** The steward of the first programme you take part in, or null when you are in none. */
export const help = async (memberships: readonly MembershipInfo[]): Promise<Help | null> => {
  const programme = memberships.find(({ scope }) => scope.startsWith("prog_"));
  const [steward] = programme ? await Membership.holdersOf(programme.scope, "steward") : [];
  const person = steward ? await Person.find(steward) : undefined;
  return person ? { name: person.name, email: person.email } : null;
};

/** What waits for you, what waits for others, and what was lately learnt. */
export const show = fn(z.strictObject({}), async (): Promise<Shown> => {
  thePerson();
  const parts = await Promise.all(sources.map((source) => source()));
  return {
    waitingForYou: parts.flatMap((part) => part.forYou),
    waitingForOthers: parts.flatMap((part) => part.forOthers),
    latelyLearnt: parts.flatMap((part) => part.learnt ?? []),
  };
});
