import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { SpendMatter } from "../matters.queries.ts";

/** Words of what matters that a spend was for; once taken back, only that they were. */
export function MatterWordsOf(props: { about: NonNullable<SpendMatter["about"]> }) {
  return (
    <Show when={props.about.words} fallback={<p>Words that were taken back.</p>}>
      {(words) => (
        <Words text={words()}>
          <Link look="quiet" href={paths.matters({ page: props.about.personId })}>
            What matters
          </Link>
          , <When at={props.about.on ?? ""} />
        </Words>
      )}
    </Show>
  );
}
