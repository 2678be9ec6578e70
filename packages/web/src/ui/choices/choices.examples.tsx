import type { ExampleSet } from "../../lib/example.ts";
import { CheckboxGroup, Tick } from "./checkbox-group.tsx";
import { RadioGroup } from "./radio-group.tsx";

const tie = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes, and I will say how" },
];
const see = [
  { value: "1", label: "Us two", hint: "You and Dean." },
  { value: "2", label: "Our team" },
  { value: "3", label: "Our circle" },
];

export default {
  title: "Choices",
  examples: [
    {
      state: "One of two, side by side",
      show: () => (
        <RadioGroup
          name="tie"
          inline
          label="Do you, or someone close to you, gain from this?"
          hint="It is fine to say yes."
          choices={tie}
          value="no"
        />
      ),
    },
    { state: "One of a few", show: () => <RadioGroup name="see" label="Who can see this?" choices={see} /> },
    {
      state: "With an error",
      show: () => (
        <RadioGroup name="see-2" label="Who can see this?" choices={see} error="Pick who can see this." />
      ),
    },
    {
      state: "As many as are true",
      show: () => <CheckboxGroup name="hear" label="Who should hear this?" choices={see} values={["2"]} />,
    },
    {
      state: "One thing to say yes to",
      show: () => <Tick name="happy" label="They are happy for us to try this" />,
    },
  ],
} satisfies ExampleSet;
