import type { ExampleSet } from "../../lib/example.ts";
import { Button } from "../button/button.tsx";
import { NewSince, NotYetHeard, Turn, TurnList } from "./turn.tsx";

export default {
  title: "Turns",
  examples: [
    {
      state: "A talk, with what is new and who is not yet heard",
      across: true,
      show: () => (
        <TurnList>
          <Turn
            id="turn-bea"
            name="Bea Morgan"
            group="Lantern Women"
            at="2026-09-11"
            text="For us night is about safety, not opening times."
          />
          <NewSince at="2026-09-12" />
          <Turn
            id="turn-lee"
            name="Lee"
            group="People served"
            at="2026-09-14"
            text="After nine I want a person, not a form."
          >
            <Button look="quiet">Take my words back</Button>
          </Turn>
          <NotYetHeard>You, Tom, Cass and the hospital.</NotYetHeard>
        </TurnList>
      ),
    },
  ],
} satisfies ExampleSet;
