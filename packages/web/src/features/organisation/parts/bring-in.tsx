import type { Role } from "@allotment/core/access/role";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { bringIn, type Organisation } from "../organisation.queries.ts";
import { roleHints, rolesIn, roleWords } from "../organisation.words.ts";

const choice = (value: Role) => ({ value, label: roleWords[value], hint: roleHints[value] });

/** Bring someone into an organisation by e-mail, with one part to play. They hear of it. */
export function BringIn(props: { org: Organisation; done: () => Promise<unknown> }) {
  // A new round draws the form afresh once someone is in.
  const [round, setRound] = createSignal(1);
  const form = useForm({
    read: (values) => ({
      email: values.text("email"),
      name: values.text("name"),
      role: values.choice("role", rolesIn(props.org.kind), "Say what they will do."),
    }),
    send: (input, key) => bringIn(props.org.orgId, input, key),
    done: async (member) => {
      tell(`${member.name} is in, and will hear by e-mail.`);
      setRound(round() + 1);
      await props.done();
    },
  });
  return (
    <Part title="Bring someone in">
      <Form of={form}>
        <Show when={round()} keyed>
          <TextField name="email" label="Their e-mail" type="email" width="medium" />
          <TextField
            name="name"
            label="Their name"
            hint="The name they go by. They can change it."
            width="medium"
          />
          <RadioGroup name="role" label="What will they do?" choices={rolesIn(props.org.kind).map(choice)} />
          <Acts>
            <SendButton doing="Bringing them in">Bring them in and tell them</SendButton>
          </Acts>
        </Show>
      </Form>
    </Part>
  );
}
