import { type JSX, Show } from "solid-js";
import "./drawing.css";

/**
 * A place for an SVG of class `ring` or `map`, drawn wide, and once more of class `tall` for a phone.
 * Beside it must stand a list that says the same and offers the same acts: use `Pair`.
 */
export function Drawing(props: { caption?: JSX.Element; children: JSX.Element }) {
  return (
    <figure class="drawing">
      {props.children}
      <Show when={props.caption}>
        <figcaption>{props.caption}</figcaption>
      </Show>
    </figure>
  );
}

/** A drawing and its list, side by side when there is room. */
export function Pair(props: { children: JSX.Element }) {
  return <div class="body pair">{props.children}</div>;
}
