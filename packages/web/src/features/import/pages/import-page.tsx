import { fundersIn } from "@allotment/core/import-grants/read-file.rules";
import { createAsync, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { type Funder, getFunder } from "../import.queries.ts";
import { ChooseFile, type ChosenFile } from "../parts/choose-file.tsx";
import { ChooseFunder } from "../parts/choose-funder.tsx";

const ReadPart = later(() => import("../parts/read-part.tsx").then((file) => file.ReadPart));

/** A commissioner brings in grants that their funder has published. */
export default function ImportPage() {
  const ids = useParams<{ organisationId: string }>();
  const funder = createAsync(() => getFunder(ids.organisationId));
  return (
    <Show when={funder()}>
      {(found) => (
        <Show when={holds(["commissioner"], [found().orgId])} fallback={<NotFound />}>
          <Import funder={found()} />
        </Show>
      )}
    </Show>
  );
}

function Import(props: { funder: Funder }) {
  const [file, setFile] = createSignal<ChosenFile>();
  return (
    <>
      <PageHead
        kind={props.funder.name}
        title="Bring in published grants"
        state="Each grant comes in as made elsewhere: no pot and no payments here. Accounts and talks can begin."
        back={{
          href: paths.organisation({ organisationId: props.funder.orgId }),
          label: `Back to ${props.funder.name}`,
        }}
      />
      <Part title="Your file" small="360Giving, JSON">
        <ChooseFile onFile={setFile} />
        <p class="soft">It is read in this browser first. Nothing is sent until you say so.</p>
      </Part>
      <Show when={file()} keyed>
        {(chosen) => <Read funder={props.funder} file={chosen} />}
      </Show>
    </>
  );
}

/** Whose grants they are, then what is in the file. */
function Read(props: { funder: Funder; file: ChosenFile }) {
  const funders = fundersIn(props.file.content);
  const [chosen, setChosen] = createSignal(props.funder.ref ?? "");
  return (
    <>
      <Show when={props.funder.ref === undefined && funders.length > 0}>
        <ChooseFunder funders={funders} name={props.funder.name} onChoice={setChosen} />
      </Show>
      <Show when={props.funder.ref !== undefined}>
        <Part title="Whose grants">
          <p>
            {props.funder.name} publishes as {props.funder.ref}. Only its own rows come in.
          </p>
        </Part>
      </Show>
      <Show when={chosen()} keyed>
        {(funderRef) => <ReadPart funder={props.funder} funderRef={funderRef} file={props.file} />}
      </Show>
      <Show when={funders.length === 0}>
        <Part title="Nothing to bring in">
          <p>No row in {props.file.name} says which funder it is from.</p>
          <Link href={paths.organisation({ organisationId: props.funder.orgId })} look="quiet">
            Back to {props.funder.name}
          </Link>
        </Part>
      </Show>
    </>
  );
}
