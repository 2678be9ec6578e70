import { createAsync, revalidate, useNavigate, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { getCycle, getCycles, getTries, noteIdea } from "../learning.queries.ts";

/** An idea to try: its name, and a hunch or something we wonder. */
export default function NewExperimentPage() {
  const navigate = useNavigate();
  const [asked] = useSearchParams<{ cycle?: string }>();
  const cycle = createAsync(async () => (asked.cycle ? getCycle(asked.cycle) : undefined));
  const cycles = createAsync(async () => (asked.cycle ? undefined : getCycles()));
  const form = useForm({
    read: (values) => ({
      cycleId: values.text("cycleId"),
      idea: values.text("idea"),
      hunch: values.text("hunch"),
      weWonder: values.text("weWonder"),
    }),
    send: noteIdea,
    done: async ({ experimentId }) => {
      tellNext("Noted. Plan it when you are ready.");
      await revalidate(getTries.key);
      navigate(paths.experiment({ experimentId }));
    },
  });
  return (
    <>
      <PageHead
        title="Note an idea to try"
        state="Small is good. A hunch is enough."
        back={
          asked.cycle
            ? {
                href: paths.cycle({ cycleId: asked.cycle }),
                label: `Back to ${cycle()?.purpose ?? "the cycle"}`,
              }
            : backTo(paths.learning())
        }
      />
      <Part title="Your idea">
        <Form of={form}>
          <TextField name="idea" label="What might you try?" />
          <TextareaField name="hunch" label="What is your hunch?" rows={2} noted />
          <TextareaField
            name="weWonder"
            label="Or what do you wonder?"
            hint="One of the two is enough."
            rows={2}
          />
          <Show when={asked.cycle}>{(id) => <input type="hidden" name="cycleId" value={id()} />}</Show>
          <Show when={cycles()}>
            {(page) => (
              <Select
                name="cycleId"
                label="Which cycle is it for?"
                choices={page().items.map(({ cycleId, purpose }) => ({ value: cycleId, label: purpose }))}
              />
            )}
          </Show>
          <Acts>
            <SendButton doing="Saving">Note this idea</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
