import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { More } from "../../../ui/more/more.tsx";
import { sharingChoices, WhoCanSee } from "../../../ui/who-can-see/who-can-see.tsx";
import { type SpendInfo, setShare } from "../pot.queries.ts";
import { readBy } from "../pot.words.ts";

/** Who can read the words of a spend, and changing it. */
export function SharePart(props: { spend: SpendInfo }) {
  return (
    <WhoCanSee>
      <p>{readBy(props.spend.share)} Others who see the pot see the sum and the day.</p>
      <Show when={props.spend.actions.includes("setShare")}>
        <Show when={props.spend.share > 0}>
          <p>An auditor who sees this pot may ask for a copy without names. You are told if one does.</p>
        </Show>
        <More label="Change who can see the words">
          <ShareForm spend={props.spend} />
        </More>
      </Show>
    </WhoCanSee>
  );
}

function ShareForm(props: { spend: SpendInfo }) {
  const form = useForm({
    read: (values) => values.number("share"),
    send: (share, key) => setShare(props.spend.txId, share, key),
    done: (_, share) => tell(`Saved. ${readBy(share)}`),
  });
  return (
    <Form of={form}>
      <RadioGroup
        name="share"
        label="Who can see the words?"
        hint="Fewer people takes effect at once."
        value={String(props.spend.share)}
        choices={sharingChoices()}
      />
      <Acts>
        <SendButton look="plain" doing="Saving">
          Save who can see
        </SendButton>
      </Acts>
    </Form>
  );
}
