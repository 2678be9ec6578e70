import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { sharedWith } from "../../../ui/who-can-see/who-can-see.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { getNotes } from "../learning.queries.ts";

interface About {
  cycleId?: string;
  experimentId?: string;
}

const newNote = ({ cycleId, experimentId }: About): string =>
  experimentId ? `${paths.newNote()}?try=${experimentId}` : `${paths.newNote()}?cycle=${cycleId ?? ""}`;

/** What people noticed, in their own words; each note says for itself who can see it. */
export function NotesPart(props: { about: About; mayWrite: boolean; title?: string }) {
  const notes = createAsync(() => getNotes(props.about));
  return (
    <Part title={props.title ?? "Notes"} id="notes">
      <Show when={notes()}>
        {(page) => (
          <For each={page().items} fallback={<Empty />}>
            {(note) => (
              <Words text={note.words}>
                {page().people[note.byId] ?? "Someone"}, {inDays(note.on)}. Seen by:{" "}
                {sharedWith(note.share).toLowerCase()}.{" "}
                <Link look="quiet" href={paths.note({ noteId: note.noteId })}>
                  Open<span class="vh"> the note of {inDays(note.on)}</span>
                </Link>
              </Words>
            )}
          </For>
        )}
      </Show>
      <Show when={props.mayWrite}>
        <p>
          <Link look="quiet" href={newNote(props.about)}>
            Write a note
          </Link>
        </p>
      </Show>
    </Part>
  );
}
