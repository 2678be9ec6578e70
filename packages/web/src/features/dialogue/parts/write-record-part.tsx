import { kindRules } from "@allotment/core/dialogue/kind.rules";
import { revalidate, useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import type { Values } from "../../../form/values.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { editRecord, getTalk, getTalks, offerRecord, type Talk } from "../dialogue.queries.ts";
import { nameOf } from "../dialogue.words.ts";

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

type Draft = NonNullable<Talk["draft"]>;

const pairs = (values: Values, count: number): Draft["youSaidWeChanged"] =>
  Array.from({ length: count }, (_, at) => ({
    youSaid: values.text(`youSaidWeChanged.${at}.youSaid`),
    weChanged: values.text(`youSaidWeChanged.${at}.weChanged`),
  })).filter(({ youSaid, weChanged }) => youSaid || weChanged);

/** What the record holds besides each person's words: who was missing, and for people served the plain words. */
export function WriteRecordPart(props: { talk: Talk }) {
  return (
    <Show when={props.talk.actions.includes("editRecord") && props.talk.draft}>
      {(draft) => (
        <Part title="The record" small="Both sides can write here" id="write-record">
          <Show when={draft().version} keyed>
            <DraftForm talk={props.talk} draft={draft()} />
          </Show>
          <Offer talk={props.talk} />
        </Part>
      )}
    </Show>
  );
}

function DraftForm(props: { talk: Talk; draft: Draft }) {
  const plain = () => kindRules[props.talk.kind].plainWords;
  const [said, setSaid] = createSignal(Math.max(1, props.draft.youSaidWeChanged.length));
  const form = useForm({
    read: (values) => ({
      whoWasMissing: lines(values.text("whoWasMissing")),
      noOneMissing: values.flag("noOneMissing"),
      ...(plain() ? { plainWords: values.text("plainWords"), youSaidWeChanged: pairs(values, said()) } : {}),
    }),
    send: (input) => editRecord(props.talk.dialogueId, props.draft.version, input),
    done: () => {
      tell("Saved.");
      return revalidate(getTalk.keyFor(props.talk.dialogueId));
    },
  });
  return (
    <Form of={form} name="record">
      <TextareaField
        name="whoWasMissing"
        label="Who was not here?"
        hint="One on each line."
        value={props.draft.whoWasMissing.join("\n")}
        rows={2}
      />
      <Tick name="noOneMissing" label="No one was missing." checked={props.draft.noOneMissing} />
      <Show when={plain()}>
        <TextareaField
          name="plainWords"
          label="What happened, in plain words"
          hint="Short sentences, for everyone who was here."
          value={props.draft.plainWords}
          rows={4}
        />
        <For each={Array.from({ length: said() }, (_, at) => at)}>
          {(at) => (
            <>
              <TextareaField
                name={`youSaidWeChanged.${at}.youSaid`}
                label="You said…"
                value={props.draft.youSaidWeChanged[at]?.youSaid}
                rows={2}
              />
              <TextareaField
                name={`youSaidWeChanged.${at}.weChanged`}
                label="We changed…"
                value={props.draft.youSaidWeChanged[at]?.weChanged}
                rows={2}
              />
            </>
          )}
        </For>
        <p>
          <Button look="quiet" onClick={() => setSaid(said() + 1)}>
            Add another “you said, we changed”
          </Button>
        </p>
      </Show>
      <Acts>
        <SendButton look="plain" doing="Saving">
          Save this part
        </SendButton>
      </Acts>
    </Form>
  );
}

function Offer(props: { talk: Talk }) {
  const navigate = useNavigate();
  const { dialogueId } = props.talk;
  const others = () =>
    [...props.talk.givingIds, ...props.talk.receivingIds]
      .filter((id) => id !== me()?.person.personId)
      .map(nameOf(props.talk.people));
  async function offer() {
    await offerRecord(dialogueId);
    tellNext("Offered. Each person can agree, agree with a note, or not sign.");
    await revalidate([getTalk.keyFor(dialogueId), getTalks.key]);
    navigate(paths.record({ dialogueId }));
  }
  return (
    <ConfirmAct
      label="Offer the record"
      yes="Offer it to everyone now"
      told={others()}
      act={offer}
      doing="Offering"
    >
      <p>From here on its words stay as they are. Anyone can ask for a change. Save your part first.</p>
    </ConfirmAct>
  );
}
