import { For } from "solid-js";
import { Part } from "../part/part.tsx";
import { When } from "../when/when.tsx";
import "./log.css";

export interface LogLine {
  readonly at: string;
  readonly text: string;
}

/** What happened, dates first. */
export function Log(props: { lines: readonly LogLine[] }) {
  return (
    <ol class="log">
      <For each={props.lines}>
        {(line) => (
          <li>
            <When at={line.at} />
            <span>{line.text}</span>
          </li>
        )}
      </For>
    </ol>
  );
}

/** The last part of each object's page. */
export function History(props: { lines: readonly LogLine[] }) {
  return (
    <Part title="History" id="history">
      <Log lines={props.lines} />
    </Part>
  );
}
