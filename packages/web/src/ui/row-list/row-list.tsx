import { type JSX, Show } from "solid-js";
import { inPortal } from "../../lib/route.ts";
import "./row-list.css";

/** Rows that are each one link. `ordered` when the order matters. */
export function RowList(props: { ordered?: boolean; children: JSX.Element }) {
  return (
    <Show when={props.ordered} fallback={<ul class="rows">{props.children}</ul>}>
      <ol class="rows">{props.children}</ol>
    </Show>
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
          <a href={inPortal(href())} classList={shape()}>
            <RowWords {...props} />
          </a>
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
