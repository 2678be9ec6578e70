import { createAsync, revalidate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, Button, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { type AccountPart, getAccount, getQuotable, quoteNotes } from "../account.queries.ts";

interface QuoteNotesProps {
  accountId: string;
  part: AccountPart;
}

/** Bring in what people wrote down. Only what its writer shares with this circle can be quoted. */
export function QuoteNotes(props: QuoteNotesProps) {
  const [open, setOpen] = createSignal(false);
  return (
    <Show
      when={open()}
      fallback={
        <p>
          <Button look="quiet" onClick={() => setOpen(true)}>
            Quote a note<span class="vh"> for: {props.part.question}</span>
          </Button>
        </p>
      }
    >
      <WaitPart>
        <Pick {...props} close={() => setOpen(false)} />
      </WaitPart>
    </Show>
  );
}

function Pick(props: QuoteNotesProps & { close: () => void }) {
  const notes = createAsync(() => getQuotable());
  const left = () => {
    const used = new Set(props.part.quotes.map(({ noteId }) => noteId));
    return (notes() ?? []).filter(({ noteId }) => !used.has(noteId));
  };
  const form = useForm({
    read: (values) => values.list("noteIds"),
    send: (noteIds) => quoteNotes(props.accountId, props.part.key, noteIds),
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
