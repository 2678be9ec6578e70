import type { Id } from "@allotment/core/id";
import type { Clock } from "../support/clock.ts";

// A story reads the parts of each answer that it needs.
// biome-ignore lint/suspicious/noExplicitAny: any route's JSON
export type Body = any;

export interface Asking {
  readonly clock: Pick<Clock, "now">;
  id(name: string): Promise<Id<"person">>;
  /** What they are answered, whatever it is. */
  ask(name: string, act: string, body?: unknown, version?: number): Promise<{ status: number; body: Body }>;
}

/** People of one town, each by first name, who act through the API alone. */
export interface Town extends Asking {
  /** @throws when the answer is not a good one, with what it says. */
  does(name: string, act: string, body?: unknown, version?: number): Promise<Body>;
  /** Someone new at a place, brought in by who may. */
  bring(by: string, place: string, name: string, role: object): Promise<Id<"person">>;
}

/** Where someone of the town has their mail. */
export const emailOf = (name: string): string => `${name.toLowerCase()}@people.example`;

/** @param asking how its people reach the API: in this process, or over the network. */
export const townOf = (asking: Asking): Town => {
  const does: Town["does"] = async (name, act, body, version) => {
    const answer = await asking.ask(name, act, body, version);
    if (answer.status >= 300)
      throw new Error(`${name}: ${act} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const bring: Town["bring"] = async (by, place, name, role) =>
    (await does(by, `POST /places/${place}/members`, { ...role, name, email: emailOf(name) })).personId;
  return { ...asking, does, bring };
};
