import { createContext } from "solid-js";

/** What a form tells the fields inside it. */
export interface FormScope {
  /** The words of the error on this field, if there is one. */
  problem(name: string): string | undefined;
  /** Lets the list of errors link to the field. */
  register(name: string, id: string): void;
  /** The form is on its way to the server. */
  pending(): boolean;
}

export const Scope = createContext<FormScope>();
