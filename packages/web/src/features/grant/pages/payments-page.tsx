import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { agreedMoney } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { type GrantInfo, getGrant } from "../grant.queries.ts";
import { groupWords, versionInForce } from "../grant.words.ts";
import { BankCheck } from "../parts/bank-check.tsx";
import { PayForms } from "../parts/pay-forms.tsx";
import { PlanTable } from "../parts/plan-table.tsx";

const SubsidySum = later(() => import("../parts/subsidy-sum.tsx").then((file) => file.SubsidySum));

/** What was agreed, what was sent, and what must be done before more is. */
export default function PaymentsPage() {
  const ids = useParams<{ grantId: string }>();
  const grant = createAsync(() => getGrant(ids.grantId));
  return (
    <Show when={grant()}>
      {(found) => (
        <Show when={found().payments} fallback={<NotFound />}>
          <Payments grant={found()} />
        </Show>
      )}
    </Show>
  );
}

function Payments(props: { grant: GrantInfo }) {
  const terms = () => versionInForce(props.grant)?.terms ?? {};
  const left = () => props.grant.amountPence - props.grant.paidPence;
  return (
    <>
      <PageHead
        kind={`Payments, in ${props.grant.programmeName}`}
        title={groupWords(props.grant)}
        state={
          left() > 0
            ? `${agreedMoney(props.grant.paidPence)} was sent. ${agreedMoney(left())} is still to come.`
            : `All ${agreedMoney(props.grant.paidPence)} was sent.`
        }
        back={{ href: paths.grant(props.grant), label: `Back to ${props.grant.orgName}` }}
      />
      <Part title="The plan" small={terms().paymentNote}>
        <PlanTable grant={props.grant} terms={terms()} sent />
        <p>Money moves by bank, outside the portal. This page keeps what was sent. No pot changes by it.</p>
      </Part>
      <PayForms grant={props.grant} terms={terms()} />
      <BankCheck grant={props.grant} />
      <SubsidySum grant={props.grant} />
    </>
  );
}
