import { lookDueOn } from "@allotment/core/grant/look.rules";
import { createSignal, For, Show } from "solid-js";
import { Button } from "../../../ui/button/button.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { GrantInfo } from "../grant.queries.ts";
import { LookForm } from "./look-form.tsx";
import { LookTold } from "./look-told.tsx";

/** Once a year at least both sides look back: the money to the penny, and what each of them sees. */
export function LooksPart(props: { grant: GrantInfo }) {
  const [open, setOpen] = createSignal(false);
  const may = (act: string) => props.grant.actions.includes(act);
  const looks = () => [...(props.grant.looks ?? [])].reverse();
  return (
    <Part title="The yearly look" small="Both sides, once a year">
      <Show when={lookDueOn(props.grant)}>
        {(on) => (
          <p>
            The next is due by <When at={on()} as="full" />.
          </p>
        )}
      </Show>
      <For each={looks()}>{(look) => <LookTold grant={props.grant} look={look} />}</For>
      <Show when={may("beginLook") || may("answerLook")}>
        <Show
          when={open()}
          fallback={
            <Button look="quiet" onClick={() => setOpen(true)}>
              {may("answerLook") ? "Say what you see" : "Look back on the year"}
            </Button>
          }
        >
          <LookForm grant={props.grant} onDone={() => setOpen(false)} />
        </Show>
      </Show>
    </Part>
  );
}
