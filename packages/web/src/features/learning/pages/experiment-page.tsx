import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { sharedWith, WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { Said } from "../../../ui/words/words.tsx";
import { getTry, type Try } from "../learning.queries.ts";
import { tryWords } from "../learning.words.ts";
import { EndPart } from "../parts/end-part.tsx";
import { NotesPart } from "../parts/notes-part.tsx";
import { ParkPart } from "../parts/park-part.tsx";
import { PlanPart } from "../parts/plan-part.tsx";
import { RunPart } from "../parts/run-part.tsx";

/** A try: its hunch, what to look out for, when it stops, and what was learnt. */
export default function ExperimentPage() {
  const ids = useParams<{ experimentId: string }>();
  const found = createAsync(() => getTry(ids.experimentId));
  return <Show when={found()}>{(each) => <Whole tried={each()} />}</Show>;
}

function Whole(props: { tried: Try }) {
  const may = (act: string) => props.tried.actions.includes(act);
  return (
    <>
      <PageHead
        kind="Something to try"
        title={props.tried.idea}
        state={tryWords[props.tried.state]}
        back={{
          href: paths.cycle({ cycleId: props.tried.cycleId }),
          label: `Back to ${props.tried.cyclePurpose}`,
        }}
      />
      <Plan tried={props.tried} />
      <Show when={may("plan")}>
        <PlanPart tried={props.tried} />
      </Show>
      <RunPart tried={props.tried} />
      <Show when={may("close")}>
        <EndPart tried={props.tried} />
      </Show>
      <Learnt tried={props.tried} />
      <ParkPart tried={props.tried} />
      <NotesPart about={{ experimentId: props.tried.experimentId }} mayWrite title="Notes on this try" />
      <WhoCanSee>
        <p>{sharedWith(props.tried.share)}.</p>
      </WhoCanSee>
    </>
  );
}

function Plan(props: { tried: Try }) {
  const doers = () => props.tried.doneByIds.map((id) => props.tried.people[id] ?? "Someone");
  const looks = () => [list(props.tried.lookFor), props.tried.noticeAsWeGo].filter(Boolean);
  return (
    <Part title="The idea">
      <Show when={props.tried.hunch || props.tried.weWonder}>{(words) => <Said text={words()} />}</Show>
      <Show when={props.tried.state !== "idea"}>
        <Facts>
          <Show when={doers().length > 0}>
            <Fact term="Who does it">{list(doers())}</Fact>
          </Show>
          <Show when={looks().length > 0}>
            <Fact term="We look out for">
              <For each={looks()}>{(line) => <p>{line}</p>}</For>
            </Fact>
          </Show>
          <Show when={props.tried.stopRule}>
            <Fact term="We stop when">{props.tried.stopRule}</Fact>
          </Show>
          <Show when={props.tried.safeToTry}>
            <Fact term="To keep it safe">{props.tried.safeToTry}</Fact>
          </Show>
        </Facts>
      </Show>
      <Show when={props.tried.potId}>
        {(potId) => (
          <p>
            <Link href={paths.pot({ potId: potId() })} look="quiet">
              The pot it uses
            </Link>
          </p>
        )}
      </Show>
    </Part>
  );
}

function Learnt(props: { tried: Try }) {
  return (
    <Show when={props.tried.whatWeLearnt}>
      {(words) => (
        <Part title="What we learnt">
          <Said text={words()} />
          <p>
            Made sense of with {list(props.tried.madeSenseWith.map((who) => props.tried.people[who] ?? who))}.
          </p>
          <For each={props.tried.practiceChange ? [props.tried.practiceChange] : []}>
            {(change) => (
              <Facts>
                <Fact term="Before we">{change.before}</Fact>
                <Fact term="Now we">{change.after}</Fact>
              </Facts>
            )}
          </For>
        </Part>
      )}
    </Show>
  );
}
