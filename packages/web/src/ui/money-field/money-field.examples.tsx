import type { ExampleSet } from "../../lib/example.ts";
import { MoneyField } from "./money-field.tsx";

export default {
  title: "Money",
  examples: [
    { state: "Empty", show: () => <MoneyField name="a" label="How much?" /> },
    {
      state: "Says what will be left",
      show: () => (
        <MoneyField name="b" label="How much?" pence={2400} leftPence={145751} place="Jo and Dean" />
      ),
    },
    {
      state: "More than there is",
      show: () => <MoneyField name="c" label="How much?" pence={90000} leftPence={71000} />,
    },
    {
      state: "With an error",
      show: () => <MoneyField name="d" label="How much?" error="Type an amount in pounds, like 24.00." />,
    },
  ],
} satisfies ExampleSet;
