import type { ExampleSet } from "../../lib/example.ts";
import { Fact, Facts } from "./facts.tsx";

export default {
  title: "Facts",
  examples: [
    {
      state: "In pairs",
      show: () => (
        <Facts>
          <Fact term="They asked for">£45,000</Fact>
          <Fact term="They begin with">£30,000 for one year, hosted by Second Tide</Fact>
          <Fact term="Who was missing">People who would not walk into a workshop.</Fact>
        </Facts>
      ),
    },
  ],
} satisfies ExampleSet;
