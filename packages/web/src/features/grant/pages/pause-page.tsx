import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { type GrantInfo, getGrant } from "../grant.queries.ts";
import { groupWords } from "../grant.words.ts";
import { KeepForm, PauseForm, ResumeForm } from "../parts/pause-forms.tsx";
import { PauseTold } from "../parts/pause-told.tsx";

const EndPart = later(() => import("../parts/end-part.tsx").then((file) => file.EndPart));

/** Each pause of a grant and its end, with the reasons, and the forms for both. */
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

const titles: Partial<Record<GrantInfo["state"], string>> = {
  paused: "Paused for now",
  ended: "It has ended",
};

function Pauses(props: { grant: GrantInfo }) {
  const may = (act: string) => props.grant.actions.includes(act);
  return (
    <>
      <PageHead
        kind={`An agreement, in ${props.grant.programmeName}`}
        title={titles[props.grant.state] ?? "Pausing or ending it"}
        state="In a pause no payment goes and nothing new is agreed. At the end the money comes out even."
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
      <EndPart grant={props.grant} />
    </>
  );
}
