import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { Drawing, Pair } from "../../../ui/drawing/drawing.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { History } from "../../../ui/log/log.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { sharedWith, WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { type Cycle, getCycle, getMoves } from "../learning.queries.ts";
import { openSentence, partWords, scaleWords } from "../learning.words.ts";
import { NotesPart } from "../parts/notes-part.tsx";
import { PartsList } from "../parts/parts-list.tsx";
import { Ring } from "../parts/ring.tsx";

const TriesPart = later(() => import("../parts/tries-part.tsx").then((file) => file.TriesPart));
const CareParts = later(() => import("../parts/care-parts.tsx").then((file) => file.CareParts));

/** A learning cycle: its five parts, what is tried, what is noticed, and the trail of moves. */
export default function CyclePage() {
  const ids = useParams<{ cycleId: string }>();
  const cycle = createAsync(() => getCycle(ids.cycleId));
  return <Show when={cycle()}>{(found) => <Whole cycle={found()} />}</Show>;
}

const standing = (cycle: Cycle): string =>
  cycle.state === "alive"
    ? `${openSentence(cycle.openParts)} You may move to any part, in any order.`
    : { resting: "It rests for now.", closed: "Closed with what was learnt." }[cycle.state];

function Whole(props: { cycle: Cycle }) {
  const may = (act: string) => props.cycle.actions.includes(act);
  const name = (id: string | undefined) => props.cycle.people[id ?? ""] ?? "Someone";
  const members = () => props.cycle.memberIds.map(name);
  return (
    <>
      <PageHead
        kind={`A learning cycle. ${scaleWords[props.cycle.scale] ?? props.cycle.scale}`}
        title={props.cycle.purpose}
        wide
        state={standing(props.cycle)}
        back={backTo(paths.learning())}
      >
        <Show when={may("writeNote")}>
          <Link look="button" href={`${paths.newNote()}?cycle=${props.cycle.cycleId}`}>
            Write a note
          </Link>
        </Show>
        <Show when={may("noteIdea")}>
          <Link look="quiet" href={`${paths.newExperiment()}?cycle=${props.cycle.cycleId}`}>
            Note an idea to try
          </Link>
        </Show>
      </PageHead>
      <Part title="Five parts" across id="parts">
        <Pair>
          <Drawing caption="Furrows show a part that is open. The list says the same and does the same.">
            <Ring open={props.cycle.openParts} />
          </Drawing>
          <PartsList cycle={props.cycle} />
        </Pair>
      </Part>
      <TriesPart cycleId={props.cycle.cycleId} mayAdd={may("noteIdea")} />
      <NotesPart about={{ cycleId: props.cycle.cycleId }} mayWrite={may("writeNote")} />
      <CareParts cycle={props.cycle} />
      <WhoCanSee>
        <p>
          {sharedWith(props.cycle.share)}. In it: {list(members())}. Each note says for itself who can see it.
        </p>
        <Show when={props.cycle.saidYesToId}>
          {(told) => (
            <p>
              {name(props.cycle.personId)} said yes to it, as {name(told())} tells us. They can leave at any
              time.
            </p>
          )}
        </Show>
      </WhoCanSee>
      <Trail cycleId={props.cycle.cycleId} />
    </>
  );
}

/** The trail of moves, with why. */
function Trail(props: { cycleId: string }) {
  const moves = createAsync(() => getMoves(props.cycleId));
  const lines = () =>
    (moves()?.items ?? []).map(({ at, byId, from, to, why }) => {
      const who = moves()?.people[byId] ?? "Someone";
      const left = from.length > 0 ? ` left ${list(from.map((part) => partWords[part]))}` : "";
      const opened = to.length > 0 ? ` opened ${list(to.map((part) => partWords[part]))}` : "";
      return { at, text: `${who}${[left, opened].filter(Boolean).join(" and")}. ${why}` };
    });
  return (
    <Show
      when={lines().length > 0}
      fallback={
        <Part title="Moves">
          <p>No move yet.</p>
        </Part>
      }
    >
      <History lines={lines()} />
    </Show>
  );
}
