import type { ExampleSet } from "../../lib/example.ts";
import { DateField } from "./date-field.tsx";

export default {
  title: "Date",
  examples: [
    { state: "Empty", show: () => <DateField name="on" label="When shall we talk about it?" /> },
    {
      state: "With an error",
      show: () => (
        <DateField
          name="on-2"
          label="When shall we talk about it?"
          value="2026-11-02"
          error="Pick a day that is to come."
        />
      ),
    },
  ],
} satisfies ExampleSet;
