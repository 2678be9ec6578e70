import { Show } from "solid-js";
import { inDays, money } from "../../../lib/format.ts";
import { type Column, DataTable } from "../../../ui/data-table/data-table.tsx";
import type { GrantInfo, PlanLine, Terms } from "../grant.queries.ts";
import { whenPaid } from "../grant.words.ts";

/** The agreed payments; with `sent`, also what became of each. */
export function PlanTable(props: { grant: GrantInfo; terms: Terms; sent?: boolean }) {
  const became = ({ n }: PlanLine): string => {
    const payment = props.grant.payments?.find(({ planN }) => planN === n);
    if (payment) return `Sent on ${inDays(payment.paidOn)} to ${payment.paidToName}`;
    return props.grant.asked.includes(n) ? "Asked for" : "";
  };
  const columns: Column<PlanLine>[] = [
    {
      title: "When",
      show: (line) => (
        <>
          {whenPaid(line)}
          <Show when={props.sent && became(line)}>{(words) => <small>{words()}</small>}</Show>
        </>
      ),
    },
    { title: "Money", end: true, show: (line) => money(line.amountPence) },
  ];
  return (
    <DataTable caption="What was agreed, in order" columns={columns} rows={props.terms.paymentPlan ?? []} />
  );
}
