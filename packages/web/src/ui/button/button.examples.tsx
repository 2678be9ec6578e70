import type { ExampleSet } from "../../lib/example.ts";
import { ActButton, Acts, Button } from "./button.tsx";

const soon = () => new Promise((done) => setTimeout(done, 1500));
const never = () => Promise.reject(new Error("The line was lost."));

export default {
  title: "Button",
  examples: [
    {
      state: "The main act, an equal act and a quiet act",
      show: () => (
        <Acts>
          <Button>Save and go on</Button>
          <Button look="plain">Save this line</Button>
          <Button look="quiet">Pass this time</Button>
        </Acts>
      ),
    },
    { state: "On its way", show: () => <Button busy>Sharing</Button> },
    {
      state: "An act that takes a moment: press it twice",
      show: () => (
        <ActButton act={soon} doing="Sharing">
          Share my words
        </ActButton>
      ),
    },
    {
      state: "An act that does not go through",
      show: () => (
        <ActButton look="plain" act={never}>
          Try to save
        </ActButton>
      ),
    },
  ],
} satisfies ExampleSet;
