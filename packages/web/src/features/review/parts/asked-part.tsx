import { groupWords } from "@allotment/core/membership/review-group";
import { Show } from "solid-js";
import { type Column, DataTable } from "../../../ui/data-table/data-table.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { Review } from "../review.queries.ts";

type Ask = NonNullable<Review["asks"]>[number];

const parts = { first: "First asked", standIn: "Stands by", lookAgain: "Looks again" } as const;

const tieOf = ({ tie, tieWords }: Ask): string => {
  if (tie === "notSaid") return "Not said yet";
  return tie === "none" ? "None" : `“${tieWords ?? ""}”`;
};

const spoke = ({ tie, spokeAt, left }: Ask): string => {
  if (tie === "tied") return "Stepped back";
  if (spokeAt) return "In";
  return left ? "Reviews here no more" : "Not yet";
};

/** Who was asked, what they said of ties, and whether their words are in: for those who keep the programme. */
export function AskedPart(props: { review: Review }) {
  const name = (personId: string | undefined) => props.review.people[personId ?? ""] ?? "Someone who left";
  const columns: Column<Ask>[] = [
    {
      title: "Name",
      show: (ask) => (
        <>
          {name(ask.personId)}
          <small>{ask.replaces ? `In place of ${name(ask.replaces)}` : parts[ask.part]}</small>
        </>
      ),
    },
    { title: "Group", show: (ask) => groupWords[ask.group] },
    { title: "Tie", show: tieOf },
    { title: "Words", show: spoke },
  ];
  return (
    <Show when={props.review.asks?.length}>
      <Part across title="Who was asked" small="Ties are kept here as they were said">
        <DataTable caption="People asked to read this" columns={columns} rows={props.review.asks ?? []} />
      </Part>
    </Show>
  );
}
