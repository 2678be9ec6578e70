import { createSignal, Show } from "solid-js";
import { Button } from "../../../ui/button/button.tsx";
import { later } from "../../../ui/wait/later.tsx";
import type { AccountPart } from "../account.queries.ts";

const PickNotes = later(() => import("./pick-notes.tsx").then((file) => file.PickNotes));

export interface QuoteNotesProps {
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
      <PickNotes {...props} close={() => setOpen(false)} />
    </Show>
  );
}
