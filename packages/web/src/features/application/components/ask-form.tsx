import { createAsync, revalidate, useNavigate } from "@solidjs/router";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Ask } from "../../../ui/ask/ask.tsx";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { type Application, type Draft, getDraft, getProgrammePage, saveAsk } from "../application.queries.ts";
import { useVersion } from "../use-version.ts";
import { Theirs } from "./theirs-note.tsx";

/** The amount a group asks for. */
export function AskForm(props: { application: Application; draft: Draft }) {
  const navigate = useNavigate();
  const { applicationId } = props.application;
  const programme = createAsync(() => getProgrammePage(props.application.programmeId));
  const first = props.draft.answers.find(({ part }) => part === "ask");
  const stored = useVersion(first?.version ?? 0, (current) =>
    typeof current.askedPence === "number" ? money(current.askedPence) : "nothing",
  );
  const form = useForm({
    read: (values) => (values.text("askedPence") ? values.pence("askedPence") : null),
    send: (pence) => stored.over((version) => saveAsk(applicationId, version, pence)),
    done: async () => {
      await revalidate(getDraft.keyFor(applicationId));
      navigate(paths.applicationQuestion({ applicationId, questionKey: "facts" }));
    },
  });
  return (
    <Ask
      kind={`${props.application.orgName} to ${props.application.programmeName}`}
      back={{ href: paths.application({ applicationId }), label: "Back to your application" }}
    >
      <Theirs words={stored.theirs()} />
      <Form of={form} name="ask">
        <MoneyField
          name="askedPence"
          label="How much money do you ask for?"
          heading
          hint={`For all the years together. You said what it is for in question 8.${most(programme()?.totalPence)}`}
          reader="All reviewers, to agree the amount."
          pence={first?.askedPence}
        />
        <Acts>
          <SendButton doing="Saving">Save and go on</SendButton>
        </Acts>
      </Form>
    </Ask>
  );
}

const most = (pence: number | undefined): string =>
  pence ? ` The whole programme has ${money(pence)}.` : "";
