import { A } from "@solidjs/router";
import { type JSX, Show, splitProps } from "solid-js";
import "../button/button.css";

export interface LinkProps {
  /** A page of the portal from `paths`, or with `out` any other address. */
  href: string;
  /** For what the portal does not draw: files, telephone, e-mail, public pages. */
  out?: boolean | undefined;
  /** `button` for the main act, `plain` for acts of equal weight, `quiet` for the rest, `back` for the way back. */
  look?: "button" | "plain" | "quiet" | "back" | undefined;
  current?: "page" | undefined;
  download?: string | undefined;
  children: JSX.Element;
}

const looks = { button: "button", plain: "button plain", quiet: "quiet", back: "back" } as const;

export function Link(props: LinkProps) {
  const [, rest] = splitProps(props, ["href", "out", "look", "current", "children"]);
  const look = () => (props.look ? looks[props.look] : "");
  return (
    <Show
      when={props.out}
      fallback={
        <A href={props.href} class={look()} activeClass="" inactiveClass="" {...current(props)}>
          {props.children}
        </A>
      }
    >
      <a href={props.href} class={look() || undefined} {...rest}>
        {props.children}
      </a>
    </Show>
  );
}

const current = (props: LinkProps) => (props.current ? { "aria-current": props.current } : {});
