import { createSignal } from "solid-js";

const [said, setSaid] = createSignal("");

/** The words in the page's one polite live region. */
export { said };

/** Tells a screen reader something, without moving focus. Same words twice are said once more. */
export function announce(words: string): void {
  setSaid((before) => (before === words ? `${words} ` : words));
}
