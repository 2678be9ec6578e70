/** Someone with a browser: sends requests as them, and says what was answered. */
import { setTimeout as wait } from "node:timers/promises";

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: any route's JSON; what was kept is compared, so a wrong shape shows
  readonly body: any;
}

export interface Sending {
  readonly body?: unknown;
  readonly key?: string;
  readonly version?: number;
}

export interface Person {
  readonly name: string;
  send(act: string, sending?: Sending): Promise<Answer>;
}

/** No answer came: the server fell while we waited, so the write may or may not be kept. */
export class NoAnswer extends Error {}

const headersOf = (
  origin: string,
  cookie: string,
  { body, key, version }: Sending,
): Record<string, string> => ({
  origin,
  cookie,
  ...(body === undefined ? {} : { "content-type": "application/json" }),
  ...(key === undefined ? {} : { "idempotency-key": key }),
  ...(version === undefined ? {} : { "if-match": `"${version}"` }),
});

const fetchOnce = async (url: string, init: RequestInit): Promise<Answer> => {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  } catch (error) {
    throw new NoAnswer("No answer", { cause: error });
  }
};

/** A session that lasts over every fall: it is kept with everything else. */
const sessionOf = async (origin: string, name: string): Promise<string> => {
  const email = `${name.toLowerCase()}@people.example`;
  const response = await fetch(`${origin}/dev/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ name, email }).toString(),
  });
  return (response.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
};

/** Too many at once is not a fault: wait, and send again. A 503 says the same. */
const passing = new Set([429, 503]);

export const signIn = async (origin: string, name: string): Promise<Person> => {
  const cookie = await sessionOf(origin, name);
  return {
    name,
    async send(act, sending = {}) {
      const [method = "GET", path = "/"] = act.split(" ");
      const init: RequestInit = { method, headers: headersOf(origin, cookie, sending) };
      if (sending.body !== undefined) init.body = JSON.stringify(sending.body);
      for (;;) {
        const answer = await fetchOnce(`${origin}${path}`, init);
        if (!passing.has(answer.status)) return answer;
        await wait(500);
      }
    },
  };
};

/** The answer's body, or a fault that says what came in its place. */
export const must = ({ status, body }: Answer, act: string): Answer["body"] => {
  if (status >= 300) throw new Error(`${act} answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
