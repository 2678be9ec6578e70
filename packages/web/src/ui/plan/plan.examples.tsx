import type { ExampleSet } from "../../lib/example.ts";
import { BarePlan, PotPlan } from "./plan.tsx";

export default {
  title: "Plan",
  examples: [
    { state: "A pot with no pot above it", show: () => <PotPlan depth={1} /> },
    { state: "One pot above", show: () => <PotPlan depth={2} /> },
    { state: "Two pots above", show: () => <PotPlan depth={3} /> },
    { state: "Three pots above", show: () => <PotPlan depth={4} /> },
    { state: "Nothing sown yet", show: () => <BarePlan /> },
  ],
} satisfies ExampleSet;
