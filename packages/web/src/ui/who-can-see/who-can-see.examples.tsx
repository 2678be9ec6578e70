import type { ExampleSet } from "../../lib/example.ts";
import { RadioGroup } from "../choices/radio-group.tsx";
import { sharedWith, sharingChoices } from "./who-can-see.tsx";

export default {
  title: "Who can see this",
  examples: [
    { state: "A level in words", show: () => <p>{sharedWith(2)} can see this.</p> },
    {
      state: "Levels to pick from",
      show: () => <RadioGroup name="level" label="Who can see this?" choices={sharingChoices(3)} value="1" />,
    },
  ],
} satisfies ExampleSet;
