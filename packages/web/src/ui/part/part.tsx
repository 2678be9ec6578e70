import { createUniqueId, type JSX, Show } from "solid-js";

export interface PartProps {
  title: string;
  /** A few words under the heading: "Short answers are fine". */
  small?: string | undefined;
  /** Uses the full width, for words side by side and for drawings. */
  across?: boolean | undefined;
  /** So that links can lead here. */
  id?: string | undefined;
  children: JSX.Element;
}

/** A part of a page: its heading in the margin, its words beside it. */
export function Part(props: PartProps) {
  const heading = createUniqueId();
  return (
    <section
      class="part"
      classList={{ across: props.across ?? false }}
      id={props.id}
      aria-labelledby={heading}
    >
      <h2 id={heading}>
        {props.title}
        <Show when={props.small}>
          <small>{props.small}</small>
        </Show>
      </h2>
      <div class="body">{props.children}</div>
    </section>
  );
}
