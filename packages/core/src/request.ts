import { createContext } from "./context.ts";
import { badInput } from "./error.ts";
import type { Id } from "./id.ts";

/** What one HTTP request brings besides its input. */
export interface Request {
  /** Client-made key that makes a command safe to send again. */
  readonly key?: Id<"key">;
  /** What was asked for, such as `POST /api/v1/organisations`. */
  readonly act: string;
  /** Digest of the act and its input, set by the outermost operation. */
  payloadHash?: string;
  /** Set when the answer is that of an earlier, equal request. */
  replayed?: boolean;
}

export const Request = createContext<Request>("Request");

/** The request's idempotency key, for commands that must have one. 400 when it was not sent. */
export const theKey = (): Id<"key"> => {
  const key = Request.peek()?.key;
  if (key) return key;
  throw badInput([
    { path: "Idempotency-Key", message: "Send a key of your own making, so that sending twice is safe." },
  ]);
};
