import type { ExampleSet } from "../../lib/example.ts";
import { Button } from "../button/button.tsx";
import { Note } from "./note.tsx";

export default {
  title: "Gentle note",
  examples: [
    {
      state: "With three quiet choices",
      show: () => (
        <Note
          title="A thought about your last sentence"
          acts={
            <>
              <Button look="quiet">Help me reword</Button>
              <Button look="quiet">Keep my words</Button>
              <Button look="quiet">Do not show notes in this box</Button>
            </>
          }
        >
          <p>The same time limit for all may not suit each person. Could they choose?</p>
        </Note>
      ),
    },
  ],
} satisfies ExampleSet;
