import { For } from "solid-js";
import type { Example, ExampleSet } from "../../lib/example.ts";
import { PageHead } from "../../ui/page-head/page-head.tsx";
import { Part } from "../../ui/part/part.tsx";
import { BarePlan } from "../../ui/plan/plan.tsx";
import "./gallery.css";

const files = import.meta.glob<{ default: ExampleSet }>(
  ["../../ui/*/*.examples.tsx", "../../form/*.examples.tsx"],
  {
    eager: true,
  },
);
const sets = Object.values(files)
  .map((file) => file.default)
  .sort((one, other) => one.title.localeCompare(other.title));

/** Every kit piece in every state. */
export default function Gallery() {
  return (
    <>
      <PageHead
        kind="For those who build the portal"
        title="A place to tend together"
        state="Every piece of the kit, in every state."
        plan={<BarePlan />}
      />
      <For each={sets}>{(set) => <Shelf set={set} />}</For>
    </>
  );
}

function Shelf(props: { set: ExampleSet }) {
  const across = () => props.set.examples.some((example) => example.across);
  return (
    <Part title={props.set.title} id={props.set.title.toLowerCase().replaceAll(" ", "-")} across={across()}>
      <ul class="examples">
        <For each={props.set.examples}>{(example) => <Shown example={example} />}</For>
      </ul>
    </Part>
  );
}

function Shown(props: { example: Example }) {
  return (
    <li>
      <p class="soft example-name">{props.example.state}</p>
      {props.example.show()}
    </li>
  );
}
