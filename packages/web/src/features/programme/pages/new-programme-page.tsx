import { fromTemplate, templateKeys, templates } from "@allotment/core/programme/template.rules";
import { revalidate, useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { isOrganisation } from "../../../lib/place.ts";
import { memberships, refreshSession } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { today } from "../../../lib/today.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { createProgramme, getMine } from "../programme.queries.ts";

/** Funders the person answers for. */
const funders = () =>
  memberships("commissioner")
    .filter(({ scope }) => isOrganisation(scope))
    .map(({ scope, title }) => ({ value: scope, label: title }));

const NOTHING = "nothing";
const starts = [
  { value: NOTHING, label: "Nothing: an empty page" },
  ...templates.map(({ key, name, about }) => ({ value: key, label: name, hint: about })),
];

/** What a starting point fills in, with its days counted from today. */
const startOf = (chosen: string) => {
  const key = templateKeys.find((one) => one === chosen);
  return key ? fromTemplate(key, today()) : {};
};

/** A name and a purpose are enough to begin. */
export default function NewProgrammePage() {
  const navigate = useNavigate();
  const form = useForm({
    read: (values) => ({
      ...startOf(values.text("template")),
      funderOrgId: values.maybe("funderOrgId") ?? funders()[0]?.value ?? "",
      name: values.text("name"),
      purpose: { text: values.text("purpose.text"), whoSaysSo: values.text("purpose.whoSaysSo") },
    }),
    send: createProgramme,
    done: async ({ programmeId }) => {
      tellNext("Saved as a draft. Only your funder can see it.");
      await Promise.all([refreshSession(), revalidate(getMine.key)]);
      navigate(paths.programmeEdit({ programmeId }));
    },
  });
  return (
    <>
      <PageHead
        title="Begin a programme"
        state="A name and a purpose are enough for now. Nobody but your funder sees a draft."
        back={{ href: paths.programmes(), label: "Back to programmes" }}
      />
      <Part title="What it is for">
        <Form of={form}>
          <Show when={funders().length > 1}>
            <Select name="funderOrgId" label="Which funder?" choices={funders()} />
          </Show>
          <TextField name="name" label="What is it called?" width="medium" />
          <TextareaField
            name="purpose.text"
            label="What do we want to help happen?"
            hint="One sentence. Use the words people use."
            reader="everyone. It stands on top of each page."
            rows={3}
            noted
          />
          <TextareaField
            name="purpose.whoSaysSo"
            label="Who says so?"
            hint="Who helped to find these words, and who was not there?"
            rows={3}
          />
          <RadioGroup
            name="template"
            label="What would you like to start from?"
            hint="It fills in what you listen for, who reads, dates and edges. Change any of it."
            choices={starts}
            value={NOTHING}
          />
          <Acts>
            <SendButton doing="Saving">Begin this programme</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
