import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { getAnswering } from "../../../lib/answering.ts";
import { paths } from "../../../lib/paths.ts";
import { me, memberships, worksIn } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { freezePot } from "../hold.queries.ts";
import { getPot, type PotInfo } from "../pot.queries.ts";
import { reasonWords } from "../pot.words.ts";

/** Put a pot on hold over a worry, with a second person. */
export default function FreezePage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  return (
    <Show when={pot()}>
      {(found) => (
        <>
          <PageHead
            title="Put it on hold"
            kind={found().name}
            state="Nothing can be spent while two people look into a worry. They do so in five working days."
            back={{ href: paths.pot(found()), label: `Back to ${found().name}` }}
          />
          <Show
            when={found().actions.includes("freeze")}
            fallback={
              <Part title="Not now">
                <p>A hold is for people who answer for this money, and do not hold it.</p>
              </Part>
            }
          >
            <FreezeForm pot={found()} />
          </Show>
        </>
      )}
    </Show>
  );
}

const reasons = ["harm", "suspectedFraud", "theft"] as const;

/** The places where the reader sees who is there. */
const placesOfReader = () => [...new Set(memberships().map(({ scope }) => scope))].filter(worksIn);

function FreezeForm(props: { pot: PotInfo }) {
  const navigate = useNavigate();
  const people = createAsync(() => getAnswering(placesOfReader()));
  const others = () => {
    const not: readonly (string | undefined)[] = [me()?.person.personId, ...(props.pot.holderIds ?? [])];
    return (people() ?? []).filter(({ value }) => !not.includes(value));
  };
  const form = useForm({
    read: (values) => ({
      reason: values.choice("reason", reasons, "Pick what it is about."),
      why: values.text("why"),
      secondId: values.text("secondId"),
      urgentNeeds: values.text("urgentNeeds"),
    }),
    send: (input, key) => freezePot(props.pot.potId, input, key),
    done: () => {
      tellNext("It is on hold. Those who hold it are told kindly, and not why.");
      navigate(paths.potHold(props.pot));
    },
  });
  return (
    <Part title="Your worry">
      <Form of={form}>
        <RadioGroup
          name="reason"
          label="What is it about?"
          choices={reasons.map((value) => ({ value, label: reasonWords[value] }))}
        />
        <TextareaField
          name="why"
          label="What have you seen?"
          hint="Sealed. Only you two and others who look into it can read this."
          rows={4}
        />
        <Select
          name="secondId"
          label="Who does this with you?"
          hint="A safeguarding lead, or someone else who answers for money."
          none="Pick someone"
          choices={others()}
        />
        <TextareaField
          name="urgentNeeds"
          label="What can people do who need something now?"
          hint="Name who to call. Those who hold the pot read this."
          rows={3}
        />
        <Acts>
          <SendButton doing="Putting it on hold">Put {props.pot.name} on hold</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
