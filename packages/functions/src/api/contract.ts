import { badInput, DomainError } from "@allotment/core/error";
import { fieldErrors } from "@allotment/core/fn";
import { Request } from "@allotment/core/request";
import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Env } from "./env.ts";
import { Problem } from "./problem.ts";

/** A router for one domain; input that does not fit its contract is thrown as every other refusal is. */
export const router = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw badInput(fieldErrors(result.error));
    },
  });

/** A JSON answer. */
export const answer = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** A page of a list, as JSON. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z
      .string()
      .optional()
      .openapi({ description: "Send it as `cursor` to read on; the last page has none." }),
  });

/** A JSON body that must be there. */
export const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { "application/json": { schema } },
});

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

/** Every way a route can refuse, spread into each contract. */
export const problems = {
  400: problem("The input can’t be read; each field says why."),
  401: problem("Nobody is signed in."),
  403: problem("You may see this, but this act is not yours."),
  404: problem("There is no such thing, or you may not see it."),
  409: problem("The state or version has moved on, or a key was reused."),
  413: problem("The body is over 256 KB, or a file is over its own limit."),
  422: problem("A named rule says no, and why."),
  428: problem("An edit needs `If-Match` with the version it was made from."),
  429: problem("Too many tries; `Retry-After` says when to come back."),
  500: problem("A fault of ours. Nothing was changed."),
  503: problem("Busy; `Retry-After` says when to try again."),
} as const;

/** The header an edit needs: the version it was made from, as sent in `ETag`. */
export const versionHeader = z.object({
  "if-match": z
    .string()
    .optional()
    .openapi({ description: 'The version you changed, such as `"3"`.', example: '"3"' }),
});

/** The header a command that makes something, or moves money, needs: a ULID of the sender's making. */
export const keyHeader = z.object({
  "idempotency-key": z.string().optional().openapi({
    description: "A ULID you made. Sending it again is safe.",
    example: "01hzx9abcdefghjkmnpqrstvwx",
  }),
});

/** 201 for what was made now; 200 when the same request made it before. */
export const made = (): 200 | 201 => (Request.peek()?.replayed ? 200 : 201);

/** The version in `If-Match`. 428 when there is none, 400 when it is no version. */
export const ifMatch = (c: Context): number => {
  const header = c.req.header("if-match");
  if (header === undefined)
    throw new DomainError("precondition", "version_needed", "Say which version you changed, with If-Match.");
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header);
  if (!match) throw badInput([{ path: "If-Match", message: "Send the version number you were given." }]);
  return Number(match[1]);
};
