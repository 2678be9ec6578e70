import { publishGaps } from "@allotment/core/programme/programme.rules";
import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import type { FieldProblem } from "../../../lib/problem.ts";
import { tellNext } from "../../../lib/tell.ts";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { allParts, later, needed } from "../parts/all.ts";
import type { SetUpPart } from "../parts/part.ts";
import {
  cancelProgramme,
  getMine,
  getProgramme,
  type Programme,
  publishProgramme,
} from "../programme.queries.ts";

const gapsIn = (part: SetUpPart, gaps: readonly FieldProblem[]) =>
  gaps.filter(({ path }) => part.covers.some((field) => path === field || path.startsWith(`${field}.`)));

/** Setting a programme up, as a list of tasks; publishing is the last, and says what is missing. */
export default function SetUpPage() {
  const ids = useParams<{ programmeId: string }>();
  const programme = createAsync(() => getProgramme(ids.programmeId));
  return <Show when={programme()}>{(found) => <SetUp programme={found()} />}</Show>;
}

function SetUp(props: { programme: Programme }) {
  const draft = () => props.programme.state === "draft";
  const gaps = () => (draft() ? publishGaps(props.programme, new Date().toISOString()) : []);
  return (
    <>
      <PageHead
        kind={`A programme of ${props.programme.funderName}`}
        title={draft() ? "Set up your programme" : "Change your programme"}
        pageTitle={`Set up ${props.programme.name}`}
        state={
          draft()
            ? "Not public yet. Save as you go, and come back when you like."
            : "What people were promised stays."
        }
        back={{ href: paths.programme(props.programme), label: `Back to ${props.programme.name}` }}
      />
      <Part title="Needed first" small={draft() ? "Before people can read it" : undefined}>
        <PartRows parts={needed} programme={props.programme} gaps={gaps()} />
      </Part>
      <Part title="Worth saying" small="Now or later">
        <PartRows parts={later} programme={props.programme} gaps={[]} />
      </Part>
      <Show when={props.programme.actions.includes("publish")}>
        <Publish programme={props.programme} gaps={gaps()} />
      </Show>
      <Show when={props.programme.actions.includes("cancel")}>
        <ThrowAway programme={props.programme} />
      </Show>
    </>
  );
}

function PartRows(props: {
  parts: readonly SetUpPart[];
  programme: Programme;
  gaps: readonly FieldProblem[];
}) {
  const fixed = (part: SetUpPart) => part.promised === true && props.programme.state !== "draft";
  const state = (part: SetUpPart) => {
    const gap = gapsIn(part, props.gaps)[0];
    return gap ? gap.message : (part.summary(props.programme) ?? "Not begun");
  };
  return (
    <RowList>
      <For each={props.parts}>
        {(part) => (
          <Row
            beside
            title={part.title}
            state={fixed(part) ? "Promised, so it stays" : state(part)}
            heed={gapsIn(part, props.gaps).length > 0}
            href={
              fixed(part)
                ? undefined
                : paths.programmePart({ programmeId: props.programme.programmeId, part: part.key })
            }
          />
        )}
      </For>
    </RowList>
  );
}

function Publish(props: { programme: Programme; gaps: readonly FieldProblem[] }) {
  const navigate = useNavigate();
  const { programmeId } = props.programme;
  const partOf = (gap: FieldProblem) => allParts.find((part) => gapsIn(part, [gap]).length > 0);
  async function publish() {
    await publishProgramme(programmeId);
    tellNext("It is public. Groups can read it now.");
    navigate(paths.programme({ programmeId }));
    await revalidate([getProgramme.key, getMine.key]);
  }
  return (
    <Part title="Read and publish" id="publish">
      <Show
        when={props.gaps.length === 0}
        fallback={
          <>
            <p class="state">Not yet. These are needed before people can read it:</p>
            <ul class="bare">
              <For each={props.gaps}>
                {(gap) => (
                  <li>
                    <Show when={partOf(gap)} fallback={gap.message}>
                      {(part) => (
                        <Link look="quiet" href={paths.programmePart({ programmeId, part: part().key })}>
                          {gap.message}
                        </Link>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        }
      >
        <p>After this, what you listen for, who reads, and the purpose stay. Dates only move later.</p>
        <ConfirmAct
          label="Publish this programme"
          yes={`Publish ${props.programme.name} to everyone`}
          told={["Everyone in the programme"]}
          act={publish}
          doing="Publishing"
        />
      </Show>
    </Part>
  );
}

function ThrowAway(props: { programme: Programme }) {
  const navigate = useNavigate();
  async function cancel() {
    await cancelProgramme(props.programme.programmeId);
    tellNext("The draft is gone.");
    navigate(paths.programmes());
    await revalidate(getMine.key);
  }
  return (
    <Part title="Let it go">
      <p>A draft can be thrown away. Nothing of it stays, and the roles given in it end.</p>
      <ConfirmAct
        label="Throw this draft away"
        yes={`Throw away ${props.programme.name}`}
        told={[]}
        act={cancel}
        look="quiet"
      />
    </Part>
  );
}
