import { Show } from "solid-js";
import { told } from "../../lib/tell.ts";
import "./banner.css";

/** The page's one banner: what just happened, in words. The shell draws it; screens call `tell`. */
export function Banner() {
  return (
    <Show when={told()}>
      {(words) => (
        <section class="banner" aria-label="What just happened">
          <p>{words()}</p>
        </section>
      )}
    </Show>
  );
}
