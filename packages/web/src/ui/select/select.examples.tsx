import type { ExampleSet } from "../../lib/example.ts";
import { Select } from "./select.tsx";

const pots = [
  { value: "a", label: "Door team pot" },
  { value: "b", label: "Circle pot" },
];

export default {
  title: "Select",
  examples: [
    {
      state: "Nothing chosen yet",
      show: () => <Select name="pot" label="Which pot?" none="Pick a pot" choices={pots} />,
    },
    { state: "Chosen", show: () => <Select name="pot-2" label="Which pot?" choices={pots} value="b" /> },
    {
      state: "With an error",
      show: () => (
        <Select
          name="pot-3"
          label="Which pot?"
          none="Pick a pot"
          choices={pots}
          error="Pick a pot to spend from."
        />
      ),
    },
  ],
} satisfies ExampleSet;
