import { A } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import "./row-list.css";

/** Rows that are each one link. `ordered` when the order matters. */
export function RowList(props: { ordered?: boolean; children: JSX.Element }) {
  return (
    <Dynamic component={props.ordered ? "ol" : "ul"} class="rows">
      {props.children}
    </Dynamic>
  );
}

export interface RowProps {
  title: JSX.Element;
  /** Where the row leads. None when it cannot start yet, and the state then says why. */
  href?: string | undefined;
  /** How it stands, in words. */
  state?: JSX.Element;
  /** The state asks for care. */
  heed?: boolean | undefined;
  /** Puts the state beside the title when there is room. */
  beside?: boolean | undefined;
  /** A person's own words under the title. */
  said?: string | undefined;
  /** An act on this row, in place of a link: a quiet button. */
  act?: JSX.Element;
}

export function Row(props: RowProps) {
  const shape = () => ({ row: true, two: props.beside ?? false, act: props.act !== undefined });
  return (
    <li>
      <Show
        when={props.href}
        fallback={
          <div classList={shape()}>
            <RowWords {...props} />
          </div>
        }
      >
        {(href) => (
          <A href={href()} classList={shape()} activeClass="" inactiveClass="">
            <RowWords {...props} />
          </A>
        )}
      </Show>
    </li>
  );
}

function RowWords(props: RowProps) {
  return (
    <>
      <span>
        {props.title}
        <Show when={props.said}>
          <br />
          <span class="said soft">{props.said}</span>
        </Show>
        <Show when={props.act && props.state}>
          <br />
          <span class="soft">{props.state}</span>
        </Show>
      </span>
      <Show when={!props.act && props.state}>
        <span classList={{ heed: props.heed ?? false }}>{props.state}</span>
      </Show>
      {props.act}
    </>
  );
}
