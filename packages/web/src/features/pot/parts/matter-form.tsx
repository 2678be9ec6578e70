import { createAsync, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { getFromSpend } from "../follow.queries.ts";
import { getSpendMatter, linkMatter } from "../matters.queries.ts";
import { shortly } from "../shortly.ts";

/** Says which words of what matters a spend was for. It changes nothing about the money. */
export function MatterForm(props: { txId: string }) {
  const found = createAsync(() => getSpendMatter(props.txId));
  const form = useForm({
    read: (values) => values.text("matterId"),
    send: (matterId, key) => linkMatter(props.txId, matterId, key),
    done: async () => {
      await revalidate(getFromSpend.keyFor(props.txId));
      tell("Saved.");
    },
  });
  const choices = () =>
    (found()?.choices ?? []).map(({ matterId, words, on }) => ({
      value: matterId,
      label: `${shortly(words, 60)} (${inDays(on)})`,
    }));
  return (
    <Show when={choices().length > 0}>
      <Part title="Was it for what matters?">
        <Form of={form}>
          <Select
            name="matterId"
            label="Which words was it for?"
            hint="You can leave this."
            none="None of them"
            value={found()?.about?.matterId}
            choices={choices()}
          />
          <Acts>
            <SendButton look="plain" doing="Saving">
              Save what it was for
            </SendButton>
          </Acts>
        </Form>
      </Part>
    </Show>
  );
}
