import type { Id } from "@allotment/core/id";
import { emailOf, type Town, townOf } from "../../journeys/town.ts";
import { Sender } from "./sender.ts";

/** People of a town who reach the product over the network, each with a session of their own. */
export const townAt = (at: string): Town => {
  const known = new Map<string, Promise<Sender>>();
  const sender = (name: string): Promise<Sender> => {
    const found = known.get(name) ?? Sender.as(at, emailOf(name), name);
    known.set(name, found);
    return found;
  };
  return townOf({
    clock: { now: () => new Date() },
    // The product makes no other kind of id for a person.
    id: async (name) => (await (await sender(name)).id()) as Id<"person">,
    ask: async (name, act, body, version) => (await sender(name)).ask(act, body, version),
  });
};
