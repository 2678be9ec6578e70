import { useNavigate } from "@solidjs/router";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { PotInfo } from "../pot.queries.ts";
import { namesOf } from "../pot.words.ts";
import { othersOf, readSpend } from "../spend-form.ts";
import { writeDown } from "../together.queries.ts";
import { MoreAboutSpend } from "./more-about-spend.tsx";
import { TieField } from "./tie-field.tsx";
import { WhoDecided } from "./who-decided.tsx";

/** Comes in one file with the form below: both are made of the same fields, which then no other page pays for. */
export { SeveralForm } from "./several-form.tsx";

/** Where the holders chose to say yes together: one writes the spend down, for another's yes. */
export function WriteDownForm(props: { pot: PotInfo }) {
  const navigate = useNavigate();
  const reader = () => me()?.person.personId;
  const others = () => list(namesOf(othersOf(props.pot, reader()), props.pot.people, reader()));
  const form = useForm({
    read: (values) => readSpend(values, props.pot, reader()),
    send: (input, key) => writeDown(props.pot.potId, input, key),
    done: () => {
      tellNext("Written down. It is a spend when one of the others says yes too.");
      navigate(paths.potDrafts(props.pot));
    },
  });
  return (
    <Part title="Write it down together">
      <Form of={form}>
        <TextField name="what" label="What is it for?" autocomplete="off" />
        <MoneyField name="amountPence" label="How much?" leftPence={props.pot.balancePence} />
        <TextareaField name="why" label="Why does it matter?" rows={2} />
        <TieField pot={props.pot} reader={reader()} />
        <WhoDecided pot={props.pot} />
        <MoreAboutSpend pot={props.pot} />
        <p class="reader">{others()} will see it. It keeps no money back until one of you says yes too.</p>
        <Acts>
          <SendButton doing="Saving">Write it down</SendButton>
        </Acts>
      </Form>
    </Part>
  );
}
