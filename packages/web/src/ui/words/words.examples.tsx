import type { ExampleSet } from "../../lib/example.ts";
import { When } from "../when/when.tsx";
import { Said, Words } from "./words.tsx";

export default {
  title: "Words",
  examples: [
    {
      state: "Who, when and who can see it",
      show: () => (
        <Words text="I cooked. I slept.">
          Jo, <When at="2026-06-12" />. You and Dean can see this.
        </Words>
      ),
    },
    {
      state: "Two in a row, one of them long",
      show: () => (
        <div class="body roomy">
          <Words text="The town shuts when people need it most.">Saltmere together</Words>
          <Words
            text={
              "We rang within a day. It felt like being chased.\n\nNow people choose when and where. Some choose never, and that is fine."
            }
          >
            Mo, telling what Harbour Door changed
          </Words>
        </div>
      ),
    },
    {
      state: "With no quotation marks",
      show: () => <Said text="For us night is about safety, not opening times." />,
    },
  ],
} satisfies ExampleSet;
