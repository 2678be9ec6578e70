import { DomainError } from "../error.ts";

/** The idempotency key was used before, for the same content: the work is done, and `subject` is what it was done to. */
export class Replay extends DomainError {
  readonly subject: string;
  constructor(subject: string) {
    super("conflict", "already_done", "This was already saved. Nothing was done twice.");
    this.subject = subject;
  }
}
