import { Show } from "solid-js";
import { Note } from "../../../ui/note/note.tsx";

/** What someone else saved first. The person's own stays in the form. */
export function Theirs(props: { words: string | undefined }) {
  return (
    <Show when={props.words}>
      {(words) => (
        <Note title="Someone else changed this too">
          <p>It now says:</p>
          <p class="said as-typed">{words()}</p>
          <p>Yours is below, as you typed it. Save again to keep yours.</p>
        </Note>
      )}
    </Show>
  );
}
