import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { counted, money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { today } from "../../../lib/today.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { allDue } from "../bank.queries.ts";
import type { Due } from "../due.queries.ts";
import { BankFileForm } from "./bank-file-form.tsx";
import { CsvField } from "./csv-field.tsx";
import { DueBy } from "./due-by.tsx";
import { type Listed, listToFill, type ReceiverList, readReceivers, receiversOf } from "./receiver-list.ts";

/** What is due by a day and can go, the accounts it goes to, and the file that asks the bank for it. */
export function BankFilePart(props: { programmeId: string }) {
  const [by, setBy] = createSignal(today());
  const due = createAsync(() => allDue(props.programmeId, by()));
  return (
    <>
      <Part title="What is due" small="Only what can go">
        <DueBy by={by()} onDay={setBy} />
        <Show when={due()}>{(found) => <Kept due={found().filter(({ kept }) => kept.length > 0)} />}</Show>
      </Part>
      <Show when={due()} keyed>
        {(found) => (
          <Ready due={found.filter(({ kept }) => kept.length === 0)} programmeId={props.programmeId} />
        )}
      </Show>
    </>
  );
}

function Kept(props: { due: readonly Due[] }) {
  return (
    <Show when={props.due.length > 0}>
      <More label={`Not in the file: ${counted(props.due.length, "payment")}`}>
        <ul class="bare">
          <For each={props.due}>
            {(due) => (
              <li>
                {due.paidToName}, {money(due.amountPence)}, due <When at={due.dueOn} />. {due.kept.join(" ")}
              </li>
            )}
          </For>
        </ul>
      </More>
    </Show>
  );
}

const none: ReceiverList = { accounts: new Map<string, Listed>(), troubles: [] };

function Ready(props: { due: readonly Due[]; programmeId: string }) {
  const receivers = receiversOf(props.due);
  const [list, setList] = createSignal(none);
  return (
    <Show
      when={props.due.length > 0}
      fallback={
        <Part title="The file">
          <Empty>
            <Link href={paths.programmePayments(props)} look="quiet">
              Back to the register
            </Link>
          </Empty>
        </Part>
      }
    >
      <Part title="Your own list of accounts" small="If you keep one">
        <CsvField
          label="Choose your list"
          hint="A CSV file on this device. You can also type the accounts below."
          onRows={(rows) => setList(rows ? readReceivers(rows, receivers) : none)}
        />
        <div role="status">
          <Show when={list().accounts.size > 0}>
            <p>Found: {counted(list().accounts.size, "account")}. Look at them below.</p>
          </Show>
          <ul class="bare">
            <For each={list().troubles}>{(trouble) => <li class="heed">{trouble}</li>}</For>
          </ul>
        </div>
        <Acts>
          <ActButton
            look="quiet"
            act={async () => saveFile("Accounts.csv", listToFill(receivers), "text/csv")}
          >
            Save a list to fill in (CSV)
          </ActButton>
        </Acts>
      </Part>
      <Part title="The file" small="ISO 20022, pain.001.001.09">
        <BankFileForm due={props.due} receivers={receivers} accounts={list().accounts} />
      </Part>
    </Show>
  );
}
