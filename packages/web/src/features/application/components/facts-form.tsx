import { whyFacts } from "@allotment/core/application/questions.rules";
import { createAsync, revalidate, useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { Ask } from "../../../ui/ask/ask.tsx";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import {
  type Application,
  type Draft,
  getDraft,
  getOrganisation,
  saveFacts,
} from "../application.queries.ts";
import { useVersion } from "../use-version.ts";
import { Theirs } from "./theirs-note.tsx";

/** Facts the law or auditors ask for, told once and kept for next time. */
export function FactsForm(props: { application: Application; draft: Draft }) {
  const navigate = useNavigate();
  const { applicationId } = props.application;
  const org = createAsync(() => getOrganisation(props.application.orgId));
  const first = props.draft.answers.find(({ part }) => part === "facts");
  const stored = useVersion(first?.version ?? 0, (current) =>
    current.askUs === true ? "Ask us" : String(current.words ?? "Nothing"),
  );
  const form = useForm({
    read: (values) => ({
      words: values.text("words"),
      askUs: values.flag("askUs"),
      otherPublicMoneyPence: values.text("facts.otherPublicMoneyPence")
        ? values.pence("facts.otherPublicMoneyPence")
        : undefined,
    }),
    send: (facts) => stored.over((version) => saveFacts(applicationId, version, facts)),
    done: async () => {
      await revalidate(getDraft.keyFor(applicationId));
      navigate(paths.application({ applicationId }));
    },
  });
  return (
    <Ask
      kind={`${props.application.orgName} to ${props.application.programmeName}`}
      back={{ href: paths.application({ applicationId }), label: "Back to your application" }}
    >
      <Theirs words={stored.theirs()} />
      <Form of={form} name="facts">
        <TextareaField
          name="words"
          label={`A few facts about ${props.application.orgName}`}
          heading
          hint={`What kind of group, and your number if you have one. Who keeps people safe, and who can sign. ${whyFacts}`}
          reader="All reviewers, and auditors. We keep it, so that you are not asked twice."
          value={first?.words}
          rows={5}
        />
        <Tick name="askUs" label="We would rather be asked" checked={first?.askUs ?? false} />
        <Show when={org()?.sells}>
          <MoneyField
            name="facts.otherPublicMoneyPence"
            label="Other public money in the last three years"
            hint="Only groups that sell things or services are asked this. Write 0 for none."
            pence={first?.otherPublicMoneyPence}
          />
        </Show>
        <Acts>
          <SendButton doing="Saving">Save</SendButton>
        </Acts>
      </Form>
    </Ask>
  );
}
