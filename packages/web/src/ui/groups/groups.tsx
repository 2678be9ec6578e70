import { type JSX, Show } from "solid-js";
import { Said } from "../words/words.tsx";
import "../words/words.css";
import "./groups.css";

/** Words side by side, all the same width and weight. */
export function Groups(props: { children: JSX.Element }) {
  return <ul class="groups">{props.children}</ul>;
}

export interface GroupProps {
  name: string;
  /** Who spoke for it, or when. */
  by?: string | undefined;
  /** Their words, or none yet. */
  text?: string | undefined;
  children?: JSX.Element;
}

export function Group(props: GroupProps) {
  return (
    <li>
      <h3>
        {props.name}
        <Show when={props.by}>
          <small>{props.by}</small>
        </Show>
      </h3>
      <div class="body tight">
        <Show when={props.text} fallback={props.children ?? <p class="soft">Not said yet.</p>}>
          {(text) => <Said text={text()} />}
        </Show>
        <Show when={props.text}>{props.children}</Show>
      </div>
    </li>
  );
}

/** Answers of the same weight: give it two or three plain buttons. */
export function Answers(props: { children: JSX.Element }) {
  return <div class="answers">{props.children}</div>;
}
