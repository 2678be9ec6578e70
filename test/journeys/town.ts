import type { Id } from "@allotment/core/id";
import { newApi } from "../support/api.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

// A story reads the parts of each answer that it needs.
// biome-ignore lint/suspicious/noExplicitAny: any route's JSON
export type Body = any;

/** People of one town, each by first name, who act through the API alone. */
export interface Town {
  readonly world: World;
  id(name: string): Promise<Id<"person">>;
  /** What they are answered, whatever it is. */
  ask(name: string, act: string, body?: unknown, version?: number): Promise<{ status: number; body: Body }>;
  /** @throws when the answer is not a good one, with what it says. */
  does(name: string, act: string, body?: unknown, version?: number): Promise<Body>;
  /** Someone new at a place, brought in by who may. */
  bring(by: string, place: string, name: string, role: object): Promise<Id<"person">>;
}

export const newTown = async (): Promise<Town> => {
  const world = await newWorld();
  const send = newApi(world);
  const known = new Map<string, Promise<Id<"person">>>();
  const id: Town["id"] = (name) => {
    const found = known.get(name) ?? world.person(name);
    known.set(name, found);
    return found;
  };
  const ask: Town["ask"] = async (name, act, body, version) => {
    const [method, path] = act.split(" ");
    return send(await id(name), `${method} /api/v1${path}`, {
      ...(body === undefined ? {} : { body }),
      ...(version === undefined ? {} : { version }),
      ...(method === "POST" ? { key: newKey() } : {}),
    });
  };
  const does: Town["does"] = async (name, act, body, version) => {
    const answer = await ask(name, act, body, version);
    if (answer.status >= 300)
      throw new Error(`${name}: ${act} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const bring: Town["bring"] = async (by, place, name, role) => {
    const email = `${name.toLowerCase()}@people.example`;
    return (await does(by, `POST /places/${place}/members`, { ...role, name, email })).personId;
  };
  return { world, id, ask, does, bring };
};
