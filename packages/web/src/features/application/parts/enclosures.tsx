import { MOST_ENCLOSURES } from "@allotment/core/application/application.rules";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paperTypes } from "../../../lib/paper.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { FileField } from "../../../ui/file-field/file-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import type { Application, Draft } from "../application.queries.ts";
import { enclosureSender, takeBackEnclosure } from "../enclosure.queries.ts";
import { EnclosedRows } from "./enclosed.tsx";

type Added = Draft["enclosures"][number];

/** Files that go with a draft, and the way to add one. None is ever needed. */
export function Enclosures(props: { application: Application; draft: Draft }) {
  const { applicationId } = props.application;
  // Only for what to show: the API decides who may add, and who takes out.
  const adds = () => props.application.actions.includes("save");
  const takesOut = ({ byId }: Added) =>
    adds() && (byId === me()?.person.personId || props.application.actions.includes("send"));
  return (
    <Show when={adds() || props.draft.enclosures.length > 0}>
      <Part title="Files to go with it" small="None is needed">
        <Show when={props.draft.enclosures.length > 0}>
          <EnclosedRows
            applicationId={applicationId}
            files={props.draft.enclosures}
            more={(file) => (
              <Show when={takesOut(file)}>
                <ConfirmAct
                  look="quiet"
                  label="Take it out"
                  yes={`Take out “${file.about}”`}
                  told={[]}
                  act={() => takeBackEnclosure(applicationId, file.enclosureId)}
                  doing="Taking it out"
                >
                  <p>It no longer goes with your application.</p>
                </ConfirmAct>
              </Show>
            )}
          />
        </Show>
        <Show when={adds() && props.draft.enclosures.length < MOST_ENCLOSURES}>
          <AddForm applicationId={applicationId} />
        </Show>
      </Part>
    </Show>
  );
}

function AddForm(props: { applicationId: string }) {
  const [file, setFile] = createSignal<File>();
  const [percent, setPercent] = createSignal(0);
  const [times, setTimes] = createSignal(1);
  const send = enclosureSender(props.applicationId);
  const form = useForm({
    read: (values) => {
      const chosen = file();
      if (!chosen) values.trouble("file", "Choose a picture or a PDF first.");
      const about = values.text("about");
      if (about === "") values.trouble("about", "Say what it is, in a few words.");
      // What names the file, so that another file is another act.
      return { about, name: chosen?.name, size: chosen?.size, changed: chosen?.lastModified };
    },
    send: async ({ about }, key) => {
      const chosen = file();
      if (chosen) await send(chosen, key, setPercent, about);
    },
    done: () => {
      tell("Saved. It goes with your application.");
      setFile(undefined);
      setTimes((n) => n + 1);
    },
  });
  return (
    <Show when={times()} keyed>
      <Form of={form} name="enclosure">
        <FileField
          name="file"
          label="A drawing, a photo or a PDF"
          hint={`Up to 10 MB, and up to ${MOST_ENCLOSURES} in all. Leave out what names people you serve.`}
          accept={paperTypes}
          onFile={setFile}
        />
        <TextField name="about" label="What is it?" width="medium" />
        <Acts>
          <SendButton look="plain" doing={`Sending, ${percent()}%`}>
            Add this file
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
