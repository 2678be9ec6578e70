import type { ExampleSet } from "../../lib/example.ts";
import { More } from "./more.tsx";

export default {
  title: "More",
  examples: [
    {
      state: "Closed",
      show: () => (
        <More label="See the marks">
          <p>Line 6 ends 9c41 e07b 52aa.</p>
        </More>
      ),
    },
    {
      state: "Open",
      show: () => (
        <More label="What it stands on" open>
          <ul>
            <li>In August 17 of 26 van visits were after six in the evening.</li>
            <li>Our phone is busiest after nine.</li>
          </ul>
        </More>
      ),
    },
  ],
} satisfies ExampleSet;
