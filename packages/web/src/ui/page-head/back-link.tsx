import { Show } from "solid-js";
import { Link } from "../link/link.tsx";

/** The way back, first on the page. */
export function BackLink(props: { to: { href: string; label: string } | undefined }) {
  return (
    <Show when={props.to}>
      {(to) => (
        <p class="way-back">
          <Link href={to().href} look="back">
            {to().label}
          </Link>
        </p>
      )}
    </Show>
  );
}
