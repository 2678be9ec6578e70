import type { ExampleSet } from "../../lib/example.ts";
import { TextField } from "../text-field/text-field.tsx";
import { FieldGroup } from "./field-group.tsx";

export default {
  title: "Questions about one thing of several",
  examples: [
    {
      state: "One under the other",
      show: () => (
        <FieldGroup legend="How the hours go">
          <TextField name="asked" label="Who is asked first?" width="medium" />
          <TextField name="told" label="Who is told?" width="medium" />
        </FieldGroup>
      ),
    },
    {
      state: "Side by side where there is room",
      show: () => (
        <FieldGroup legend="Payment 1" wide>
          <TextField name="day" label="On which day?" />
          <TextField name="words" label="What is it for?" />
        </FieldGroup>
      ),
    },
  ],
} satisfies ExampleSet;
