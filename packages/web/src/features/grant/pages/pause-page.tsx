import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { type GrantInfo, getGrant } from "../grant.queries.ts";
import { groupWords } from "../grant.words.ts";
import { KeepForm, PauseForm, ResumeForm } from "../parts/pause-forms.tsx";
import { PauseTold } from "../parts/pause-told.tsx";

/** Each pause of a grant with its reasons, and the forms to begin one, look at it again or end it. */
export default function PausePage() {
  const ids = useParams<{ grantId: string }>();
  const grant = createAsync(() => getGrant(ids.grantId));
  return (
    <Show when={grant()}>
      {(found) => (
        <Show when={found().payments} fallback={<NotFound />}>
          <Pauses grant={found()} />
        </Show>
      )}
    </Show>
  );
}

function Pauses(props: { grant: GrantInfo }) {
  const may = (act: string) => props.grant.actions.includes(act);
  return (
    <>
      <PageHead
        kind={`An agreement, in ${props.grant.programmeName}`}
        title={props.grant.state === "paused" ? "Paused for now" : "Pausing this grant"}
        state="While it is paused, no payment goes and nothing new is agreed. The pot stays as it is."
        back={{ href: paths.grant(props.grant), label: `Back to ${groupWords(props.grant)}` }}
      />
      <For each={[...(props.grant.pauses ?? [])].reverse()}>
        {(pause) => <PauseTold grant={props.grant} pause={pause} />}
      </For>
      <Show when={may("resume")}>
        <ResumeForm grant={props.grant} />
        <KeepForm grant={props.grant} />
      </Show>
      <Show when={may("pause")}>
        <PauseForm grant={props.grant} />
      </Show>
      <Show when={!(may("pause") || may("resume") || props.grant.pauses)}>
        <Part title="Not now">
          <p>It was never paused. The funder’s commissioner can, for a few reasons only.</p>
        </Part>
      </Show>
    </>
  );
}
