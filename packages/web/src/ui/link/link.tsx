import type { JSX } from "solid-js";
import { inPortal } from "../../lib/route.ts";
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

/** The router takes a press on any link that stays in the portal. */
export function Link(props: LinkProps) {
  return (
    <a
      href={props.out ? props.href : inPortal(props.href)}
      class={props.look && looks[props.look]}
      aria-current={props.current}
      download={props.download}
    >
      {props.children}
    </a>
  );
}
