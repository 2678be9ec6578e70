import { Deps } from "@allotment/core/deps";
import type { Id } from "@allotment/core/id";
import { Session } from "@allotment/core/session/index";
import { createApp } from "@allotment/functions/api/app";
import type { World } from "./world.ts";

export interface Answer {
  readonly status: number;
  // Each test checks the parts of the body it speaks of.
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any route's JSON
  readonly body: any;
  readonly headers: Headers;
}

export interface Sending {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Version for `If-Match`. */
  readonly version?: number;
  /** ULID for `Idempotency-Key`. */
  readonly key?: string;
}

export type Send = (who: Id<"person"> | undefined, act: string, sending?: Sending) => Promise<Answer>;

const origin = "http://localhost";

const headersOf = ({ body, headers, version, key }: Sending): Record<string, string> => ({
  origin,
  ...(body === undefined ? {} : { "content-type": "application/json" }),
  ...(version === undefined ? {} : { "if-match": `"${version}"` }),
  ...(key === undefined ? {} : { "idempotency-key": key }),
  ...headers,
});

/** Sends requests to the whole app as people, each through a real session: `send(mo, "POST /api/v1/…", { body })`. */
export const newApi = ({ deps }: World): Send => {
  const app = createApp({ deps, origin, build: "test" });
  const cookies = new Map<string, string>();
  const cookieOf = async (personId: Id<"person">): Promise<string> => {
    const known = cookies.get(personId);
    if (known) return known;
    const { token } = await Deps.with(deps, () => Session.open({ personId }));
    cookies.set(personId, `session=${token}`);
    return `session=${token}`;
  };
  return async (who, act, sending = {}) => {
    const [method = "GET", path = "/"] = act.split(" ");
    const headers = { ...headersOf(sending), ...(who ? { cookie: await cookieOf(who) } : {}) };
    const { body } = sending;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await app.request(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: text }),
    });
    const answered = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: answered ? JSON.parse(answered) : undefined,
    };
  };
};
