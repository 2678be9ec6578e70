import { AsyncLocalStorage } from "node:async_hooks";

export interface Context<T> {
  /** The value of the scope we are in. Throws when there is none: that is a fault in wiring, never in input. */
  use(): T;
  /** The value, or undefined outside any scope. */
  peek(): T | undefined;
  with<R>(value: T, run: () => R): R;
}

/** A value that follows a request through its awaits, so that operations need not pass it along. */
export const createContext = <T>(name: string): Context<T> => {
  const storage = new AsyncLocalStorage<T>();
  return {
    use() {
      const value = storage.getStore();
      if (value === undefined) throw new Error(`No ${name} here: enter one with ${name}.with(…)`);
      return value;
    },
    peek: () => storage.getStore(),
    with: (value, run) => storage.run(value, run),
  };
};
