import { createUniqueId, useContext } from "solid-js";
import { Scope } from "./scope.ts";

export interface FieldLook {
  name: string;
  label: string;
  /** The label is the page's own title: one question a page. */
  heading?: boolean | undefined;
  hint?: string | undefined;
  /** Who reads the answer, and why: "all five groups, to see where choice will sit." */
  reader?: string | undefined;
  /** Given by the form; pass it only outside one. */
  error?: string | undefined;
}

export interface FieldParts {
  readonly id: string;
  readonly error: () => string | undefined;
  /** Ids of the hint, the reader's line and the error; more ids may be added. */
  readonly describedBy: (...more: (string | undefined)[]) => string | undefined;
  readonly invalid: () => "true" | undefined;
}

/** Ids, error and description of one field. `props` stays reactive: it is read, never taken apart. */
export function useField(props: FieldLook): FieldParts {
  const id = createUniqueId();
  const scope = useContext(Scope);
  scope?.register(props.name, id);
  const error = () => props.error ?? scope?.problem(props.name);
  return {
    id,
    error,
    describedBy: (...more) =>
      [props.hint && `${id}-hint`, props.reader && `${id}-reader`, error() && `${id}-error`, ...more]
        .filter(Boolean)
        .join(" ") || undefined,
    invalid: () => (error() ? "true" : undefined),
  };
}
