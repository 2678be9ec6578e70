import { createSignal } from "solid-js";
import type { ExampleSet } from "../../lib/example.ts";
import { Button } from "../button/button.tsx";
import { Trouble, type TroubleLine } from "./trouble.tsx";

const two: TroubleLine[] = [
  { message: "There is £710.00 left in this pot. You asked for £900.00.", fieldId: "design" },
  { message: "Say what it was for." },
];

/** It takes focus when it appears, so here it waits to be asked for. */
function Asked() {
  const [lines, setLines] = createSignal<readonly TroubleLine[]>([]);
  return (
    <div class="body">
      <Trouble lines={lines()} />
      <Button look="plain" onClick={() => setLines(lines().length > 0 ? [] : two)}>
        Show and hide
      </Button>
    </div>
  );
}

export default {
  title: "Trouble",
  examples: [{ state: "Two things, one of them linked to its field", show: () => <Asked /> }],
} satisfies ExampleSet;
