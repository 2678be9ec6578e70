import type { Subscriber } from "../stream/subscriber.ts";
import { roleGiven } from "./membership.ts";

const all: readonly Subscriber[] = [roleGiven];

/** Who listens for which event, by its name. An event that concerns no one's inbox has no one here. */
export const subscribers: ReadonlyMap<string, Subscriber> = new Map(all.map((each) => [each.name, each]));
