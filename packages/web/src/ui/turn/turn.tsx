import { type JSX, Show } from "solid-js";
import { inDays } from "../../lib/format.ts";
import { When } from "../when/when.tsx";
import { Said } from "../words/words.tsx";
import "./turn.css";

/** What people said, oldest first. */
export function TurnList(props: { children: JSX.Element }) {
  return <ol class="turns">{props.children}</ol>;
}

export interface TurnProps {
  id: string;
  name: string;
  /** Their group or part in it: "Lantern Women". */
  group?: string | undefined;
  at: string;
  text: string;
  /** Acts on these words, such as taking them back. */
  children?: JSX.Element;
}

/** One person's turn: the name in the margin, the words beside it. The date is a link to this turn. */
export function Turn(props: TurnProps) {
  return (
    <li class="turn" id={props.id}>
      <p class="from">
        <strong>{props.name}</strong>
        <Show when={props.group}>
          {props.group}
          <br />
        </Show>
        <a href={`#${props.id}`}>
          <When at={props.at} />
          <span class="vh">, link to the words of {props.name}</span>
        </a>
      </p>
      <div class="body">
        <Said text={props.text} />
        {props.children}
      </div>
    </li>
  );
}

/** Who is not yet heard, said plainly. */
export function NotYetHeard(props: { children: JSX.Element }) {
  return (
    <li class="turn none">
      <p class="from">
        <strong>Not yet heard</strong>
      </p>
      <p>{props.children}</p>
    </li>
  );
}

/** The line before what is new. */
export function NewSince(props: { at: string }) {
  return (
    <li class="since" id="new">
      <span>New since you were here on {inDays(props.at)}</span>
    </li>
  );
}
