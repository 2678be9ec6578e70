import { createAsync } from "@solidjs/router";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { getAnswering } from "../../../lib/answering.ts";
import { me, memberships, worksIn } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { nameReviewer } from "../hold.queries.ts";

/** Someone more to look into a worry, among those in the reader's own places who answer for money or for safety. */
export function ReviewerForm(props: { potId: string }) {
  const places = () => [...new Set(memberships().map(({ scope }) => scope))].filter(worksIn);
  const people = createAsync(() => getAnswering(places()));
  const others = () => (people() ?? []).filter(({ value }) => value !== me()?.person.personId);
  const form = useForm({
    read: (values) => ({ personId: values.text("personId") }),
    send: ({ personId }, key) => nameReviewer(props.potId, personId, key),
    done: () => tell("They are asked to look into it too."),
  });
  return (
    <Part title="If one of you can’t">
      <Form of={form} name="reviewer">
        <Select
          name="personId"
          label="Who else could look into it?"
          hint="Someone who answers for this money or for safety, and holds none of it."
          none="Pick someone"
          choices={others()}
        />
        <Acts>
          <SendButton look="plain" doing="Asking">
            Ask them too
          </SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
