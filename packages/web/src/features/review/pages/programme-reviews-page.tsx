import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Empty } from "../../../ui/empty/empty.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Row, RowList } from "../../../ui/row-list/row-list.tsx";
import { getReviews } from "../review.queries.ts";

type Line = Awaited<ReturnType<typeof getReviews>>["items"][number];

/** The reviews of one programme, for those who keep it. */
export default function ProgrammeReviewsPage() {
  const ids = useParams<{ programmeId: string }>();
  const first = createAsync(() => getReviews(ids.programmeId));
  return (
    <Show when={first()}>
      {(page) => (
        <>
          <PageHead
            kind="Reviews"
            title="Reviews in this programme"
            state="Each group reads in its own words before anyone decides."
            back={{ href: paths.programme({ programmeId: ids.programmeId }), label: "Back to the programme" }}
          />
          <Part title="Applications in review">
            <Show when={page().items.length > 0} fallback={<Empty />}>
              <RowList>
                <For each={page().items}>{(line) => <ReviewRow line={line} />}</For>
                <MorePages from={page().next} read={(cursor) => getReviews(ids.programmeId, cursor)}>
                  {(line) => <ReviewRow line={line} />}
                </MorePages>
              </RowList>
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}

function ReviewRow(props: { line: Line }) {
  return (
    <Row beside title={props.line.title} href={paths.review(props.line)} state={lineState(props.line)} />
  );
}

function lineState({ state, toSay, toReplace }: Line): string {
  if (state === "decided") return "Decided.";
  if (state === "senseMaking") return "The talk is open.";
  if (toReplace > 0) return "Someone has a tie. Ask another person.";
  if (state === "gathering") return "Groups are saying what they see.";
  return toSay > 0 ? "Not everyone has said if they have a tie." : "Ready to begin.";
}
