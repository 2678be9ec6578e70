import type { ExampleSet } from "../../lib/example.ts";
import { TextField } from "../text-field/text-field.tsx";

export default {
  title: "Field",
  examples: [
    { state: "A label", show: () => <TextField name="what" label="What was it for?" /> },
    {
      state: "With a hint and who reads it",
      show: () => (
        <TextField
          name="name"
          label="What shall we call you?"
          hint="Use any name. It need not be your own."
          reader="people in your pot, so they know who decides."
        />
      ),
    },
    {
      state: "With an error",
      show: () => (
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label="Their e-mail"
          value="mo at harbour"
          error="Write an e-mail like name@place.org."
        />
      ),
    },
    {
      state: "As wide as what goes in it",
      show: () => (
        <TextField
          name="code"
          width="short"
          label="The code your worker gave you"
          autocomplete="one-time-code"
        />
      ),
    },
  ],
} satisfies ExampleSet;
