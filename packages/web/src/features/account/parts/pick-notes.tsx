import { createAsync, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup, Tick } from "../../../ui/choices/checkbox-group.tsx";
import { getAccount, getQuotable, quoteNotes } from "../account.queries.ts";
import type { QuoteNotesProps } from "./quote-notes.tsx";

/** Which notes to quote, and the way out. */
export function PickNotes(props: QuoteNotesProps & { close: () => void }) {
  const notes = createAsync(() => getQuotable());
  const left = () => {
    const used = new Set(props.part.quotes.map(({ noteId }) => noteId));
    return (notes() ?? []).filter(({ noteId }) => !used.has(noteId));
  };
  const form = useForm({
    read: (values) => ({
      noteIds: values.list("noteIds"),
      ...(values.flag("personSaidYesAt") ? { personSaidYesAt: new Date().toISOString() } : {}),
    }),
    send: (input) => quoteNotes(props.accountId, props.part.key, input),
    done: async () => {
      tell("Quoted. If its writer takes a note back, it goes from here too.");
      props.close();
      await revalidate(getAccount.keyFor(props.accountId));
    },
  });
  return (
    <Show when={left().length > 0} fallback={<p class="soft">There is no note to quote. That is fine.</p>}>
      <Form of={form} name="quote">
        <CheckboxGroup
          name="noteIds"
          label="Which notes?"
          hint="Notes about a person can’t be quoted. Ask for a copy with no one in it."
          choices={left().map(({ noteId, words, by, on }) => ({
            value: noteId,
            label: words,
            hint: `${by}, ${inDays(on)}`,
          }))}
        />
        <Tick
          name="personSaidYesAt"
          label="If these are words of people served: I asked them, and they said yes."
        />
        <Acts>
          <SendButton look="plain" doing="Quoting">
            Quote these
          </SendButton>
          <Button look="quiet" onClick={props.close}>
            Not now
          </Button>
        </Acts>
      </Form>
    </Show>
  );
}
