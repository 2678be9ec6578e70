import { createAsync, revalidate, useNavigate, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { backTo } from "../../../lib/room-name.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { sharingChoices } from "../../../ui/who-can-see/who-can-see.tsx";
import { getCycles, getNotes, levelOf, writeNote } from "../learning.queries.ts";
import { moreIn, NoteMore } from "../parts/note-more.tsx";

/** One screen: what you noticed, who can see it, and where it belongs if anywhere. */
export default function NewNotePage() {
  const navigate = useNavigate();
  const [asked] = useSearchParams<{ cycle?: string; try?: string }>();
  const cycles = createAsync(() => getCycles());
  const back = () => {
    if (asked.try) return { href: paths.experiment({ experimentId: asked.try }), label: "Back to the try" };
    if (asked.cycle) return { href: paths.cycle({ cycleId: asked.cycle }), label: "Back to the cycle" };
    return backTo(paths.learning());
  };
  const form = useForm({
    read: (values) => ({
      words: values.text("words"),
      share: levelOf(values.text("share")),
      wentWrong: values.flag("wentWrong"),
      notSure: values.flag("notSure"),
      ...moreIn(values),
      ...(asked.try ? { experimentId: asked.try } : {}),
      ...(asked.try ? {} : { cycleId: values.maybe("cycleId") }),
    }),
    send: writeNote,
    done: async () => {
      tellNext("Saved. It is yours: you can share it further, or take it back.");
      await revalidate(getNotes.key);
      navigate(back().href);
    },
  });
  return (
    <>
      <PageHead title="Write a note" state="A line is plenty. It need not be finished." back={back()} />
      <Part title="Your note">
        <Form of={form}>
          <TextareaField name="words" label="What did you notice?" rows={5} />
          <Select
            name="share"
            label="Who can see this?"
            hint="You can change this at any time."
            value={asked.cycle || asked.try ? "2" : "0"}
            choices={sharingChoices(4)}
          />
          <Show when={!asked.try && (cycles()?.items ?? []).length > 0}>
            <Select
              name="cycleId"
              label="Which cycle is it for?"
              none="None"
              value={asked.cycle}
              choices={(cycles()?.items ?? []).map(({ cycleId, purpose }) => ({
                value: cycleId,
                label: purpose,
              }))}
            />
          </Show>
          <Tick name="wentWrong" label="Something went wrong. Saying so is thanked." />
          <Tick name="notSure" label="I am not sure about this." />
          <NoteMore />
          <Acts>
            <SendButton doing="Saving">Save this note</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
