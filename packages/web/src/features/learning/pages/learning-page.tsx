import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { roomName } from "../../../lib/room-name.ts";
import { me } from "../../../lib/session.ts";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getCycles } from "../learning.queries.ts";
import { openSentence, scaleWords } from "../learning.words.ts";
import { NotesPart } from "../parts/notes-part.tsx";
import { PlaceCycles } from "../parts/place-cycles.tsx";

/** The learning room: the cycles you are in, and what you noticed. */
export default function LearningPage() {
  const cycles = createAsync(() => getCycles());
  return (
    <>
      <PageHead
        title={roomName(paths.learning())}
        state="What you try, what you notice, and what you make of it together."
      >
        <Link look="button" href={paths.newNote()}>
          Write a note
        </Link>
        <Link look="quiet" href={paths.newCycle()}>
          Start a learning cycle
        </Link>
        <Show when={roomName(paths.learning()) === "My words"}>
          <Link look="quiet" href={paths.matters({ page: me()?.person.personId ?? "" })}>
            What matters to me
          </Link>
          <Link look="quiet" href={paths.conversations()}>
            Talks I am in
          </Link>
        </Show>
      </PageHead>
      <Show when={cycles()?.items.length}>
        <Part title="Cycles you are in">
          <RowList>
            <For each={cycles()?.items}>
              {(cycle) => (
                <Row
                  title={cycle.purpose}
                  href={paths.cycle({ cycleId: cycle.cycleId })}
                  state={`${scaleWords[cycle.scale] ?? cycle.scale}. ${openSentence(cycle.openParts)} Last moved on ${inDays(cycle.movedAt)}.`}
                />
              )}
            </For>
          </RowList>
        </Part>
      </Show>
      <PlaceCycles cycles={cycles()?.items ?? []} />
      <NotesPart title="What you noticed" about={{}} mayWrite={false} />
    </>
  );
}
