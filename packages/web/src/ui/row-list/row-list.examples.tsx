import type { ExampleSet } from "../../lib/example.ts";
import { paths } from "../../lib/paths.ts";
import { Button } from "../button/button.tsx";
import { Row, RowList } from "./row-list.tsx";

const here = paths.design();

export default {
  title: "Row list",
  examples: [
    {
      state: "The whole row is the link",
      show: () => (
        <RowList>
          <Row href={here} title="Hear what Second Tide has learnt" state="Tuesday circle, 10 November." />
          <Row
            href={here}
            title="Ask two people who left if they would talk"
            state="You promised this to Ruth."
          />
        </RowList>
      ),
    },
    {
      state: "Tasks in order, each with a state; the last cannot start yet",
      show: () => (
        <RowList ordered>
          <Row
            href={here}
            beside
            title="1. What do you hope will be different?"
            state="Begun. Saved at 9:42"
          />
          <Row
            href={here}
            beside
            title="2. Who and what helps?"
            heed
            state="Typed up. Is it what you meant?"
          />
          <Row
            beside
            title="Check your words and send"
            state="Cannot start yet. Each question needs a few words"
          />
        </RowList>
      ),
    },
    {
      state: "With a person’s words, and no link",
      show: () => (
        <RowList>
          <Row
            beside
            title="Second-hand cooker and fitting"
            said="Jo wanted to cook for herself."
            state={<span class="amount">£310.00 spent</span>}
          />
        </RowList>
      ),
    },
    {
      state: "With an act",
      show: () => (
        <RowList>
          <Row
            title="Priya Shah"
            state="Invited on 2 November. May comment."
            act={<Button look="quiet">Send again</Button>}
          />
        </RowList>
      ),
    },
  ],
} satisfies ExampleSet;
