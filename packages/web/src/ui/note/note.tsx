import { createUniqueId, type JSX } from "solid-js";
import "./note.css";

/** A gentle note beside someone's words: dotted line, quiet choices, never in the way of saving. */
export function Note(props: { title: string; children: JSX.Element; acts?: JSX.Element }) {
  const heading = createUniqueId();
  return (
    <aside class="note" aria-labelledby={heading}>
      <h2 id={heading}>{props.title}</h2>
      <div>{props.children}</div>
      <div class="acts">{props.acts}</div>
    </aside>
  );
}
