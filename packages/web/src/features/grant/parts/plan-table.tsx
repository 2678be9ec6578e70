import { Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { type Column, DataTable } from "../../../ui/data-table/data-table.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { GrantInfo, PlanLine, Terms } from "../grant.queries.ts";
import { whenPaid } from "../grant.words.ts";

/** The agreed payments, and what became of each. */
export function PlanTable(props: { grant: GrantInfo; terms: Terms }) {
  const paymentOf = ({ n }: PlanLine) => props.grant.payments?.find(({ planN }) => planN === n);
  const columns: Column<PlanLine>[] = [
    {
      title: "When",
      show: (line) => (
        <span class="entry">
          <span>{whenPaid(line)}</span>
          <Show
            when={paymentOf(line)}
            fallback={<small>{props.grant.asked.includes(line.n) ? "Asked for" : ""}</small>}
          >
            {(payment) => (
              <small>
                Sent on <When at={payment().paidOn} /> to {payment().paidToName}
              </small>
            )}
          </Show>
        </span>
      ),
    },
    { title: "Money", end: true, show: (line) => money(line.amountPence) },
  ];
  return (
    <DataTable caption="What was agreed, in order" columns={columns} rows={props.terms.paymentPlan ?? []} />
  );
}
