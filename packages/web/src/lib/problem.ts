/** One field that needs another look. `path` is the dotted path into what was sent. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** An answer from the API that says no, or says that someone else came first. Its message may be shown as it is. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** What is stored now, when someone else changed it first. */
  readonly current: unknown;

  constructor(
    status: number,
    code: string,
    message: string,
    fields: readonly FieldProblem[] = [],
    current?: unknown,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.current = current;
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};
const text = (value: unknown, otherwise: string): string =>
  typeof value === "string" && value !== "" ? value : otherwise;

function fieldsOf(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.map(record).map((field) => ({ path: text(field.path, ""), message: text(field.message, "") }));
}

/** Reads an RFC 9457 body, or makes do without one. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body = record(await response.json().catch(() => undefined));
  const code = text(body.code, response.status === 404 ? "not_found" : "not_sent");
  const message = text(body.detail, text(body.title, "That did not go through. Nothing was lost."));
  return new Problem(response.status, code, message, fieldsOf(body.fields), body.current);
}

/** What to tell the person when something went wrong, in words. */
export function troubleIn(cause: unknown): string {
  if (cause instanceof Problem) return cause.message;
  if (!navigator.onLine) return "You are offline. We will send this when you are back.";
  return "That did not go through. Nothing was lost. Try again.";
}
