import { type JSX, Show } from "solid-js";
import { BackLink } from "../page-head/back-link.tsx";
import "../page-head/page-head.css";

export interface AskProps {
  /** Where in the journey: "Question 5 of nine". */
  kind?: JSX.Element;
  back?: { href: string; label: string } | undefined;
  /** A form whose first field has `heading`: its label is the page's title. */
  children: JSX.Element;
}

/** One question a page. */
export function Ask(props: AskProps) {
  return (
    <>
      <BackLink to={props.back} />
      <div class="head">
        <Show when={props.kind}>
          <div class="kind">
            <p>{props.kind}</p>
          </div>
        </Show>
        <div class="body">{props.children}</div>
      </div>
    </>
  );
}
