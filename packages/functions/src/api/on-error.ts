import { Deps } from "@allotment/core/deps";
import { DomainError } from "@allotment/core/error";
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Env } from "./env.ts";
import { fault, type Problem, status, toProblem } from "./problem.ts";

export const sendProblem = (c: Context, problem: Problem, retryAfterSeconds?: number): Response => {
  if (retryAfterSeconds !== undefined) c.header("Retry-After", String(retryAfterSeconds));
  // Every status here comes from the table of kinds, or is 500: all of them carry a body.
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    "Content-Type": "application/problem+json",
  });
};

/** JSON that isn't: Hono's own 400 becomes ours. */
const asDomain = (error: Error): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  if (error instanceof HTTPException && error.status === 400)
    return new DomainError("input", "bad_json", "We could not read that. It is not the JSON we expect.");
  return undefined;
};

export const onError: ErrorHandler<Env> = (error, c) => {
  const requestId = c.get("requestId");
  const known = asDomain(error);
  if (known) {
    if (status[known.kind] >= 500) Deps.peek()?.log.warn("busy", { requestId, code: known.code });
    return sendProblem(c, toProblem(known, requestId), known.retryAfterSeconds);
  }
  Deps.peek()?.log.error("fault", { requestId, error: error.name, stack: error.stack });
  return sendProblem(c, fault(requestId));
};
