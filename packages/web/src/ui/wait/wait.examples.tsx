import type { ExampleSet } from "../../lib/example.ts";
import { Problem } from "../../lib/problem.ts";
import { Failed, Loading } from "./wait.tsx";

const refused = new Problem(403, "not_allowed", "You can see this, but this step is not yours to take.");

export default {
  title: "Waiting and trouble",
  examples: [
    { state: "On its way", show: () => <Loading /> },
    {
      state: "It did not go through",
      show: () => <Failed cause={new TypeError("no line")} again={() => undefined} />,
    },
    { state: "The API said no", show: () => <Failed cause={refused} /> },
  ],
} satisfies ExampleSet;
