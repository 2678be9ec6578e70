import { type JSX, Show } from "solid-js";
import { BackLink } from "./back-link.tsx";
import "./page-head.css";
import { useHeading } from "./use-heading.ts";

export interface PageHeadProps {
  /** What this is and where: "A pot, in the Door team pot". */
  kind?: JSX.Element;
  title: string;
  /** The page's name in the browser, when the title alone says too little. */
  pageTitle?: string | undefined;
  /** One or two short sentences that say how it stands. */
  state?: JSX.Element;
  /** The pot's place, or the bare line of an empty page. */
  plan?: JSX.Element;
  /** A wider page, for drawings and for words side by side. */
  wide?: boolean | undefined;
  back?: { href: string; label: string } | undefined;
  /** What can be done next: one main act, then quiet ones. */
  children?: JSX.Element;
}

export function PageHead(props: PageHeadProps) {
  return (
    <>
      <BackLink to={props.back} />
      <header class="head" classList={{ "wide-page": props.wide ?? false }}>
        <Show when={props.kind || props.plan}>
          <div class="kind">
            {props.plan}
            <Show when={props.kind}>
              <p>{props.kind}</p>
            </Show>
          </div>
        </Show>
        <div class="body">
          <h1 tabindex="-1" ref={useHeading(() => props.pageTitle ?? props.title)}>
            {props.title}
          </h1>
          <Show when={props.state}>
            <p class="state">{props.state}</p>
          </Show>
          <Show when={props.children}>
            <div class="acts">{props.children}</div>
          </Show>
        </div>
      </header>
    </>
  );
}
