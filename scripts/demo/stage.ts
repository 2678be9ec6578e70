import { Actor } from "@allotment/core/actor";
import type { Deps } from "@allotment/core/deps";
import { freshId, type Id, idSchema, type Prefix } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Request } from "@allotment/core/request";
import type { Saltmere } from "./data.ts";

/** One thing that someone did: a row of the timeline, or what rests on one and has a time of its own. */
export interface Step {
  readonly at: string;
  /** A person's reference in the data, or "system". */
  readonly by: string;
  readonly what: string;
  /** What else the row names beside `id`: the reviewer asked, the version signed. */
  readonly with?: string;
  readonly id: string;
  readonly to: string;
  /** Its number in the timeline, from 1. */
  readonly row?: number;
}

/** Made ids by the references of the data. */
export class Ids {
  readonly #made = new Map<string, string>();

  keep(ref: string, id: string | undefined): void {
    if (id === undefined) throw new Error(`Nothing was made for ${ref}`);
    if (this.#made.has(ref)) throw new Error(`${ref} was made before`);
    this.#made.set(ref, id);
  }

  has(ref: string): boolean {
    return this.#made.has(ref);
  }

  of<P extends Prefix>(prefix: P, ref: string): Id<P> {
    return idSchema(prefix).parse(this.#made.get(ref), { error: () => `${ref} is not there yet` });
  }

  /** Every id of a kind made so far. */
  known(prefix: Prefix): string[] {
    return [...this.#made.values()].filter((id) => id.startsWith(`${prefix}_`));
  }

  all<P extends Prefix>(prefix: P, refs: readonly string[]): Id<P>[] {
    return refs.map((ref) => this.of(prefix, ref));
  }
}

/** The thing with this reference; the data is whole, so a miss is a fault in it. */
export const one = <T extends { readonly id: string }>(things: readonly T[], id: string): T => {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw new Error(`The data speaks of ${id}, which is not in it`);
  return found;
};

/** 409 of our own: what is stored is not what the data says. */
export const expectEqual = (what: string, found: unknown, told: unknown): void => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(told)];
  if (a !== b) throw new Error(`${what} is ${a}, where the data says ${b}`);
};

/** Where the demo is played: its data, the ids made so far, a clock, and its people. */
export class Stage {
  readonly data: Saltmere;
  readonly ids = new Ids();
  readonly deps: Deps;
  #now = 0;
  #checks: (() => Promise<void>)[] = [];

  constructor(data: Saltmere, outer: Deps) {
    this.data = data;
    const now = (): Date => new Date(this.#now);
    this.deps = { ...outer, now, newId: (prefix) => freshId(prefix, now()) };
  }

  /** The clock stands at this instant; it never goes back. */
  setClock(at: string): void {
    this.#now = Math.max(this.#now, Date.parse(at));
  }

  /**
   * Run as someone, with the roles they hold now and a key of its own, as one request would.
   * @param act what is asked for, where the same request may be sent again to the API
   */
  async as<R>(who: string, run: () => Promise<R>, act = "demo"): Promise<R> {
    const actor: Actor =
      who === "system"
        ? { type: "system", reason: "the clock" }
        : await Membership.actorOf(this.ids.of("person", who));
    const key = freshId("key", this.deps.now());
    const answer = await Actor.with(actor, () => Request.with({ act, key }, run));
    // Several requests can't be sent in the same moment by one person.
    this.#now += 1;
    return answer;
  }

  /** Look, once all that happened at this instant is done, that it is stored as the data says. */
  later(check: () => Promise<void>): void {
    this.#checks.push(check);
  }

  async settle(): Promise<void> {
    const checks = this.#checks;
    this.#checks = [];
    for (const check of checks) await check();
  }
}

/** What one kind of row does. */
export type Handler = (step: Step, stage: Stage) => Promise<void>;
export type Handlers = Readonly<Record<string, Handler>>;
