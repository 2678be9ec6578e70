import { createSignal } from "solid-js";
import { Problem } from "../../lib/problem.ts";

/**
 * The version a form was filled in over. When someone else saved first, it moves on to theirs and says what theirs
 * is, so that the person can look and save again.
 */
export function useVersion(first: number, inWords: (current: Record<string, unknown>) => string) {
  const [theirs, setTheirs] = createSignal<string>();
  let version = first;
  return {
    theirs,
    async over<T>(save: (version: number) => Promise<T>): Promise<T> {
      try {
        return await save(version);
      } catch (cause) {
        if (cause instanceof Problem && cause.code === "changed_since") {
          const current: Record<string, unknown> = { ...Object(cause.current) };
          if (typeof current.version === "number") version = current.version;
          setTheirs(inWords(current));
        }
        throw cause;
      }
    },
  };
}
