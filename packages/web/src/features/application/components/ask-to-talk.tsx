import { revalidate } from "@solidjs/router";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { askToTalk } from "../act.queries.ts";
import { type Application, getApplication } from "../application.queries.ts";

/** The steward asks the group for a talk. Nothing else changes. */
export function AskToTalk(props: { application: Application }) {
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words) => askToTalk(props.application.applicationId, words),
    done: async () => {
      tell(`${props.application.orgName} will hear that you would like to talk.`);
      await revalidate(getApplication.key);
    },
  });
  return (
    <Part title="Talk with them">
      <More label="Ask for a talk before it is read">
        <Form of={form} name="talk">
          <TextareaField
            name="words"
            label="What would you like to talk about?"
            reader={`${props.application.orgName}. They will be told.`}
            rows={3}
          />
          <Acts>
            <SendButton look="plain" doing="Asking">
              Ask {props.application.orgName} for a talk
            </SendButton>
          </Acts>
        </Form>
      </More>
    </Part>
  );
}
