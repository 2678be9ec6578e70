import type { ExampleSet } from "../../lib/example.ts";
import { Mark } from "./mark.tsx";

export default {
  title: "Mark",
  examples: [{ state: "The name and its string line", show: () => <Mark /> }],
} satisfies ExampleSet;
