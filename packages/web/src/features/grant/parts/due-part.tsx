import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { type Column, DataTable } from "../../../ui/data-table/data-table.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PagesOf } from "../../../ui/more-pages/pages-of.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { type Due, enterSent, listDue, MOST_SENT, type SentInput } from "../due.queries.ts";
import { DueBy } from "./due-by.tsx";
import { saveDue } from "./save-due.ts";

const columns: readonly Column<Due>[] = [
  {
    title: "When and to whom",
    show: (due) => (
      <span class="entry">
        <When at={due.dueOn} />
        <Link href={paths.payments(due)}>{due.paidToName}</Link>
        <small>
          Payment {due.planN}
          {due.paidToName === due.orgName ? "" : `, for ${due.orgName}`}. {due.reference}
        </small>
        <For each={due.kept}>{(why) => <small>{why}</small>}</For>
      </span>
    ),
  },
  { title: "Money", end: true, show: (due) => money(due.amountPence) },
];

/** What is due by a day, what keeps each payment from going, and those that were sent since. */
export function DuePart(props: { programmeId: string }) {
  const [by, setBy] = createSignal(today());
  const first = createAsync(() => listDue(props.programmeId, by()));
  return (
    <Part title="Due" small="The soonest first">
      <DueBy by={by()} onDay={setBy} />
      <Show when={first()} keyed>
        {(page) => (
          <Show when={page.items.length > 0} fallback={<Empty />}>
            <PagesOf first={page} read={(cursor) => listDue(props.programmeId, by(), cursor)}>
              {(due) => (
                <>
                  <DataTable caption="Payments that are due" columns={columns} rows={due} />
                  <SentForm programmeId={props.programmeId} due={due} />
                </>
              )}
            </PagesOf>
            <Acts>
              <ActButton look="quiet" act={() => saveDue(props.programmeId, by())} doing="Reading every line">
                Save as a spreadsheet (CSV)
              </ActButton>
            </Acts>
          </Show>
        )}
      </Show>
      <p>
        <Show when={holds(["commissioner"])}>
          <Link href={`${paths.programmePayments(props)}/file`}>Make a file for your bank (XML)</Link>
          <br />
        </Show>
        <Link href={`${paths.programmePayments(props)}/statement`}>
          Lay a bank statement beside the register
        </Link>
      </p>
    </Part>
  );
}

const keyOf = ({ grantId, planN }: SentInput["payments"][number]): string => `${grantId} ${planN}`;

/** Those of them whose day has come and that can go, to be entered once they went. */
function SentForm(props: { programmeId: string; due: readonly Due[] }) {
  const ready = () =>
    props.due.filter(({ dueOn, kept }) => dueOn <= today() && kept.length === 0).slice(0, MOST_SENT);
  const form = useForm({
    read: (values) => {
      const chosen = values.list("payments");
      const payments = ready().filter((due) => chosen.includes(keyOf(due)));
      return {
        payments: payments.map(({ grantId, planN }) => ({ grantId, planN })),
        paidOn: values.text("paidOn") || today(),
      };
    },
    send: (input, key) => enterSent(props.programmeId, input, key),
    done: () => tell("Entered as sent. No pot changed by it."),
  });
  return (
    <Show when={holds(["commissioner"]) && ready().length > 0}>
      <Form of={form} name="sent">
        <CheckboxGroup
          name="payments"
          label="Which of these were sent?"
          hint="Your bank sends the money. This only writes down that it went."
          choices={ready().map((due) => ({
            value: keyOf(due),
            label: `${due.paidToName}, ${money(due.amountPence)}`,
          }))}
        />
        <DateField name="paidOn" label="When were they sent?" value={today()} max={today()} />
        <Acts>
          <SendButton look="plain" doing="Entering them">
            Enter these as sent
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
