import type { ClientResponse } from "hono/client";
import type { SuccessStatusCode } from "hono/utils/http-status";
import { signInAgain } from "./leave.ts";
import { problemFrom } from "./problem.ts";

export { client } from "./client.ts";

/** The body of the good answers among all those a route declares. */
type Good<R> =
  R extends ClientResponse<infer Body, infer Status, string>
    ? Status extends SuccessStatusCode
      ? Body
      : never
    : never;

/**
 * Waits for an answer and gives its body.
 * @throws {Problem} when the API says no; a `TypeError` when the network does.
 * After a 401 the person is taken to sign in, once what they typed is kept.
 */
export async function call<R extends ClientResponse<unknown, number, string>>(
  sent: Promise<R>,
): Promise<Good<R>> {
  const response = await sent;
  if (response.status === 401) await signInAgain();
  // hono's response is the fetch response, with types added.
  if (!response.ok) throw await problemFrom(response as unknown as Response);
  // The contract types this body; a 204 has none.
  return (response.status === 204 ? undefined : await response.json()) as Good<R>;
}

/**
 * Headers for a write, as the second argument of a client call.
 * `version` is the one last read (sent as If-Match); `key` names the act, so a repeat is harmless.
 */
export const sending = ({ version, key }: { version?: number; key?: string }) => ({
  headers: {
    ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
    ...(key === undefined ? {} : { "Idempotency-Key": key }),
  },
});

/** The whole of a list, page after page: for a form that offers everyone or everything there is to choose from. */
export const everyPage = async <T>(
  read: (query: { cursor?: string | undefined }) => Promise<{ items: T[]; next?: string | undefined }>,
  cursor?: string,
): Promise<T[]> => {
  const { items, next } = await read({ cursor });
  return next ? items.concat(await everyPage(read, next)) : items;
};
