import type * as z from "zod";
import { canonical, sha256 } from "./canonical.ts";
import { badInput, type FieldError } from "./error.ts";
import { unlessAnswered } from "./event/answered.ts";
import { Replay } from "./event/replay.ts";
import "./plain-words.ts";
import { Request } from "./request.ts";

/** A message about one of several lines says which one, counted from 1. */
export const ofLine = (n: number, message: string): string => `Line ${n + 1}: ${message}`;

const placed = ([list, n]: readonly PropertyKey[], message: string): string =>
  list === "lines" && typeof n === "number" ? ofLine(n, message) : message;

/** Every problem in the input at once, in words, so that a form can show them together. */
export const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.map((issue) => ({
    path: issue.path.join("."),
    message: placed(
      issue.path,
      issue.code === "unrecognized_keys"
        ? `We do not know ${issue.keys.length === 1 ? "this field" : "these fields"}: ${issue.keys.join(", ")}.`
        : issue.message,
    ),
  }));

const parse = <S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw badInput(fieldErrors(parsed.error));
};

/**
 * The one door in: an operation is its schema and what runs once input has passed it.
 * Routes, subscribers, crons, the demo and tests all call the same function.
 *
 * @param replay how to answer when the request's idempotency key was already used for the same input:
 *   given the id of what the first request made or changed, and the input, the answer it had.
 */
export const fn = <S extends z.ZodType, R>(
  schema: S,
  run: (input: z.output<S>) => Promise<R>,
  replay?: (subject: string, input: z.output<S>) => Promise<R>,
): ((input: z.input<S>) => Promise<R>) & { schema: S } => {
  const operation = async (input: z.input<S>): Promise<R> => {
    const request = Request.peek();
    const outermost = request?.key !== undefined && request.payloadHash === undefined;
    if (outermost) request.payloadHash = sha256(`${request.act}\n${canonical(input)}`);
    try {
      return await run(parse(schema, input));
    } catch (refusal) {
      const error = outermost && replay ? await unlessAnswered(refusal) : refusal;
      if (!(outermost && error instanceof Replay && replay)) throw error;
      request.replayed = true;
      return await replay(error.subject, parse(schema, input));
    }
  };
  return Object.assign(operation, { schema });
};
