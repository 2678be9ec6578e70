import { createEffect, on } from "solid-js";
import { announce } from "../../lib/live.ts";
import "./saved-state.css";

export interface SavedStateProps {
  id?: string | undefined;
  words: string;
  seen?: string | undefined;
}

/** How saving stands. A change is told to screen readers, but "Saving" is not: it is too brief to hear. */
export function SavedState(props: SavedStateProps) {
  createEffect(
    on(
      () => props.words,
      (words) => {
        if (words && words !== "Saving") announce(words);
      },
      { defer: true },
    ),
  );
  return (
    <p class="soft saved-state" id={props.id}>
      {[props.words, props.seen].filter(Boolean).join(" ")}
    </p>
  );
}
