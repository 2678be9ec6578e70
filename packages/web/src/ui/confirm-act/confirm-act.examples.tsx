import type { ExampleSet } from "../../lib/example.ts";
import { ConfirmAct } from "./confirm-act.tsx";

const soon = () => new Promise((done) => setTimeout(done, 800));

export default {
  title: "An act that tells people",
  examples: [
    {
      state: "Says who, before it is done",
      show: () => (
        <ConfirmAct
          label="Share our account"
          yes="Share with Ruth and Col"
          doing="Sharing"
          told={["Ruth", "Col"]}
          act={soon}
        >
          <p>They can read it and ask to talk. You can take it back.</p>
        </ConfirmAct>
      ),
    },
    {
      state: "No one is told",
      show: () => (
        <ConfirmAct look="quiet" label="Take my words back" yes="Take them back" told={[]} act={soon} />
      ),
    },
  ],
} satisfies ExampleSet;
