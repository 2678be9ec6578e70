import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Entity, type Schema } from "electrodb";
import { Deps } from "../deps.ts";

const schemas = new WeakMap<object, unknown>();
const bound = new WeakMap<DynamoDBDocumentClient, Map<object, unknown>>();

/**
 * An entity with no table or client: enough for its types and for `.params()`, which golden tests pin.
 * `live()` gives the same entity bound to the table of the moment.
 *
 * ElectroDB checks a schema as it makes the entity. We let it do so at the first use: a function that starts
 * uses few of them, and all of them were more than a third of its start.
 */
export const defineEntity = <A extends string, F extends string, C extends string, S extends Schema<A, F, C>>(
  schema: S,
): Entity<A, F, C, S> => {
  let made: Entity<A, F, C, S> | undefined;
  const entity = new Proxy<Entity<A, F, C, S>>(Object.create(Entity.prototype), {
    get: (_, name) => {
      made ??= new Entity<A, F, C, S>(schema);
      const value: unknown = Reflect.get(made, name);
      return typeof value === "function" ? value.bind(made) : value;
    },
  });
  schemas.set(entity, schema);
  return entity;
};

/** How ElectroDB runs a call that it has put together; its types leave this out. */
interface Runs {
  go(method: string, parameters: unknown, options: object): Promise<unknown>;
}

/**
 * Errors come as the SDK throws them. Else ElectroDB takes down where each call stands before it knows of any error,
 * which is a third of all that it adds to a call.
 */
const withPlainErrors = <E extends object>(made: E): E => {
  // A method of every entity: see `Runs`.
  const { go } = made as E & Runs;
  const plain: Runs["go"] = (method, parameters, options) =>
    go.call(made, method, parameters, { ...options, originalErr: true });
  return Object.assign(made, { go: plain });
};

/** The entity bound to the client and table of the scope we are in; made once for each client. */
export const live = <A extends string, F extends string, C extends string, S extends Schema<A, F, C>>(
  entity: Entity<A, F, C, S>,
): Entity<A, F, C, S> => {
  const { client, table } = Deps.use();
  const known = bound.get(client) ?? new Map<object, unknown>();
  bound.set(client, known);
  // The maps hold each entity under itself, so the types that went in are those that come out.
  const found = known.get(entity) as Entity<A, F, C, S> | undefined;
  if (found) return found;
  const made = withPlainErrors(new Entity<A, F, C, S>(schemas.get(entity) as S, { client, table }));
  known.set(entity, made);
  return made;
};
