import { publishGaps } from "@allotment/core/programme/programme.rules";
import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";

import { later } from "../../../ui/wait/later.tsx";
import { needed } from "../parts/all.ts";
import { PartRows } from "../parts/part-rows.tsx";

import { getProgramme, type Programme } from "../programme.queries.ts";

const LastParts = later(() => import("../parts/last-parts.tsx").then((file) => file.LastParts));

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
      <LastParts programme={props.programme} gaps={gaps()} />
    </>
  );
}
