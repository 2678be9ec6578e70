import { randomBytes } from "node:crypto";
import { Actor } from "@allotment/core/actor";
import { documentClient } from "@allotment/core/db/client";
import { Deps } from "@allotment/core/deps";
import { freshId, type Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Person } from "@allotment/core/person/index";
import { Request } from "@allotment/core/request";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTableInput } from "../../infra/local-table.ts";
import { Clock } from "./clock.ts";
import { diskOf } from "./disk.ts";
import { localDynamo, ownerOf } from "./dynamo.ts";

const quiet = () => {};

export interface World {
  readonly deps: Deps;
  readonly clock: Clock;
  /** Run as a person, with the roles they hold now, as one request would. `key` is its idempotency key (a ULID). */
  as<R>(personId: Id<"person">, run: () => Promise<R>, key?: string): Promise<R>;
  /** Run as the system: the clock, a loader. */
  asSystem<R>(run: () => Promise<R>): Promise<R>;
  /** Run as someone not signed in. */
  asPublic<R>(run: () => Promise<R>): Promise<R>;
  /** A person known by name; their address is made from it. */
  person(name: string): Promise<Id<"person">>;
}

/** A fresh ULID, for idempotency keys. */
export const newKey = (): string => freshId("key", new Date()).slice(4);

/** A table of its own in the local database, a clock that stands still, and people to act in it. */
export const newWorld = async (
  at = "2026-11-02T09:00:00Z",
  /** Another database than this test process's own, which others read too. */
  shared?: string,
): Promise<World> => {
  const table = `allotment-${randomBytes(6).toString("hex")}`;
  const raw = new DynamoDBClient({
    endpoint: shared ?? localDynamo(),
    region: "eu-west-2",
    credentials: ownerOf(shared ? "local" : table),
  });
  // With no stream: the local database searches all it has published at each write. An outbox turns its own on.
  const { StreamSpecification: _, ...made } = createTableInput(table);
  await raw.send(new CreateTableCommand(made));
  const clock = new Clock(at);
  const deps: Deps = {
    table,
    client: documentClient(raw),
    now: clock.now,
    newId: (prefix) => freshId(prefix, clock.now()),
    randomBytes,
    pepper: "a pepper for tests, at least 32 characters",
    files: diskOf(table, clock.now),
    log: { info: quiet, warn: quiet, error: quiet },
  };
  return worldOf(deps, clock);
};

/** People who act with these dependencies: on a table that is there already. */
export const worldOf = (deps: Deps, clock: Clock): World => {
  const asActor = <R>(actor: Actor, run: () => Promise<R>, key?: string): Promise<R> =>
    Deps.with(deps, () =>
      Actor.with(actor, () => Request.with(key ? { act: "test", key: `key_${key}` } : { act: "test" }, run)),
    );
  const asSystem: World["asSystem"] = (run) => asActor({ type: "system", reason: "test" }, run);
  return {
    deps,
    clock,
    asSystem,
    as: async (personId, run, key) =>
      asActor(await Deps.with(deps, () => Membership.actorOf(personId)), run, key),
    asPublic: (run) => asActor({ type: "public" }, run),
    person: async (name) => {
      const email = `${name.toLowerCase().replaceAll(" ", ".")}@people.example`;
      return (await asSystem(() => Person.knownAs(email, name))).personId;
    },
  };
};
