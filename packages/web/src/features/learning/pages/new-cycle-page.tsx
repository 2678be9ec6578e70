import { scales, subjects } from "@allotment/core/cycle/cycle.rules";
import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { isOrganisation } from "../../../lib/place.ts";
import { backTo } from "../../../lib/room-name.ts";
import { memberships } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { startCycle } from "../learning.queries.ts";
import { scaleWords, subjectWords } from "../learning.words.ts";
import { WhoseLife } from "../parts/whose-life.tsx";

/** Places whose team may be in it: the organisations and programmes of whoever starts it. */
const places = () =>
  memberships()
    .filter(({ role }) => role !== "reviewer")
    .map(({ scope, title }) => ({ value: scope, label: title }));

const placeOf = (scope: string | undefined) => {
  if (!scope) return {};
  return isOrganisation(scope) ? { orgId: scope } : { programmeId: scope };
};

/** Whose life it is about, when it is not one's own, and that they said yes just now. */
const lifeOf = (personId: string | undefined, saidYes: boolean) =>
  personId ? { personId, ...(saidYes ? { personSaidYesAt: new Date().toISOString() } : {}) } : {};

export default function NewCyclePage() {
  const navigate = useNavigate();
  const [scale, setScale] = createSignal("team");
  const form = useForm({
    read: (values) => ({
      purpose: values.text("purpose"),
      scale: values.text("scale"),
      subject: values.choice("subject", subjects),
      ...placeOf(values.maybe("place")),
      ...lifeOf(values.maybe("personId"), values.flag("personSaidYesAt")),
    }),
    send: startCycle,
    done: ({ cycleId }) => {
      tellNext("Your cycle has begun. Its purpose is open.");
      navigate(paths.cycle({ cycleId }));
    },
  });
  return (
    <>
      <PageHead
        title="Start a learning cycle"
        state="One sentence is enough. You can change it together as you learn."
        back={backTo(paths.learning())}
      />
      <Part title="What it is about">
        <Form of={form}>
          <TextareaField
            name="purpose"
            label="What do we want to help happen?"
            hint="Use the words people use."
            rows={3}
          />
          <RadioGroup
            name="scale"
            label="How wide does it look?"
            value="team"
            choices={scales.map((scale) => ({ value: scale, label: scaleWords[scale] ?? scale }))}
            onChoice={setScale}
          />
          <Show when={scale() === "person"}>
            <WaitPart>
              <WhoseLife />
            </WaitPart>
          </Show>
          <RadioGroup
            name="subject"
            label="What is it about?"
            value="work"
            choices={subjects.map((subject) => ({ value: subject, label: subjectWords[subject] }))}
          />
          <Select name="place" label="Whose cycle is it?" none="Just mine for now" choices={places()} />
          <Acts>
            <SendButton doing="Starting">Start this cycle</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
