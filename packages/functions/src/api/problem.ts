import type { DomainError, ErrorKind } from "@allotment/core/error";
import * as z from "zod";

export const status = {
  input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_big: 413,
  rule: 422,
  precondition: 428,
  limit: 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** RFC 9457 problem details, with every field error at once and what is stored now when that helps. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

const titles: Record<ErrorKind, string> = {
  input: "Some of this needs another look",
  unauthenticated: "Sign in first",
  forbidden: "Not yours to do",
  not_found: "We cannot find that",
  conflict: "Things have moved on",
  gone: "Taken back",
  too_big: "Too big",
  rule: "Something is missing",
  precondition: "Say which version you changed",
  limit: "Wait a little",
  unavailable: "Try again shortly",
};

export const toProblem = (error: DomainError, requestId: string): Problem => ({
  type: `urn:allotment:problem:${error.code}`,
  title: titles[error.kind],
  status: status[error.kind],
  code: error.code,
  detail: error.message,
  ...(error.fields.length > 0 ? { fields: [...error.fields] } : {}),
  ...(error.current === undefined ? {} : { current: error.current }),
  requestId,
});

/** What anything unforeseen looks like from outside: fixed words; the detail goes to the log alone. */
export const fault = (requestId: string): Problem => ({
  type: "urn:allotment:problem:fault",
  title: "Something went wrong here",
  status: 500,
  code: "fault",
  detail: "That did not go through. Nothing was lost. Try again.",
  requestId,
});
