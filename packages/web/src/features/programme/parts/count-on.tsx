import { waitsOf, waitWords } from "@allotment/core/programme/waits.rules";
import { For } from "solid-js";
import { Part } from "../../../ui/part/part.tsx";
import type { Programme } from "../programme.queries.ts";

/** How long people have, or wait, as everyone can read it. */
export function CountOn(props: { programme: Pick<Programme, "waits"> }) {
  return (
    <Part title="What people can count on">
      <ul>
        <For each={waitWords(waitsOf(props.programme))}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Part>
  );
}
