import { createEffect, createUniqueId, For, on, onCleanup, Show } from "solid-js";
import { count } from "../../lib/format.ts";
import { setTroubled } from "../../lib/title.ts";
import "./trouble.css";

export interface TroubleLine {
  readonly message: string;
  /** The id of the field it is about, if it is about one. */
  readonly fieldId?: string | undefined;
}

/** What needs another look, on top, with focus and links to the fields. The page's title then starts "Error:". */
export function Trouble(props: { lines: readonly TroubleLine[] }) {
  const heading = createUniqueId();
  let box: HTMLElement | undefined;
  createEffect(
    on(
      () => props.lines,
      (lines) => {
        setTroubled(lines.length > 0);
        if (lines.length > 0) queueMicrotask(() => box?.focus());
      },
    ),
  );
  onCleanup(() => setTroubled(false));
  const things = () => (props.lines.length === 1 ? "one thing" : `${count(props.lines.length)} things`);
  return (
    <Show when={props.lines.length > 0}>
      <section class="trouble" tabindex="-1" ref={box} aria-labelledby={heading}>
        <h2 id={heading}>Let us look at {things()}</h2>
        <ul class="bare">
          <For each={props.lines}>{(line) => <Line line={line} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Line(props: { line: TroubleLine }) {
  function go(event: MouseEvent) {
    const field = document.getElementById(props.line.fieldId ?? "");
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  }
  return (
    <li>
      <Show when={props.line.fieldId} fallback={props.line.message}>
        <a href={`#${props.line.fieldId}`} onClick={go}>
          {props.line.message}
        </a>
      </Show>
    </li>
  );
}
