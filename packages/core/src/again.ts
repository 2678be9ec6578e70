import { DomainError } from "./error.ts";

const MOST_TRIES = 5;

/**
 * Run a read-decide-write step again when someone else wrote in between. For acts that build on what stands now and
 * carry no version of their own, such as moving a cycle or answering a record: two at once both count.
 */
export const again = async <R>(run: () => Promise<R>): Promise<R> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      // With `current` it is a stale version or edition that someone named: trying again would not make it fresh.
      const moved =
        error instanceof DomainError && error.code === "changed_since" && error.current === undefined;
      if (!moved || attempt >= MOST_TRIES) throw error;
    }
  }
};
