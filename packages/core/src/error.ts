/**
 * The one error the domain throws. `kind` decides the HTTP status at the edge; `code` is stable and dotted;
 * `message` is a kind plain sentence that may be shown as it is.
 */
export type ErrorKind =
  | "input" // 400: the words or numbers given can't be read
  | "unauthenticated" // 401
  | "forbidden" // 403: you may see it, not do this
  | "not_found" // 404: also for what you may not see
  | "conflict" // 409: the state or version has moved on
  | "gone" // 410: taken back
  | "too_big" // 413
  | "rule" // 422: understood, and a named rule says no
  | "precondition" // 428: no version was sent
  | "limit" // 429
  | "unavailable"; // 503: try again shortly

export interface FieldError {
  /** Dotted path into the input, such as `timetable.opensOn`. */
  readonly path: string;
  readonly message: string;
}

export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fields: readonly FieldError[];
  /** What is stored now, when someone else changed it first, or the true sums behind a refusal. */
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    more: {
      fields?: readonly FieldError[];
      current?: unknown;
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.kind = kind;
    this.code = code;
    this.fields = more.fields ?? [];
    this.current = more.current;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** 400: what was sent can't be read, field by field. */
export const badInput = (
  fields: readonly FieldError[],
  message = "Some of this needs another look.",
): DomainError => new DomainError("input", "bad_input", message, { fields });
/** 404: for what is not there, and for what is not the reader's to see. */
export const notFound = (): DomainError => new DomainError("not_found", "not_found", "We cannot find that.");
/** 403: seen, but not theirs to do. */
export const notAllowed = (message = "You can see this, but this step is not yours to take."): DomainError =>
  new DomainError("forbidden", "not_allowed", message);
/** 409: the thing has moved on to a state that does not take this act. */
export const wrongState = (message: string): DomainError =>
  new DomainError("conflict", "wrong_state", message);
/** 409: someone else wrote first. `current` is what is stored now, shown beside the sender's own words. */
export const changedSince = (current: unknown): DomainError =>
  new DomainError("conflict", "changed_since", "Someone else changed this too. Here are both.", { current });
/** 422: understood, and a named rule (`pot.not_enough`) says no. `current` has the true sums behind it. */
export const rule = (
  code: string,
  message: string,
  fields: readonly FieldError[] = [],
  current?: unknown,
): DomainError => new DomainError("rule", code, message, { fields, current });
