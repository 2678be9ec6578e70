import type { ExampleSet } from "../../lib/example.ts";

export default {
  title: "Help",
  examples: [
    { state: "At the foot of this page, as on each page", show: () => <a href="#help">Go to help</a> },
  ],
} satisfies ExampleSet;
