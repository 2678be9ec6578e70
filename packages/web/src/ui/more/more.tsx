import type { JSX } from "solid-js";
import "./more.css";

/** Depth that opens on demand. */
export function More(props: { label: string; open?: boolean; children: JSX.Element }) {
  return (
    <details open={props.open}>
      <summary>{props.label}</summary>
      <div class="body">{props.children}</div>
    </details>
  );
}
