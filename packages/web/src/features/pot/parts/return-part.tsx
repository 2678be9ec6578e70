import { useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { returnSpend, type SpendInfo } from "../pot.queries.ts";

/** Money that came back: the way to say so, or that it was said. */
export function ReturnPart(props: { spend: SpendInfo }) {
  return (
    <>
      <Show when={props.spend.returned?.why}>
        {(why) => (
          <Part title="Why it was put back">
            <Words text={why()}>
              {props.spend.people[props.spend.returned?.byId ?? ""] ?? "Someone"},{" "}
              <When at={props.spend.returned?.at ?? ""} />
            </Words>
            <Show when={props.spend.returned?.becomes}>
              {(txId) => (
                <Link href={paths.oneSpend({ txId: txId() })}>See what was written in its place</Link>
              )}
            </Show>
          </Part>
        )}
      </Show>
      <Show when={props.spend.actions.includes("returnSpend")}>
        <Part title="Not as it was?">
          <More label="The money came back">
            <ReturnForm spend={props.spend} />
          </More>
          <Link href={paths.correctSpend(props.spend)} look="quiet">
            Put right the amount or the pot
          </Link>
        </Part>
      </Show>
    </>
  );
}

function ReturnForm(props: { spend: SpendInfo }) {
  const navigate = useNavigate();
  const amount = () => money(props.spend.money?.amountPence ?? 0);
  const form = useForm({
    read: (values) => values.text("reason"),
    send: (reason, key) => returnSpend(props.spend.txId, reason, key),
    done: ({ potId, balancePence }) => {
      tellNext(`Saved. ${amount()} came back, and ${money(balancePence)} is left.`);
      navigate(paths.pot({ potId }));
    },
  });
  return (
    <Form of={form}>
      <p>A new line puts the money back. The line of this spend stays.</p>
      <TextField name="reason" label="What happened?" />
      <Acts>
        <SendButton look="plain" doing="Saving">
          Put {amount()} back into {props.spend.potName ?? "the pot"}
        </SendButton>
      </Acts>
    </Form>
  );
}
