import type { ExampleSet } from "../../lib/example.ts";
import { TextareaField } from "./textarea-field.tsx";

const words = "Each person and their worker will hold a small pot. They choose what it is for.";

export default {
  title: "Box to write in",
  examples: [
    { state: "Empty", show: () => <TextareaField name="next" label="After the cooker" rows={2} /> },
    {
      state: "Saved, with who can see it",
      show: () => (
        <TextareaField
          name="q5"
          label="How will people decide for themselves?"
          hint="A few lines are fine. “We do not know yet” is a good answer."
          reader="all five groups, to see where choice will sit."
          value={words}
          saved="Saved at 9:42."
          seen="Only you, Dean and Priya can see it until you send it."
        />
      ),
    },
    {
      state: "Offline",
      show: () => (
        <TextareaField
          name="q6"
          label="How will you notice what is going on?"
          value={words}
          saved="Kept on this device. We will send it when you are back."
        />
      ),
    },
    {
      state: "With an error",
      show: () => <TextareaField name="q7" label="Why did it matter?" error="Say a few words about why." />,
    },
  ],
} satisfies ExampleSet;
