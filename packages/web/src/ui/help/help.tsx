import { Show } from "solid-js";
import { paths } from "../../lib/paths.ts";
import { Link } from "../link/link.tsx";
import "./help.css";

export interface HelpProps {
  /** The named person to turn to. */
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  looksAfter?: string | undefined;
}

/** The same human help, in the same place and order on each page. */
export function Help(props: HelpProps) {
  const who = () =>
    props.looksAfter
      ? `${props.name} looks after ${props.looksAfter}, and`
      : `${props.name} is here to help, and`;
  return (
    <section class="help" aria-labelledby="help">
      <h2 id="help">Need a person?</h2>
      <div>
        <Show when={props.name}>
          <p>{who()} is glad to hear from you.</p>
        </Show>
        <ul class="bare">
          <Show when={props.phone}>
            {(phone) => (
              <li>
                <Link out href={`tel:${phone().replace(/[^\d+]/g, "")}`}>
                  Ring {phone()}
                </Link>
              </li>
            )}
          </Show>
          <Show when={props.email}>
            {(email) => (
              <li>
                <Link out href={`mailto:${email()}`}>
                  Write to {email()}
                </Link>
              </li>
            )}
          </Show>
          <li>
            <Link href={paths.safety()}>I am worried about someone’s safety</Link>
          </li>
        </ul>
      </div>
    </section>
  );
}
