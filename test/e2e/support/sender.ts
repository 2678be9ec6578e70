import { newKey } from "../../../packages/web/src/lib/new-key.ts";

export interface Reply {
  readonly status: number;
  // Each journey reads the parts it needs.
  // biome-ignore lint/suspicious/noExplicitAny: any route's JSON
  readonly body: any;
}

/** Sends what one person would send from their own browser, for what a journey does many times over. */
export class Sender {
  readonly #at: string;
  readonly #cookie: string;

  constructor(at: string, cookie: string) {
    this.#at = at;
    this.#cookie = cookie;
  }

  /** Someone signed in through the page that local runs have for it. */
  static async as(at: string, email: string, name: string): Promise<Sender> {
    const response = await fetch(`${at}/dev/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: at },
      body: new URLSearchParams({ email, name }),
    });
    const cookie = response.headers.get("set-cookie")?.split(";")[0];
    if (!cookie) throw new Error(`${email} could not sign in: ${response.status}`);
    return new Sender(at, cookie);
  }

  /** @throws when the answer is not a good one, with what it says. */
  async send(act: string, body?: unknown, version?: number): Promise<Reply["body"]> {
    const { status, body: answer } = await this.ask(act, body, version);
    if (status >= 300) throw new Error(`${act} answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async ask(act: string, body?: unknown, version?: number): Promise<Reply> {
    const [method = "GET", path = "/"] = act.split(" ");
    const response = await fetch(`${this.#at}/api/v1${path}`, {
      method,
      headers: {
        origin: this.#at,
        cookie: this.#cookie,
        ...(method === "POST" ? { "idempotency-key": newKey() } : {}),
        ...(version === undefined ? {} : { "if-match": `"${version}"` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }

  /** The id of whoever this is. */
  async id(): Promise<string> {
    return (await this.send("GET /me")).person.personId;
  }
}
