import { revalidate, useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { sharingChoices } from "../../../ui/who-can-see/who-can-see.tsx";
import { getNotes, levelOf, type Note, redactNote } from "../learning.queries.ts";

/** A copy with the personal words taken out, which may go further. The original stays where it is. */
export function RedactPart(props: { note: Note }) {
  const navigate = useNavigate();
  const about = () =>
    props.note.aboutPersonId && (props.note.people[props.note.aboutPersonId] ?? "the person");
  const form = useForm({
    read: (values) => ({
      words: values.text("words"),
      share: levelOf(values.text("share")),
      ...(values.flag("saidYes") ? { personSaidYesAt: new Date().toISOString() } : {}),
    }),
    send: (input, key) => redactNote(props.note.noteId, input, key),
    done: async ({ noteId }) => {
      tellNext("A copy is made. The first note stays as it was.");
      await revalidate(getNotes.key);
      navigate(paths.note({ noteId }));
    },
  });
  return (
    <Part title="Let it travel">
      <More label="Make a copy with no one in it">
        <Form of={form} name="copy">
          <TextareaField
            name="words"
            label="Say it again, with the personal words taken out"
            hint="Leave out names, and what only one person would know."
            value={props.note.words}
            rows={3}
          />
          <Select name="share" label="Who can see the copy?" value="4" choices={sharingChoices()} />
          <Show when={about()}>
            {(name) => <Tick name="saidYes" label={`${name()} said yes to this.`} />}
          </Show>
          <Acts>
            <SendButton look="plain" doing="Copying">
              Make this copy
            </SendButton>
          </Acts>
        </Form>
      </More>
    </Part>
  );
}
