import type { ExampleSet } from "../../lib/example.ts";
import { TwoTexts } from "./two-texts.tsx";

export default {
  title: "Two texts",
  examples: [
    {
      state: "Someone we can name",
      show: () => (
        <TwoTexts
          mine="We meet each week to make sense of our notes."
          theirs="We meet each week, and once a month with Second Tide."
          by="Priya"
          onPick={() => undefined}
        />
      ),
    },
    {
      state: "Someone we can’t",
      show: () => <TwoTexts mine="Each week." theirs="Once a month." onPick={() => undefined} />,
    },
  ],
} satisfies ExampleSet;
