import { expect } from "vitest";
import type { Send, Sending } from "./api.ts";
import { type Cast, type Character, characters } from "./cast.ts";

/** Who is refused a route and how; every character not named may use it. `nobody` is always 401. */
export interface Refused {
  /** May see the thing, not do this. */
  readonly forbidden?: readonly Character[];
  /** May not know of it. */
  readonly notFound?: readonly Character[];
  /** May do it. Named, so that the three lists together must be the whole cast. */
  readonly allowed: readonly Character[];
}

/**
 * Send a valid request to one route as everyone who must be refused, and hold each answer to its status.
 * `operationId` ties the check to the API's description: a test fails when a route has none.
 */
export const refusals = async (
  operationId: string,
  send: Send,
  cast: Cast,
  act: string,
  sending: Sending,
  { forbidden = [], notFound = [], allowed }: Refused,
): Promise<void> => {
  const named = new Set([...forbidden, ...notFound, ...allowed, "nobody"]);
  expect(
    characters.filter((character) => !named.has(character)),
    `${operationId} says nothing of`,
  ).toEqual([]);
  expect((await send(undefined, act, sending)).status, `${operationId} as nobody`).toBe(401);
  for (const character of forbidden)
    expect((await send(cast[character], act, sending)).status, `${operationId} as ${character}`).toBe(403);
  for (const character of notFound)
    expect((await send(cast[character], act, sending)).status, `${operationId} as ${character}`).toBe(404);
};
