import { createEffect, onMount } from "solid-js";
import { focusHeading } from "../../lib/focus.ts";
import { setTitle } from "../../lib/title.ts";

/**
 * For the page's one `h1`: names the browser page after it, and gives it focus after a move.
 * Use the result as the heading's `ref`; the heading needs `tabindex="-1"`.
 */
export function useHeading(title: () => string): (heading: HTMLElement) => void {
  let heading: HTMLElement | undefined;
  createEffect(() => setTitle(title()));
  onMount(() => heading && focusHeading(heading));
  return (made) => {
    heading = made;
  };
}
