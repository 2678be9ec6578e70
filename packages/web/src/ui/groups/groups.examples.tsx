import type { ExampleSet } from "../../lib/example.ts";
import { Button } from "../button/button.tsx";
import { Answers, Group, Groups } from "./groups.tsx";

export default {
  title: "Equal voices",
  examples: [
    {
      state: "Five groups, one width and weight; one not heard yet",
      across: true,
      show: () => (
        <Groups>
          <Group name="People served" by="Wren, for the group" text="I like making things." />
          <Group name="Workers" by="Two support workers" text="Not sure yet." />
          <Group name="Peers" by="Second Tide" text="We will host them." />
          <Group name="Funder" by="Ruth, for the council" text="Start with £30,000 for a year." />
          <Group name="Learning partner" by="Ines" />
        </Groups>
      ),
    },
    {
      state: "Three answers, none louder than the others",
      show: () => (
        <Answers>
          <Button look="plain">I agree with this record</Button>
          <Button look="plain">I agree, with my note</Button>
          <Button look="plain">I am not signing</Button>
        </Answers>
      ),
    },
  ],
} satisfies ExampleSet;
