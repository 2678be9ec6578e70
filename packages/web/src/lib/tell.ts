import { createSignal } from "solid-js";
import { announce } from "./live.ts";

const [told, setTold] = createSignal<string>();
let next: string | undefined;

/** The words in the page's one banner. */
export { told };

/** Puts words in the banner now. They go when the person moves on. */
export function tell(words: string): void {
  setTold(words);
  announce(words);
}

/** Puts words in the banner of the page that comes next: call it just before `navigate`. */
export function tellNext(words: string): void {
  next = words;
}

/** The shell calls this on each move. */
export function turnBanner(): void {
  const words = next;
  next = undefined;
  setTold(words);
  if (words) announce(words);
}
