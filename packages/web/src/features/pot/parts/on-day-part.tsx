import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import type { PotInfo } from "../pot.queries.ts";
import { getBalance } from "../statement.queries.ts";
import { leftWords } from "../statement.words.ts";

type Found = Awaited<ReturnType<typeof getBalance>>;

/** What was left at the end of a day, by when each line was written down. */
export function OnDayPart(props: { pot: PotInfo }) {
  const [found, setFound] = createSignal<Found>();
  const form = useForm({
    read: (values) => values.text("on"),
    send: (on) => getBalance(props.pot.potId, on),
    done: setFound,
  });
  return (
    <Part title="What was left on a day?">
      <Form of={form}>
        <DateField name="on" label="Which day?" value={today()} max={today()} />
        <Acts>
          <SendButton look="plain" doing="Looking">
            Look up this day
          </SendButton>
        </Acts>
      </Form>
      <p role="status">
        <Show when={found()}>{(it) => leftWords(it())}</Show>
      </p>
      <Show when={found()?.page}>
        {(page) => (
          <Link href={paths.statementPage({ potId: props.pot.potId, page: String(page()) })} look="quiet">
            See the lines of that time
          </Link>
        )}
      </Show>
    </Part>
  );
}
