import { For, Show } from "solid-js";
import { linkTo } from "../../../lib/link-to.ts";
import { Link } from "../../../ui/link/link.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { Home } from "../home.queries.ts";

type Learnt = Home["latelyLearnt"][number];

/** Words that people shared lately, with where they come from. */
export function LatelyLearnt(props: { learnt: readonly Learnt[] }) {
  return (
    <Show when={props.learnt.length > 0}>
      <section class="part" aria-labelledby="learnt">
        <h2 id="learnt">Lately learnt</h2>
        <div class="body roomy">
          <For each={props.learnt}>{(one) => <One learnt={one} />}</For>
        </div>
      </section>
    </Show>
  );
}

function One(props: { learnt: Learnt }) {
  return (
    <Words text={props.learnt.words}>
      {props.learnt.from}, <When at={props.learnt.on} />.
      <Show when={linkTo(props.learnt.subject)}>
        {(href) => (
          <>
            <br />
            <Link href={href()} look="quiet">
              Read where it comes from<span class="vh">: {props.learnt.from}</span>
            </Link>
          </>
        )}
      </Show>
    </Words>
  );
}
