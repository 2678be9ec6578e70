import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { refreshSession } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { register } from "../organisation.queries.ts";
import { kinds, kindWords } from "../organisation.words.ts";
import { LegalFacts, PublicMoney, Sells } from "../parts/organisation-fields.tsx";

const kindChoices = kinds.map((value) => ({ value, label: kindWords[value] }));

/** Bring an organisation in; whoever does it answers for it. */
export default function NewOrganisationPage() {
  const navigate = useNavigate();
  const [kind, setKind] = createSignal("");
  const isFunder = () => kind() === "funder";
  const form = useForm({
    read: (values) => ({
      name: values.text("name"),
      kind: values.choice("kind", kinds, "Say what kind of organisation it is."),
      publicBody: values.flag("publicBody") || values.text("kind") === "publicBody",
      sells: values.flag("sells"),
      ref: values.maybe("ref"),
      facts: values.maybe("facts"),
    }),
    send: register,
    done: async ({ orgId, name }) => {
      tellNext(`${name} is here. You answer for it.`);
      await refreshSession();
      navigate(paths.organisation({ organisationId: orgId }));
    },
  });
  return (
    <>
      <PageHead
        title="Bring in your organisation"
        state="You will answer for it here. You can bring in others, and hand it on."
        back={{ href: paths.home(), label: "Back to home" }}
      />
      <Part title="About it">
        <Form of={form}>
          <TextField name="name" label="What is it called?" width="medium" autocomplete="organization" />
          <RadioGroup name="kind" label="What kind is it?" choices={kindChoices} onChoice={setKind} />
          <Show when={isFunder()}>
            <PublicMoney />
          </Show>
          <Show when={kind() !== "" && !isFunder()}>
            <Sells />
          </Show>
          <TextField
            name="ref"
            label="Its published id, if it has one"
            hint="Such as GB-CHC-1234567. Look at it twice: it stays as you write it."
            width="short"
            spellcheck={false}
          />
          <LegalFacts />
          <Acts>
            <SendButton doing="Bringing it in">Bring it in</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
