import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { type Column, DataTable } from "../../../ui/data-table/data-table.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { listPayments, type Payment } from "../grant.queries.ts";

const BankPart = later(() => import("../parts/bank-part.tsx").then((file) => file.BankPart));
const DuePart = later(() => import("../parts/due-part.tsx").then((file) => file.DuePart));

const columns: readonly Column<Payment>[] = [
  {
    title: "When and to whom",
    show: (payment) => (
      <span class="entry">
        <When at={payment.paidOn} />
        <Link href={paths.payments(payment)}>{payment.paidToName}</Link>
        <small>{about(payment)}</small>
      </span>
    ),
  },
  { title: "Money", end: true, show: (payment) => money(payment.amountPence) },
];

/** Which payment it was, for whom when a host received it, and what was said about it. */
const about = ({ planN, orgId, paidToOrgId, orgName, note }: Payment): string =>
  [`Payment ${planN}${orgId === paidToOrgId ? "" : `, for ${orgName}`}.`, note ?? ""].join(" ").trim();

/** The register or, under it, what has to do with a bank. */
export default function RegisterPage() {
  const ids = useParams<{ programmeId: string; bank?: string }>();
  return (
    <Show when={ids.bank} fallback={<Register programmeId={ids.programmeId} />}>
      {(bank) => <BankPart programmeId={ids.programmeId} bank={bank()} />}
    </Show>
  );
}

/** What is due in a programme, and every payment that was sent, newest first. */
function Register(ids: { programmeId: string }) {
  const first = createAsync(() => listPayments(ids.programmeId));
  return (
    <Show when={first()}>
      {(page) => (
        <>
          <PageHead
            title="Payment register"
            state="Each line is money that was sent, outside the portal. No pot changes by it."
            back={{ href: paths.programmeGrants(ids), label: "Back to the grants" }}
          />
          <DuePart programmeId={ids.programmeId} />
          <Part title="Sent" small="The newest first">
            <Show when={page().items.length > 0} fallback={<Empty />}>
              <PagesOf first={page()} read={(cursor) => listPayments(ids.programmeId, cursor)}>
                {(payments) => (
                  <DataTable caption="Payments that were sent" columns={columns} rows={payments} />
                )}
              </PagesOf>
            </Show>
          </Part>
        </>
      )}
    </Show>
  );
}
