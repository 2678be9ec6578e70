import { publishGaps } from "@allotment/core/programme/programme.rules";
import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import type { FieldProblem } from "../../../lib/problem.ts";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { later as fetched } from "../../../ui/wait/later.tsx";
import { gapsIn, later, needed } from "../parts/all.ts";
import type { SetUpPart } from "../parts/part.ts";
import { getProgramme, type Programme } from "../programme.queries.ts";

const LastParts = fetched(() => import("../parts/last-parts.tsx").then((file) => file.LastParts));

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
      <LastParts programme={props.programme} gaps={gaps()} />
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
