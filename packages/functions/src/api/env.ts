import type { Deps } from "@allotment/core/deps";

/** What the edge knows besides the domain's own needs. */
export interface Edge {
  readonly deps: Deps;
  readonly origin: string;
  readonly build: string;
}

export interface Variables {
  requestId: string;
  /** The session token the browser sent, if any. */
  token: string | undefined;
}

export type Env = { Variables: Variables };
